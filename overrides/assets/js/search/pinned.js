// The answer that stands first whatever the ranking says: of an emergency, and of a query that is one head word.
import { fold } from "./words.js";
/** @import { Article, EmergencyKind, PackedAnswer, Result, SearchData } from "./types.js" */

/**
 * @param {string} text
 * @param {Map<string, string>} [traditional]
 */
const key = (text, traditional) => fold(text, traditional).replace(/[^\p{L}\p{N}]+/gu, "");

/** The hand-kept answers of data/search.yml. */
export class Pinned {
  /**
   * @param {SearchData} data
   * @param {{ articles?: Article[], traditional?: Map<string, string>, read?: (query: string) => { text: string } }} ranking
   */
  constructor(data, ranking) {
    this.ranking = ranking;
    /** @type {Map<string, PackedAnswer>} */
    this.best = new Map();
    for (const [words, answer] of data.best) for (const word of words.split("|")) this.best.set(key(word, ranking.traditional), answer);
    this.brand = key(data.brand, ranking.traditional);
  }

  /**
   * @param {string} query
   * @param {EmergencyKind | undefined} kind
   * @returns {PackedAnswer | null | undefined}
   */
  answer(query, kind) {
    if (kind) return kind[2];
    const { traditional, read } = this.ranking;
    const asked = key(query, traditional).replace(this.brand, "") || this.brand;
    return this.best.get(asked) ?? (read && this.best.get(key(read.call(this.ranking, query).text)));
  }

  /**
   * The results with an answer at their head, its article once.
   * @param {Result[]} results
   * @param {PackedAnswer | null | undefined} answer
   * @returns {Result[]}
   */
  first(results, answer) {
    if (!answer) return results;
    const { article, question } = this.unpacked(answer);
    return [{ article, question, score: 0, share: 1 }, ...results.filter((result) => result.article.address !== article.address)];
  }

  /**
   * @param {PackedAnswer} answer
   * @returns {Pick<Result, "article" | "question">}
   */
  unpacked([place, text, answer, title]) {
    if (typeof place === "number") {
      const article = /** @type {Article[]} */ (this.ranking.articles)[place];
      return { article, question: typeof text === "number" ? article.questions[text - 1] : undefined };
    }
    const [address, id] = place.split("#");
    const article = { address, title: title ?? `${text}`, lead: answer ?? "" };
    return { article, question: id ? { id, text: `${text}`, answer: answer ?? "" } : undefined };
  }
}
