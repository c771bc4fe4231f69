import assert from "node:assert/strict";
import { test } from "node:test";
import { isChineseIdentity, isIban, isLuhn } from "../../../overrides/assets/js/composer/check-digits.js";
import { plainText } from "../../../overrides/assets/js/composer/plain-text.js";
import { findSecrets, redact } from "../../../overrides/assets/js/composer/secrets.js";
import { cases } from "./cases.js";

const kindOf = ({ kind }) => `{${kind}}`;

for (const { typed, expected } of cases) {
  test(`${JSON.stringify(typed)} becomes ${JSON.stringify(expected)}`, () => {
    assert.equal(redact(typed, kindOf).text, expected);
  });
}

test("a removal names its words and both ranges", () => {
  const { text, removed } = redact("pwd=hunter2, CVV 000", kindOf);
  assert.equal(text, "pwd={password}, CVV {code}");
  for (const { raw, start, end, at, to, kind } of removed) {
    assert.equal("pwd=hunter2, CVV 000".slice(start, end), raw);
    assert.equal(text.slice(at, to), `{${kind}}`);
  }
});

test("the last digits of a card are told, in whatever digits it is written", () => {
  for (const typed of ["4000 0000 0000 0002", "卡号４０００　００００　００００　０００２", "卡号四零零零零零零零零零零零零零零二"]) {
    assert.equal(findSecrets(typed)[0].last, "0002");
  }
});

test("what stands in for a secret is no secret and no label", () => {
  const masks = /\((?:password|code) removed\)/g;
  for (const typed of ["password: (password removed) 2026", "my (code removed) 000000", "密码(password removed)hongshaorou"]) {
    assert.deepEqual(findSecrets(typed, { masks }), []);
  }
});

test("what was put back stays, also when it grows; the rest does not", () => {
  const kept = ["sunshine"];
  assert.equal(redact("password: sunshine", kindOf, { kept }).text, "password: sunshine");
  assert.equal(redact("password: sunshine2", kindOf, { kept }).text, "password: sunshine2");
  assert.equal(redact("password: moonshine", kindOf, { kept }).text, "password: {password}");
});

test("the name of a field names what is in it", () => {
  assert.deepEqual(findSecrets("4000000000000002", { prefix: "Transaction number: " }), []);
  assert.equal(findSecrets("4000000000000002").length, 1);
});

test("a plain text has as many places as characters, each where it was", () => {
  const { plain, origin } = plainText("码 ４️⃣①٣\u200b“x”");
  assert.equal(plain, '码 413"x"');
  assert.deepEqual(origin, [0, 1, 2, 5, 6, 8, 9, 10, 11]);
});

test("check digits", () => {
  assert.ok(isLuhn("4000000000000002") && !isLuhn("4000000000000003"));
  assert.ok(isIban("GB08OKPA00000000000000") && !isIban("GB09OKPA00000000000000"));
  assert.ok(isChineseIdentity("110000199001010005") && !isChineseIdentity("110000199001010006"));
});
