// A text in plain letters, with the way back: the form in which the words of demands.json are looked for. The steps are
// those of hooks/helpcenter/recognizers/tables/folding.json; recognizers/folding.py does the same and says what they mean.
import folding from "../../../../hooks/helpcenter/recognizers/tables/folding.json" with { type: "json" };

export const ADDRESS = "\ue000"; // stands for a link or an address: what is written in it is no sentence
/** @typedef {{ text: string, origin: number[] }} Folded a text, and where each of its characters stood; one place more than characters */

const PROGRAM = new RegExp(folding.program);
/** @type {Record<string, string>} */
const SIGNS = folding.letters;
/** @type {Record<string, (...found: string[]) => string>} */
const SPECIAL = {
  link: (link) => (PROGRAM.test(link) ? `${ADDRESS} apk` : ADDRESS),
  letters: (signs) => signs.replace(/./g, (sign) => SIGNS[sign]),
  joined: (word) => word.replace(/[^a-z]/g, ""),
};
/** @type {[RegExp, (...found: string[]) => string][]} */
const STEPS = folding.steps.map(([becomes, pattern]) =>
  [new RegExp(pattern.replaceAll("{han}", folding.han), "gu"), SPECIAL[becomes] ?? ((_, group) => becomes.replace("$1", group))]);

/**
 * @param {string} input
 * @param {Map<string, string>} alike from a character to the one that it stands for
 * @returns {Folded}
 */
export function fold(input, alike) {
  const known = new Map();
  /** @type {number[]} */
  const origin = [];
  let text = "";
  let at = 0;
  for (const character of input) {
    let plain = known.get(character);
    if (plain === undefined) known.set(character, (plain = plainly(character, alike)));
    text += plain;
    for (let i = 0; i < plain.length; i++) origin.push(at);
    at += character.length;
  }
  origin.push(input.length);
  return STEPS.reduce(rewritten, /** @type {Folded} */ ({ text, origin }));
}

/**
 * @param {Folded} folded
 * @param {[RegExp, (...found: string[]) => string]} step
 * @returns {Folded}
 */
function rewritten(folded, [pattern, replace]) {
  /** @type {number[]} */
  const origin = [];
  let text = "";
  let at = 0;
  for (const match of folded.text.matchAll(pattern)) {
    const word = replace(...match);
    text += folded.text.slice(at, match.index) + word;
    for (; at < match.index; at++) origin.push(folded.origin[at]);
    for (let i = 0; i < word.length; i++) origin.push(folded.origin[match.index]);
    at = match.index + match[0].length;
  }
  if (!at) return folded;
  text += folded.text.slice(at);
  for (; at < folded.origin.length; at++) origin.push(folded.origin[at]);
  return { text, origin };
}

/**
 * @param {string} character
 * @param {Map<string, string>} alike
 */
function plainly(character, alike) {
  if (/^[ -~\n]$/.test(character)) return character.toLowerCase();
  const same = alike.get(character);
  if (same !== undefined) return same;
  if (/^[\p{Cf}\p{Mn}\p{Me}\p{Cc}\p{Cs}]$/u.test(character)) return character === "\t" ? " " : "";
  const plain = character.normalize("NFKC").toLowerCase();
  const base = plain.normalize("NFD")[0];
  if (/^[a-z]$/i.test(base) && [...plain].length === 1) return base;
  return [...plain].map((letter) => (/\s/.test(letter) ? " " : (alike.get(letter) ?? letter))).join("");
}
