import { Parts } from "./parts.js";
import { Ranking } from "./ranking.js";

/** @typedef {{ data: import("./types.js").SearchData, ranking: Ranking | Parts, answers: () => Promise<void> }} Engine */

// Names stay when the content changes, and it holds facts: a copy is used where the server says that it is the same.
/** @param {URL} address */
async function fresh(address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/**
 * A language's search, loaded. `answers` loads the answers of its questions, which results show and nobody searches.
 * @param {string} address
 * @returns {Promise<Engine>}
 */
export async function engine(address) {
  const place = new URL(address, document.baseURI);
  const data = await fresh(place);
  if (data.parts) return { data, ranking: new Parts(data, place.href), answers: async () => {} };
  const ranking = new Ranking(data);
  /** @type {Promise<void> | undefined} */
  let filled;
  async function fill() {
    /** @type {string[][]} */
    const texts = await fresh(new URL(data.answers ?? "", place));
    for (const article of ranking.articles) article.questions.forEach((question, at) => (question.answer = texts[article.at][at]));
  }
  const answers = () =>
    (filled ??= fill().catch((error) => {
      filled = undefined; // the next query asks again
      throw error;
    }));
  return { data, ranking, answers };
}
