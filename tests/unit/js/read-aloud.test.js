import assert from "node:assert/strict";
import { test } from "node:test";
import { said, spokenPieces, writtenAt } from "../../../overrides/assets/js/read-aloud/spoken.js";
import { cases } from "./cases.js";

for (const { language, text, tel, say } of cases) {
  test(`${language}: ${text}`, () => {
    const start = tel ? text.indexOf(tel) : 0;
    const pieces = spokenPieces(text, language, tel ? [[start, start + tel.length]] : []);
    assert.equal(said(pieces), say);
    assert.equal(pieces.map((piece) => text.slice(piece.start, piece.end)).join(""), text);
    for (let offset = 0; offset < say.length; offset++) {
      const [from, to] = writtenAt(pieces, offset, text);
      assert.ok(0 <= from && from < to && to <= text.length, `${offset}: ${from}–${to}`);
    }
  });
}

test("the word that is said is marked, and a number as a whole", () => {
  const text = "Ring 96110 in China";
  const pieces = spokenPieces(text, "en", [[5, 10]]);
  const marked = (/** @type {string} */ word) => text.slice(...writtenAt(pieces, said(pieces).indexOf(word), text));
  assert.equal(marked("Ring"), "Ring");
  assert.equal(marked("six"), "96110");
  assert.equal(marked("China"), "China");
});

test("a language without a grammar is said as it is written", () => {
  assert.equal(said(spokenPieces("110 um 09:00", "de")), "110 um 09:00");
});
