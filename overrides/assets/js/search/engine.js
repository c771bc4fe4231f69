import { Parts } from "./parts.js";
import { Ranking } from "./ranking.js";

/** @typedef {{ data: import("./types.js").SearchData, ranking: Ranking | Parts }} Engine */

/**
 * A language's search, loaded.
 * @param {string} address
 * @returns {Promise<Engine>}
 */
export async function engine(address) {
  // Its name stays when its content changes, and it holds facts: a copy is used where the server says that it is the same.
  const answer = await fetch(new URL(address, document.baseURI), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const data = await answer.json();
  return { data, ranking: data.parts ? new Parts(data, answer.url) : new Ranking(data) };
}
