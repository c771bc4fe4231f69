import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeText } from "../../../overrides/assets/js/checker/judge.js";
import { judgeMessage } from "../../../overrides/assets/js/checker/learned.js";
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

test("somebody else's number is no danger in an ordinary notice, and is one where our name stands", () => {
  const verdict = (text) => judgeMessage(text, cases.given.en).verdict;
  assert.notEqual(verdict("Your taxi is outside, driver Amir. Ring 020 7946 0155 if you can't see it."), "danger");
  assert.equal(verdict("OKPay support line: 020 7946 0155"), "danger");
});

test("what may be a fraud's or not is neither, and what it asks is named", () => {
  const { verdict, demands } = judgeMessage("妈，验证码发我一下，我在登你的视频会员", cases.given.en);
  assert.deepEqual([verdict, demands.map(({ kind }) => kind)], ["unsure", ["password"]]);
});

test("nothing but contacts reads like nothing", () => {
  assert.deepEqual(judgeMessage("okpay.example\nsupport@okpay.example", cases.given.en).demands, []);
});

test("a call from a line that only takes calls is none of ours", () => {
  const kinds = (text) => judgeMessage(text, cases.given.en).demands.map(({ kind }) => kind);
  for (const text of ["+44 20 7946 0123 just called me, is it you?", "I had a call from +44 20 7946 0123", "接到+44 20 7946 0123的电话", "刚才 +44 20 7946 0123 打给我", "来电显示是 +44 20 7946 0123"]) {
    assert.deepEqual(kinds(text).slice(0, 1), ["never_calls"], text);
  }
  for (const text of ["Call us on +44 20 7946 0123", "+44 20 7946 0123 从不打给你", "We missed your call. Ring us on +44 20 7946 0123.", "Mum called me about dinner\n+44 20 7946 0123", "+44 20 7946 0456 called me back as booked"]) {
    assert.ok(!kinds(text).includes("never_calls"), text);
  }
});

test("a rule alone is calmed in what reads ordinary, beside another's contact only where nothing is lost at once", () => {
  const text = "Can you share your screen? I can't see which cell you mean in the budget sheet";
  assert.equal(judgeMessage(text, cases.given.en).verdict, "none");
  assert.equal(judgeMessage(`${text}\nhttps://sheet-help.test/join`, cases.given.en).verdict, "danger");
});
