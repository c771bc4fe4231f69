import assert from "node:assert/strict";
import { test } from "node:test";
import { compared, distance, nearest } from "../../../overrides/assets/js/checker/difference.js";

for (const [one, other, away] of [
  ["okpay", "okpay", 0],
  ["okpay", "okpey", 1],
  ["okpay", "kopay", 1], // neighbours that change places
  ["okpay", "oopay", 1],
  ["okpay", "", 5],
  ["", "", 0],
  ["ab", "ba", 1],
  ["𝟙a", "a", 1], // one character, though two code units
]) {
  test(`${one} and ${other} are ${away} apart, both ways`, () => {
    assert.equal(distance(one, other), away);
    assert.equal(distance(other, one), away);
  });
}

test("the nearest of nothing is nothing", () => assert.deepEqual(nearest("a", []), [Infinity, null]));

test("the nearest is the one that takes the fewest edits", () => {
  const known = [{ value: "phone" }, { value: "mail" }];
  assert.deepEqual(nearest("nail", known), [1, known[1]]);
});

test("both texts come in runs that say where they differ", () => {
  const [theirs, ours] = compared("okpay-login.example", "okpay.example");
  assert.deepEqual(theirs.filter((run) => run.differs).map((run) => run.text), ["-login"]);
  assert.deepEqual(ours, [{ text: "okpay.example", differs: false }]);
});

test("runs put together are the texts again", () => {
  for (const [one, other] of [["abc", "xbz"], ["", "a"], ["0kpay", "okpay"]]) {
    assert.deepEqual(compared(one, other).map((runs) => runs.map((run) => run.text).join("")), [one, other]);
  }
});
