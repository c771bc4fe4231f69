import assert from "node:assert/strict";
import { test } from "node:test";
import { maskedQuery } from "../../../overrides/assets/js/insights/mask-query.js";
import { cases } from "./cases.js";

for (const [typed, kept] of Object.entries(cases.queries)) {
  test(`of ${JSON.stringify(typed)} is kept ${JSON.stringify(kept)}`, () => assert.equal(maskedQuery(typed), kept));
}

test("nothing that the composer takes out of a text is left in a query", () => {
  const left = cases.secrets.filter(([typed, secret]) => secret.length > 3 && maskedQuery(typed).includes(secret));
  assert.deepEqual(left, []);
  assert.ok(cases.secrets.length > 200);
});

test("what readers search for stays as it is, but for long numbers", () => {
  const expected = (query) => [...query.replace(/\d(?:\.?\d){3,}/g, "***")].slice(0, 80).join("").trim();
  const worded = cases.searched.filter((query) => /\p{L}/u.test(query));
  assert.deepEqual(worded.map(maskedQuery), worded.map(expected));
  assert.ok(worded.length > 1500);
});

test("a query cut in the middle is whole characters", () => {
  assert.equal(maskedQuery("😀账".repeat(100)), "😀账".repeat(40));
});

test("a hostile query is done with at once", () => {
  const start = performance.now();
  for (const piece of ["a.", "1 ", "@a", "-", "one ", "微信"]) maskedQuery(piece.repeat(100000));
  assert.ok(performance.now() - start < 1000);
});
