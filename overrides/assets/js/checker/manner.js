// What a text reads like: a linear model over its words and short runs of words, the classes of demands.json that they
// have, which rules find a demand and how many, and kinds of contacts that are not ours; learned from messages by tools/train_manner.mjs. It warns where no rule
// names what is asked, and it calms rules in what reads ordinary. Knows no page.
import { ADDRESS } from "./folding.js";
/** @import { Contact, Judgement } from "./types.js" */
/** @import { ReadText } from "./demands.js" */

const BITS = 20; // of a hash: of a text's 200 runs that no message had, two or three meet one that has a weight
const [LONGEST_RUN, OF_WORDS] = [3, 2]; // three Chinese characters, two words
const STEM = 6; // letters: "transfer" and "transferring" are one word
const TOKEN = /[a-z]+(?:'[a-z]+)*|\p{Script=Han}|[\d.,]+|[?!￥$£€]/gu;
/** Left out: what an address or a number says is judged by what the facts know of it, and a true one proves nothing. */
const CONTACT = new RegExp(`${ADDRESS}|\\+?\\d[\\d ()-]{6,}\\d`, "gu");
const OF_CONTACTS = new Set(["link", "phone"]);
export const TRUE = new Set(["ours", "inside"]);
export const NOT_OURS = new Set(["foreign", "lookalike"]);
const MANY = 4; // kinds of demands: more are as many
const FIRST_HAN = "\u3400";
/** Consonants that make no word, of which what looks for contacts in scripts would take one for a messenger's name. */
export const DIGITS = "BCDFHJKLMNPRSTYZbcdfhjklmnprstyz";
/** The digit that says "so far, and on". */
export const FARTHER = DIGITS.length - 1;
const WEIGHT_SIZES = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 21, 25];
/** The weight of each digit: capital letters speak for a fraud, small ones against it; what is smaller is left out. */
export const WEIGHTS = [...WEIGHT_SIZES, ...WEIGHT_SIZES.map((size) => -size)];

/**
 * `gaps` has the distance of each hash that has a weight from the one before it, in DIGITS, and `weights` a digit of
 * WEIGHTS each. A demand that a rule names adds `ruled`, a contact that is not ours `other`. A sum above 0 is a warning;
 * between `unsure`, which is below 0, and 0 it may be a fraud's or not.
 * @typedef {{ bias: number, ruled: number, other: number, unsure: number, step: number, gaps: string, weights: string }} MannerJson
 */
/** @typedef {{ bias: number, ruled: number, other: number, unsure: number, step: number, levels: Map<number, number> }} Model */

/**
 * @param {MannerJson} json
 * @returns {Model}
 */
export function modelOf({ gaps, weights, ...rest }) {
  const levels = new Map();
  let hash = 0;
  let which = 0;
  for (const digit of gaps) {
    hash += DIGITS.indexOf(digit);
    if (digit !== DIGITS[FARTHER]) levels.set(hash, WEIGHTS[DIGITS.indexOf(weights[which++])]);
  }
  return { ...rest, levels };
}

/**
 * @param {number} hash
 * @param {string} word
 */
function hashed(hash, word) {
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193); // FNV-1a, 32 bits
  return Math.imul(hash ^ 32, 0x01000193);
}

/** @param {number} hash */
const shortened = (hash) => (hash ^ (hash >>> BITS)) & ((1 << BITS) - 1);

/**
 * The hashes of what a text has, each once.
 * @param {ReadText} read
 * @param {(Contact & Judgement)[]} contacts
 * @param {string[]} kinds what rules find it to ask, each once
 * @returns {Set<number>}
 */
export function featuresOf({ folded, words }, contacts, kinds) {
  const runs = folded.text.replace(CONTACT, " ").match(TOKEN)?.map((word) => (/\d/.test(word) ? "0" : word.slice(0, STEM))) ?? [];
  const found = new Set();
  for (let at = 0; at < runs.length; at++) {
    let hash = 0x811c9dc5;
    let han = true;
    for (let end = at; end < at + LONGEST_RUN && end < runs.length; end++) {
      if (runs[end] < FIRST_HAN) han = false;
      if (end >= at + OF_WORDS && !han) break;
      hash = hashed(hash, runs[end]);
      found.add(shortened(hash));
    }
  }
  if (!runs.length) return found;
  for (const name of words.places.keys()) if (!OF_CONTACTS.has(name)) found.add(shortened(hashed(1, name)));
  for (const { kind, verdict } of contacts) if (!TRUE.has(verdict)) found.add(shortened(hashed(2, `${kind} ${verdict}`)));
  for (const kind of [...kinds, `${Math.min(kinds.length, MANY)}`]) found.add(shortened(hashed(3, kind)));
  return found;
}

/**
 * How much a text reads like a fraud: above 0 it does.
 * @param {Set<number>} features
 * @param {Model} model
 */
export function mannerOf(features, { bias, step, levels }) {
  let sum = 0;
  for (const hash of features) sum += levels.get(hash) ?? 0;
  return bias + (step * sum) / Math.sqrt(features.size || 1);
}
