import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, placeOf } from "../../../overrides/assets/js/help-now/place.js";
import { cases } from "./cases.js";

for (const { address, nodes, outcome } of cases.paths) {
  test(`#${address} leads to ${outcome}`, () => {
    const place = placeOf(`#${address}`, cases.flows);
    assert.equal(place.node, outcome);
    const { questions, outcomes } = place.flow;
    assert.deepEqual(place.trail.map((step) => step.ask), nodes.map((node) => questions[node]?.ask ?? outcomes[node].title));
    assert.equal(addressOf(place.name, place.trail), `#${address}`);
  });
}

const [{ address }] = cases.paths;
const [name] = address.split("/");

test("answers that do not exist are dropped, with all after them", () => {
  assert.deepEqual(placeOf(`#${name}/nonsense/more`, cases.flows), placeOf(`#${name}`, cases.flows));
});

test("a messenger may have written the slashes otherwise", () => {
  assert.deepEqual(placeOf(`#${address.replaceAll("/", "%2F")}`, cases.flows), placeOf(`#${address}`, cases.flows));
});

test("an address may ask for the whole article", () => assert.ok(placeOf(`#${name}/all`, cases.flows).all));

for (const other of ["", "#", "#situations", "#frozen%", "#%E4%B8%", "#constructor", "#__proto__/x"]) {
  test(`${JSON.stringify(other)} names no situation`, () => assert.equal(placeOf(other, cases.flows), null));
}
