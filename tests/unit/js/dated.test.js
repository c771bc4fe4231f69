// What holds from one instant until another.
import assert from "node:assert/strict";
import test from "node:test";

import { nextChange, shownAt } from "../../../overrides/assets/js/hours/dated.js";

const [BEFORE, AT, AFTER] = ["2026-12-31T15:59:59Z", "2026-12-31T16:00:00Z", "2026-12-31T16:00:01Z"].map(Date.parse);
const instant = "2026-12-31T16:00:00Z";

test("the old value gives way to the new one at the very instant", () => {
  assert.deepEqual([BEFORE, AT, AFTER].map((now) => shownAt({ until: instant }, now)), [true, false, false]);
  assert.deepEqual([BEFORE, AT, AFTER].map((now) => shownAt({ from: instant }, now)), [false, true, true]);
});

test("what has no dates is always shown", () => assert.equal(shownAt({}, AT), true));

test("the next change is the earliest that is still to come", () => {
  const list = [{ from: "2027-02-01T00:00:00Z" }, { until: instant }, { from: instant, until: "2027-03-01T00:00:00Z" }, {}];
  assert.equal(nextChange(list, BEFORE), AT);
  assert.equal(nextChange(list, AT), Date.parse("2027-02-01T00:00:00Z"));
  assert.equal(nextChange(list, Date.parse("2027-03-01T00:00:00Z")), null);
});
