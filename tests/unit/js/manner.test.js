import assert from "node:assert/strict";
import { test } from "node:test";
import looks from "../../../hooks/helpcenter/recognizers/tables/look_alikes.json" with { type: "json" };
import model from "../../../overrides/assets/js/checker/manner.json" with { type: "json" };
import { BUCKETS, LEVELS, bucketsOf, readsLikeFraud } from "../../../overrides/assets/js/checker/manner.js";
import { tableOf } from "../../../overrides/assets/js/checker/demand-grammar.js";
import words from "../../../hooks/helpcenter/recognizers/tables/demands.json" with { type: "json" };

const { alike } = tableOf(words, looks.letters);

test("every bucket has a weight that can be read", () => {
  assert.equal(model.weights.length, BUCKETS);
  assert.deepEqual([...model.weights].filter((level) => !LEVELS.includes(level)), []);
});

for (const text of [
  "Hello, this is the OKPay security team. Your account has been restricted because of an unusual transfer. Please verify your details within 24 hours or your account will be permanently suspended and your money lost.",
  "您好，我是OKPay客服专员，您的账户涉嫌异常，需要您配合我们操作，马上转到指定账户，否则账户将被永久冻结。",
]) {
  test(`reads like a fraud: ${text}`, () => assert.ok(readsLikeFraud(text, alike, model)));
}

for (const text of ["", "hello", "你好", "Your order has arrived. You can pick it up until Friday.", "维护通知：周日凌晨两点到四点，付款可能稍慢。"]) {
  test(`does not: ${JSON.stringify(text)}`, () => assert.ok(!readsLikeFraud(text, alike, model)));
}

test("letters that look like others are the same words", () => {
  assert.deepEqual(bucketsOf("Ｔｅｌｌ ｍｅ", alike), bucketsOf("tell me", alike));
});
