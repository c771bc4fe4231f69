// Lines of the picture: what fits stands on one line, nothing begins with closing punctuation, no word is cut.
import assert from "node:assert/strict";
import test from "node:test";
import { linesOf } from "../../../overrides/assets/js/card/lines.js";

const CASES = [
  ["请马上冻结", 3, ["请马上", "冻结"]],
  ["请马上冻，结", 4, ["请马上", "冻，结"]],
  ["说：“请马上。”", 4, ["说：“请", "马上。”"]],
  ["Give nobody a code.", 9, ["Give", "nobody a", "code."]],
  ["打 +44\u00a020\u00a07946\u00a00123", 4, ["打", "+44\u00a020\u00a07946\u00a00123"]],
  ["", 4, []],
];
for (const [text, width, lines] of CASES) {
  test(`${text} in ${width}`, () => assert.deepEqual(linesOf(text, (line) => [...line].length <= width), lines));
}
