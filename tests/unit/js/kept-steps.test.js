// The record of kept steps: what is stored, and how it reads.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { beginRecord, doneSteps, eraseRecord, inShort, recapLines, recapText, setDone } from "../../../overrides/assets/js/keep/record.js";

/** @type {Map<string, string>} */
const stored = new Map();
globalThis.localStorage = /** @type {any} */ ({
  getItem: (/** @type {string} */ key) => stored.get(key) ?? null,
  setItem: (/** @type {string} */ key, /** @type {string} */ value) => stored.set(key, value),
  removeItem: (/** @type {string} */ key) => stored.delete(key),
});
const FROZEN = { page: "/en/recovery/lost-phone/", step: "lost-phone-first-2", words: "Freeze the account", at: Date.UTC(2026, 10, 22, 1, 42) };
const RANG = { page: "/en/help-now/", step: "tel", words: "Rang the urgent line", at: Date.UTC(2026, 10, 22, 1, 50) };

beforeEach(() => stored.clear());

test("steps stand in the order in which they were done, and go one by one or all at once", () => {
  beginRecord();
  assert.deepEqual([...stored.keys()], ["steps"]);
  setDone(RANG, true);
  setDone(FROZEN, true);
  assert.deepEqual(doneSteps(), [FROZEN, RANG]);
  setDone(FROZEN, false);
  assert.deepEqual(doneSteps(), [RANG]);
  eraseRecord();
  assert.equal(stored.size, 0);
});

test("what is no record of ours is none", () => {
  for (const text of ["{", "5", "{}", '[{"page":1}]', '[null, {"page":"/","step":"a","words":"b","at":"c"}]']) {
    stored.set("steps", text);
    assert.deepEqual(doneSteps(), []);
  }
});

test("a step is kept as its first sentence", () => {
  assert.equal(inShort("先点 安全中心。\n再点 冻结账户。"), "先点 安全中心");
  assert.equal(inShort("  Choose Security centre, then Freeze account. It works at once."), "Choose Security centre, then Freeze account");
  assert.equal(inShort("Type okpay.example yourself; sign in."), "Type okpay.example yourself");
  assert.equal(inShort("x".repeat(80)).length, 60);
});

test("a line says the time, and the date of another day", () => {
  const local = (/** @type {number} */ at) => new Date(at);
  const [today] = recapLines([FROZEN], "en", local(FROZEN.at));
  assert.match(today, /^\d\d:\d\d Freeze the account$/);
  const [other] = recapLines([FROZEN], "en", local(FROZEN.at + 3 * 86400000));
  assert.match(other, /2026 \d\d:\d\d Freeze the account$/);
});

test("what goes to the police has a title, the zone and every date", () => {
  const text = recapText([FROZEN, RANG], "zh", "我做过的事").split("\n");
  assert.match(text[0], /^我做过的事（GMT.*）$/);
  assert.equal(text.length, 3);
  assert.match(text[1], /2026.*Freeze the account$/);
});
