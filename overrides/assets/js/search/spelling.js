// Slips in Latin words, corrected before a query is understood: then its words are known, and the things they name.
import { isSlip, nearWords } from "./typos.js";
import { isLight, stem } from "./words.js";

/** The words of texts as they are written. */
export class Spelling {
  /** @type {Set<string>} */
  written = new Set();
  /** @type {Set<string>} */
  roots = new Set();

  /** @param {string} folded a text */
  learn(folded) {
    for (const [word] of folded.matchAll(/[a-z]{3,}/g)) {
      this.written.add(word);
      this.roots.add(stem(word));
    }
  }

  /**
   * A text in which slips stand corrected.
   * @param {string} folded
   * @param {Map<string, number>} frequency in how many articles each term is
   * @param {number} rare in how many a word may be and still be a slip
   */
  corrected(folded, frequency, rare) {
    return folded.replace(/[a-z]{4,}/g, (word, at) => this.right(word, at + word.length === folded.length, frequency, rare));
  }

  /**
   * The word that a written one stands for.
   * @param {string} word
   * @param {boolean} last whether it may still be typed: what begins a word stays
   * @param {Map<string, number>} frequency
   * @param {number} rare
   */
  right(word, last, frequency, rare) {
    if (isLight(word)) return word;
    /** @param {string} other */
    const count = (other) => frequency.get(stem(other)) ?? 0;
    const root = stem(word);
    const known = this.written.has(word) || (root.length > 3 && (this.roots.has(root) || frequency.has(root)));
    // Texts have slips too, as readers make them; a rare word beside a common one that is nearly the same is one.
    if (known && (word.length < 6 || count(word) > rare)) return word;
    let words = [...this.written];
    if (!known && last && words.some((other) => other.startsWith(word))) return word;
    if (known) words = words.filter((other) => count(other) > 3 * count(word));
    const free = !known && word.length > 5;
    const near = nearWords(word, words).filter(([other]) => stem(other) !== root && (free || isSlip(word, other)));
    const best = near.filter(([, likeness]) => likeness === near[0][1]).map(([other]) => other);
    return best.sort((one, other) => count(other) - count(one))[0] ?? word;
  }
}
