import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeText } from "../../../overrides/assets/js/checker/judge.js";
import { judgeMessage } from "../../../overrides/assets/js/checker/message.js";
import { cases } from "./cases.js";

for (const [language, given] of Object.entries(cases.given)) {
  for (const [about, expected, pasted] of cases.vectors) {
    test(`${language}, ${about}: ${JSON.stringify(pasted)}`, () => {
      assert.deepEqual(judgeText(pasted, given).map((one) => one.verdict), expected);
    });
  }
}

test("what is found stands in the text where it says", () => {
  const text = "紧急热线 +44 20 7946 0123，客服邮箱 support@okpay.example";
  for (const { start, end, text: found } of judgeText(text, cases.given.zh)) assert.equal(text.slice(start, end), found);
});

test("what reads like a fraud is a warning, though no rule names what it asks", () => {
  const text = "Revenue Office refund notice: you are owed 368.20 from the last tax year. Claim before midnight https://tax-refund-claim.test/okpay";
  const { verdict, demands } = judgeMessage(text, cases.given.en);
  assert.deepEqual([verdict, demands.map(({ kind }) => kind)], ["danger", ["manner"]]);
});

test("nothing but contacts reads like nothing", () => {
  assert.deepEqual(judgeMessage("okpay.example\nsupport@okpay.example", cases.given.en).demands, []);
});
