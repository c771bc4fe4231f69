import assert from "node:assert/strict";
import { test } from "node:test";
import { skeleton } from "../../../overrides/assets/js/checker/disguise.js";
import { findContacts } from "../../../overrides/assets/js/checker/find.js";
import { dialled } from "../../../overrides/assets/js/checker/judge-phone.js";
import { cases } from "./cases.js";

const given = { brands: ["okpay"], known: { public: [] } };

for (const [text, { network, ...kinds }] of cases) {
  test(JSON.stringify(text), () => {
    const found = findContacts(text, given);
    const plain = found.map((one) => [one.kind, one.kind === "phone" ? dialled(one.text).digits : skeleton(one.text)]);
    assert.deepEqual(plain, Object.entries(kinds).map(([kind, value]) => [kind, kind === "phone" ? value : skeleton(value)]));
    if (network) assert.equal(found[0].network, network);
  });
}
