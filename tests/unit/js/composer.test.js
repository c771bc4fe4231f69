import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutSecrets } from "../../../overrides/assets/js/composer/secrets.js";
import { cases } from "./cases.js";

for (const [kind, texts] of Object.entries(cases.typed.removed)) {
  for (const typed of texts) {
    test(`${JSON.stringify(typed)} holds a secret: ${kind}`, () => {
      const { text, kinds } = withoutSecrets(typed, cases.text);
      assert.ok(kinds.includes(kind), `${kinds} in ${text}`);
      assert.ok(!text.includes("{"));
    });
  }
}

for (const typed of cases.typed.kept) {
  test(`${JSON.stringify(typed)} stays as it is`, () => {
    assert.deepEqual(withoutSecrets(typed, cases.text), { text: typed, kinds: [] });
  });
}
