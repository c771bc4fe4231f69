import assert from "node:assert/strict";
import { test } from "node:test";
import { filled } from "../../../overrides/assets/js/widgets/filled.js";

for (const [text, values, result] of [
  ["Question {number}", { number: 2 }, "Question 2"],
  ["{a} and {a}, {b}", { a: "x" }, "x and x, {b}"],
  ["{a}", { a: "$&" }, "$&"],
  ["{a}", { a: 0 }, "0"],
]) {
  test(`${text} becomes ${result}`, () => assert.equal(filled(text, values), result));
}
