// Digits written as characters, letters or words: 四零零, 4OO, four double oh.
import digits from "../../../../hooks/helpcenter/recognizers/tables/digits.json" with { type: "json" };

/**
 * The digit of each character or word of a part of the table.
 * @param {Record<string, Iterable<string>>} part
 */
const byWord = (part) => new Map(Object.entries(part).flatMap(([digit, words]) => [...words].map((word) => /** @type {const} */ ([word, digit]))));

const HUNDREDS = new Set(digits.hundred);
const BY_CHARACTER = new Map([...byWord(digits.chinese), ...digits.hundred.map((word) => /** @type {const} */ ([word, "00"]))]);
const BY_LETTER = byWord(digits.letters);
const BY_WORD = byWord(digits.words);
const TIMES = new Map(Object.entries(digits.times));

/** Chinese characters for digits, and letters that are drawn like one, for a class in a pattern. */
export const DIGIT_CHARACTERS = [...BY_CHARACTER.keys()].filter((word) => word.length === 1).join("");
export const DIGIT_LETTERS = [...BY_LETTER.keys()].join("");

const DIGIT_WORD = `(?:${[...BY_WORD.keys(), ...TIMES.keys(), ...HUNDREDS].join("|")})`;
/** A number that is read out. */
export const READ_OUT = new RegExp(`(?<![A-Za-z])${DIGIT_WORD}(?:[\\s,.·-]{1,3}(?:${DIGIT_WORD}(?![A-Za-z])|\\d+)){4,40}`, "giu");

/**
 * The digits of a number that is read out: four double oh is 400.
 * @param {string} text
 */
export function digitsReadOut(text) {
  let read = "";
  let times = 1;
  for (const [word] of text.toLowerCase().matchAll(/\d+|[a-z]+/g)) {
    if (HUNDREDS.has(word)) read += "00";
    read += (BY_WORD.get(word) ?? word.replace(/\D/g, "")).repeat(times);
    times = TIMES.get(word) ?? 1;
  }
  return read;
}

/**
 * The digit that a character stands for, or undefined; 百 is two zeros. A digit of another script is as many after its
 * script's zero.
 * @param {string} character
 */
export function digitOf(character) {
  const digit = BY_CHARACTER.get(character) ?? BY_LETTER.get(character);
  if (digit !== undefined || !/\p{Nd}/u.test(character)) return digit;
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 10 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value % 10);
}
