// Runs the query suites of `helpcenter search-check` through the search's own modules, without a browser.
// Given on standard input: { modules, data: { locale: … }, suites: [{ name, locale, rows: [{ query, kind, accept }] }] }.
import { readFileSync } from "node:fs";

const { modules, data, suites } = JSON.parse(readFileSync(0, "utf8"));
const load = (name) => import(new URL(`${name}.js`, modules).href);
const [{ Emergencies }, { Pinned }, { Ranking }, { terms, isLight }] = await Promise.all(
  ["emergency", "pinned", "ranking", "words"].map(load),
);

const searches = Object.fromEntries(
  Object.entries(data).map(([locale, given]) => {
    const ranking = new Ranking(given);
    const emergencies = new Emergencies(given);
    for (const other of Object.values(data)) if (other !== given) emergencies.add(other);
    return [locale, { ranking, emergencies, pinned: new Pinned(given, ranking) }];
  }),
);

/** Address and question of each result, best first. */
function results({ ranking, emergencies, pinned }, query) {
  const kind = emergencies.find(query);
  const found = pinned.first(ranking.search(query), pinned.answer(query, kind));
  return { card: Boolean(kind), found: found.map(({ article, question }) => [article.address, question?.id ?? ""]) };
}

/** The query's words that no text of the accepted articles has. */
function lacking({ ranking }, query, accepted) {
  const words = [...terms(ranking.read(query).text).keys()].filter((term) => !isLight(term) && !term.includes(" "));
  const longest = words.filter((term) => !words.some((other) => other !== term && other.includes(term)));
  const articles = ranking.articles.filter(({ address }) => accepted.includes(address));
  return longest.filter((term) => !articles.some((article) => article.words.has(term)));
}

const answered = suites.map(({ name, locale, rows }) => ({
  name,
  locale,
  answers: rows.map(({ query, accept }) => {
    const search = searches[locale];
    return { query, ...results(search, query), lacking: accept && lacking(search, query, accept.map((one) => one.split("#")[0])) };
  }),
}));

// A question whose own words lead to another one first cannot be reached by anybody who asks it.
const unreached = Object.entries(searches).flatMap(([locale, search]) =>
  search.ranking.articles.flatMap(({ address, questions }) =>
    questions
      .filter(({ id, text }) => !results(search, text).found.slice(0, 3).some(([found, question]) => found === address && (!question || question === id)))
      .map(({ id, text }) => ({ locale, address: `${address}#${id}`, text })),
  ),
);

process.stdout.write(JSON.stringify({ answered, unreached }));
