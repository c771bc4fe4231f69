import assert from "node:assert/strict";
import { test } from "node:test";
import looks from "../../../hooks/helpcenter/recognizers/tables/look_alikes.json" with { type: "json" };
import model from "../../../overrides/assets/js/checker/manner.json" with { type: "json" };
import { BUCKETS, LEVELS, bucketsOf, mannerOf } from "../../../overrides/assets/js/checker/manner.js";
import { tableOf } from "../../../overrides/assets/js/checker/demand-grammar.js";
import words from "../../../hooks/helpcenter/recognizers/tables/demands.json" with { type: "json" };

const { alike } = tableOf(words, looks.letters);

test("every bucket has a weight that can be read", () => {
  assert.equal(model.weights.length, BUCKETS);
  assert.deepEqual([...model.weights].filter((level) => !LEVELS.includes(level)), []);
});

for (const text of [
  "We will need you to do a test transfer of £500 so the system can recognise you as the owner; it comes straight back.",
  "您的资金已被标记为高风险，请将余额划转至验证账户进行清算，验证完毕自动返还。",
]) {
  test(`reads like a fraud: ${text}`, () => assert.ok(mannerOf(text, alike, model) > 0));
}

for (const text of ["", "hello", "你好", "Your order has arrived. You can pick it up until Friday.", "维护通知：周日凌晨两点到四点，付款可能稍慢。"]) {
  test(`does not: ${JSON.stringify(text)}`, () => assert.ok(mannerOf(text, alike, model) <= 0));
}

test("letters that look like others are the same words", () => {
  assert.deepEqual(bucketsOf("Ｔｅｌｌ ｍｅ", alike), bucketsOf("tell me", alike));
});
