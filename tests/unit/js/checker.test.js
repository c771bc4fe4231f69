import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeText } from "../../../overrides/assets/js/checker/judge.js";
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
