// Fetches what the tools read: the published facts, the data of the checker and of help now, the search.
import { tools } from "./tools.js";

/** @param {string} address */
async function json(address) {
  const answer = await fetch(new URL(address, document.baseURI));
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** @param {string} facts the address of the data */
export async function load(facts) {
  const { documents = "", script = "", root = "" } = document.getElementById("search")?.dataset ?? {};
  const { engine } = await import(new URL(script, document.baseURI).href);
  const [contact, data, { ranking, answers }] = await Promise.all([json(`${root}contact.json`), json(facts), engine(documents)]);
  return tools({
    contact,
    data,
    articles: async (query) => {
      await answers();
      return ranking.search(query);
    },
    among: (query, others) => (ranking.lexicon ?? ranking).over(others, undefined).search(query),
    now: () => Date.now(),
  });
}
