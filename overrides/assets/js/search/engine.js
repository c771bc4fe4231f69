import { Parts } from "./parts.js";
import { Ranking } from "./ranking.js";

/** @typedef {{ data: import("./types.js").SearchData, ranking: Ranking | Parts }} Engine */

/**
 * A language's search, loaded.
 * @param {string} address
 * @returns {Promise<Engine>}
 */
export async function engine(address) {
  const answer = await fetch(new URL(address, document.baseURI));
  if (!answer.ok) throw new Error(`${answer.status}`);
  const data = await answer.json();
  return { data, ranking: data.parts ? new Parts(data, answer.url) : new Ranking(data) };
}
