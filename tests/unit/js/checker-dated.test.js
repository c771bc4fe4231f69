import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeText } from "../../../overrides/assets/js/checker/judge.js";
import { judgeMessage } from "../../../overrides/assets/js/checker/message.js";

const CHANGE = "2027-01-01T00:00:00Z";
const phone = { code: "44", trunk: "0", country: "UK", name: "Urgent line", place: "Other regions" };
const given = {
  language: "en",
  text: {},
  known: {
    phone: [
      { ...phone, value: "+442079460123", text: "+44 20 7946 0123", until: CHANGE },
      { ...phone, value: "+442079460321", text: "+44 20 7946 0321", from: CHANGE, comes: "1 January 2027" },
      { ...phone, value: "+442079460123", text: "+44 20 7946 0123", ended: "1 January 2027", reason: "changed", from: CHANGE },
    ],
    email: [{ value: "support@okpay.example", name: "Email" }, { value: "care@okpay.example", name: "Email", from: CHANGE, comes: "1 January 2027" }],
    host: [{ value: "okpay.example", name: "Site" }, { value: "okpay-new.example", name: "New site", from: CHANGE, comes: "1 January 2027" }],
    url: [],
    account: [{ value: "@okpay_example", name: "X", network: "x" }, { value: "@okpay_new", name: "X", network: "x", from: CHANGE, comes: "1 January 2027" }],
    public: [],
  },
  brands: ["okpay"],
  mail_host: "mail.okpay.example",
  web_host: "okpay.example",
  exit_codes: ["00"],
  links: { next: "", contact: "", freeze: "", calling: "" },
  promises: {},
  messages: "Messages",
};
const [before, after] = [Date.parse(CHANGE) - 1, Date.parse(CHANGE)];

for (const [pasted, ahead, later] of [
  ["+44 20 7946 0123", "ours", "retired"],
  ["+44 20 7946 0321", "coming", "ours"],
  ["020 7946 0321", "coming", "inside"],
  ["+44 20 7946 0322", "lookalike", "lookalike"],
  ["+44 20 7946 0321 ext 5", "lookalike", "lookalike"],
  ["care@okpay.example", "coming", "ours"],
  ["okpay-new.example", "coming", "ours"],
  ["https://okpay-new.example.test/", "lookalike", "lookalike"],
  ["X: @okpay_new", "coming", "ours"],
]) {
  test(`${pasted} is ${ahead} before a change and ${later} from its instant on`, () => {
    assert.deepEqual([before, after].map((now) => judgeText(pasted, given, now).map((one) => one.verdict)), [[ahead], [later]]);
  });
}

test("what will be ours says from when", () => {
  assert.equal(judgeText("+44 20 7946 0321", given, before)[0].entry?.comes, "1 January 2027");
});

test("a message that names what will be ours is neither danger nor ours", (context) => {
  context.mock.timers.enable({ apis: ["Date"], now: before });
  assert.equal(judgeMessage("OKPay 紧急热线从 1 月 1 日起换成 +44 20 7946 0321。", given).verdict, "coming");
  assert.equal(judgeMessage("Ring +44 20 7946 0321 or 138 0000 0000 about your account", given).verdict, "danger");
});
