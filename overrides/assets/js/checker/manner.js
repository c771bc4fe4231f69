// Whether a text reads like what swindlers write, though no rule of demands.json names what it asks: a linear model over
// words and short runs of words, learned from messages (by tools/train_manner.mjs). The rules say what is asked; this only
// says that they may have missed it. Knows no page.
import { ADDRESS, fold } from "./folding.js";

export const BUCKETS = 1 << 14;
const [LONGEST_RUN, OF_WORDS] = [3, 2]; // three Chinese characters, two words
const STEM = 5; // letters: "transfer" and "transferring" are one word
const TOKEN = /[a-z]+(?:'[a-z]+)*|\p{Script=Han}|[\d.,]+|[?!￥$£€]/gu;
/** Left out: what an address or a number says is judged by what the facts know of it, and a true one proves nothing. */
const CONTACT = new RegExp(`${ADDRESS}|\\+?\\d[\\d ()-]{6,}\\d`, "gu");
const FIRST_HAN = "\u3400";
export const LEVELS = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** The weight of a character of LEVELS is its distance from the space, in steps. */
export const ZERO = LEVELS.indexOf(" ");

/** @typedef {{ bias: number, step: number, weights: string }} Model one character of LEVELS a bucket; the sum's threshold is 0 */

/**
 * The buckets of a text's words and runs of words, each once.
 * @param {string} text
 * @param {Map<string, string>} alike
 * @returns {Set<number>} 0 to BUCKETS - 1
 */
export function bucketsOf(text, alike) {
  const words = fold(text, alike).text.replace(CONTACT, " ").match(TOKEN)?.map((word) => (/\d/.test(word) ? "0" : word.slice(0, STEM))) ?? [];
  const found = new Set();
  for (let at = 0; at < words.length; at++) {
    let hash = 0x811c9dc5; // FNV-1a, 32 bits
    let han = true;
    for (let end = at; end < at + LONGEST_RUN && end < words.length; end++) {
      if (words[end] < FIRST_HAN) han = false;
      if (end >= at + OF_WORDS && !han) break;
      for (let i = 0; i < words[end].length; i++) hash = Math.imul(hash ^ words[end].charCodeAt(i), 0x01000193);
      hash = Math.imul(hash ^ 32, 0x01000193);
      found.add((hash ^ (hash >>> 15)) & (BUCKETS - 1));
    }
  }
  return found;
}

/**
 * Whether a text reads like a fraud.
 * @param {string} text
 * @param {Map<string, string>} alike
 * @param {Model} model
 */
export function readsLikeFraud(text, alike, { bias, step, weights }) {
  const buckets = bucketsOf(text, alike);
  let sum = 0;
  for (const bucket of buckets) sum += LEVELS.indexOf(weights[bucket]) - ZERO;
  return bias + (step * sum) / Math.sqrt(buckets.size || 1) > 0;
}
