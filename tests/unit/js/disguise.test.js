import assert from "node:assert/strict";
import { test } from "node:test";
import { lower, mentionsBrand, scriptOf, skeleton } from "../../../overrides/assets/js/checker/disguise.js";
import { shownHost } from "../../../overrides/assets/js/checker/punycode.js";

for (const disguised of ["OKPAY", "\u043ekpay", "0kpay", "ok\u200bpay", "o\u0301kpay", "\uff2f\uff2bPay", "okp\u0251y"]) {
  test(`${JSON.stringify(disguised)} looks like okpay`, () => {
    assert.equal(skeleton(disguised), skeleton("okpay"));
    assert.ok(mentionsBrand(`my-${disguised}.help`, ["okpay"]));
  });
}

test("another name does not", () => assert.ok(!mentionsBrand("opay", ["okpay"])));

test("a letter says its script", () => {
  assert.deepEqual([..."o\u043e\u03bf口ก"].map(scriptOf), ["", "Cyrillic", "Greek", "Han", "Thai"]);
});

test("the Kelvin sign is no k", () => assert.equal(lower("O\u212aPAY"), "o\u212apay"));

// RFC 3492, section 7.1, and what cannot be decoded.
for (const [host, shown] of [
  ["xn--ihqwcrb4cv8a8dqg056pqjye", "他们为什么不说中文"],
  ["xn--bcher-kva.example", "bücher.example"],
  ["xn--kpay-45d.example", "\u043ekpay.example"],
  ["xn--99999999.example", "xn--99999999.example"],
  ["okpay.example", "okpay.example"],
]) {
  test(`${host} is shown as ${shown}`, () => assert.equal(shownHost(host), shown));
}
