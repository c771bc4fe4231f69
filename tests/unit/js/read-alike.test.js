import assert from "node:assert/strict";
import { test } from "node:test";
import { skeleton } from "../../../overrides/assets/js/checker/disguise.js";
import { findContacts } from "../../../overrides/assets/js/checker/find.js";
import networks from "../../../hooks/helpcenter/recognizers/tables/networks.json" with { type: "json" };
import { cases } from "./cases.js";

const given = { brands: ["okpay"], known: { public: [] }, networks };

for (const [text, expected] of cases) {
  test(JSON.stringify(text), () => {
    const found = findContacts(text, given).map((one) => [one.kind, skeleton(one.text)]);
    assert.deepEqual(found, Object.entries(expected).map(([kind, value]) => [kind, skeleton(value)]));
  });
}
