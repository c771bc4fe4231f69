import assert from "node:assert/strict";
import { test } from "node:test";
import learned from "../../../overrides/assets/js/checker/manner.json" with { type: "json" };
import looks from "../../../hooks/helpcenter/recognizers/tables/look_alikes.json" with { type: "json" };
import words from "../../../hooks/helpcenter/recognizers/tables/demands.json" with { type: "json" };
import { tableOf } from "../../../overrides/assets/js/checker/demand-grammar.js";
import { readWords } from "../../../overrides/assets/js/checker/demands.js";
import { DIGITS, featuresOf, mannerOf, modelOf } from "../../../overrides/assets/js/checker/manner.js";

const table = tableOf(words, looks.letters);
const model = modelOf(learned);
const features = (text, contacts = []) => featuresOf(readWords(text, table), contacts, []);
const manner = (text) => mannerOf(features(text), model);

test("every weight belongs to a hash and can be read", () => {
  assert.equal(model.levels.size, learned.weights.length);
  assert.deepEqual([...learned.weights, ...learned.gaps].filter((digit) => !DIGITS.includes(digit)), []);
  assert.ok(learned.unsure <= 0);
});

for (const text of [
  "Hello, this is the OKPay security team. Your account has been restricted because of an unusual transfer. Please verify your details within 24 hours or your account will be permanently suspended and your money lost.",
  "您好，我是OKPay客服专员，您的账户涉嫌异常，需要您配合我们操作，马上转到指定账户，否则账户将被永久冻结。",
]) {
  test(`reads like a fraud: ${text}`, () => assert.ok(manner(text) > 0));
}

for (const text of ["", "hello", "你好", "Your order has arrived. You can pick it up until Friday.", "维护通知：周日凌晨两点到四点，付款可能稍慢。"]) {
  test(`does not: ${JSON.stringify(text)}`, () => assert.ok(manner(text) <= 0));
}

test("letters that look like others are the same words", () => {
  assert.deepEqual(features("Ｔｅｌｌ ｍｅ"), features("tell me"));
});

test("what rules name, and how much of it, is part of what a text reads like", () => {
  const read = readWords("hello", table);
  assert.equal(featuresOf(read, [], ["password"]).size, featuresOf(read, [], []).size + 1);
  assert.deepEqual(featuresOf(readWords("", table), [], ["password"]).size, 0);
});

test("a true contact adds nothing, another one does", () => {
  const contact = (verdict) => /** @type {any} */ ([{ kind: "phone", verdict }]);
  assert.deepEqual(features("call me\n+44 20 7946 0123", contact("ours")), features("call me"));
  assert.equal(features("call me\n+1 202-555-0123", contact("foreign")).size, features("call me").size + 1);
});
