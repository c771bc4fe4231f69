// Text broken into lines that fit a width: between Chinese characters and Latin words, never before closing punctuation
// (W3C clreq, 3.1.5). Pure.

const PIECE = /\p{Script=Han}[，。、；：！？”’）》]*|[“‘（《]+\p{Script=Han}?[，。、；：！？”’）》]*|(?:[^\p{Script=Han}\s“‘（《]|\u00a0)+[，。、；：！？”’）》]*|\s+/gu;

/**
 * @param {string} text
 * @param {(text: string) => boolean} fits whether a line is not too wide
 */
export function linesOf(text, fits) {
  /** @type {string[]} */
  const lines = [];
  let line = "";
  for (const [piece] of text.matchAll(PIECE)) {
    if (line && !fits((line + piece).trimEnd())) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}
