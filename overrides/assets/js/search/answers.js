// How good each article is as an answer: a phrase is as good as the share of the query that it covers and of itself
// that is asked.
/** @import { Article, Phrase, Question, Result } from "./types.js" */

/**
 * Adds to what a thing has of a query's term.
 * @template Thing
 * @param {Map<Thing, Map<string, number>>} map
 * @param {Thing} thing
 * @param {string} of
 * @param {number} value
 */
function add(map, thing, of, value) {
  const parts = map.get(thing) ?? new Map();
  map.set(thing, parts.set(of, (parts.get(of) ?? 0) + value));
}

/**
 * Keeps the most that a thing has of a query's term.
 * @template Thing
 * @param {Map<Thing, Map<string, number>>} map
 * @param {Thing} thing
 * @param {string} of
 * @param {number} value
 */
function best(map, thing, of, value) {
  const parts = map.get(thing) ?? new Map();
  if (value > (parts.get(of) ?? 0)) parts.set(of, value);
  map.set(thing, parts);
}

/**
 * The answers to a query, best first, an article once.
 * @param {import("./ranking.js").Ranking} ranking
 * @param {string} query
 */
export function answers(ranking, query) {
  const s = ranking.settings;
  const wanted = ranking.wanted(query);
  const size = [...new Map(wanted.map(({ of, own }) => [of, own])).values()].reduce((sum, own) => sum + own, 0);
  // What the query would count if each of its words were known: much of it missing means that nothing was found.
  const asked = wanted.reduce((sum, { term, share }) => sum + (term === "" ? share * s.missing : 0), size);
  if (!size) return [];
  const owns = new Map(wanted.map(({ of, own }) => [of, own]));
  /** @type {Map<Phrase, Map<string, number>>} */
  const hits = new Map();
  /** @type {Map<Article, Map<string, number>>} */
  const whole = new Map();
  /** @type {Map<Article, Map<string, number>>} */
  const titles = new Map();
  /** @type {Map<Article, Map<string, number>>} */
  const often = new Map();
  /** @type {Map<Article, Map<string, number>>} */
  const covered = new Map();
  for (const { of, term, share } of wanted) {
    const weight = ranking.weight(term) * share;
    for (const phrase of ranking.postings.get(term) ?? []) {
      best(hits, phrase, of, weight);
      best(whole, phrase.article, of, weight * Math.min(1, phrase.value));
      best(covered, phrase.article, of, weight);
      add(often, phrase.article, of, weight * phrase.value);
      if (phrase.kind === "title") best(titles, phrase.article, of, weight);
    }
  }
  /** @param {Map<string, number>} [parts] */
  const total = (parts = new Map()) => Math.min(size, [...parts.values()].reduce((sum, value) => sum + value, 0));
  /** @type {Map<Article, { best: number, others: number, questions: Map<Question, number> }>} */
  const found = new Map();
  for (const [phrase, parts] of hits) {
    const like = (total(parts) / (s.query * size + (1 - s.query) * phrase.size)) * phrase.value;
    const entry = found.get(phrase.article) ?? { best: 0, others: 0, questions: new Map() };
    found.set(phrase.article, entry);
    entry.others += Math.min(like, entry.best);
    entry.best = Math.max(like, entry.best);
    if (phrase.question) {
      const clear = like * (phrase.question.id.endsWith("-help") ? s.help : 1);
      entry.questions.set(phrase.question, (entry.questions.get(phrase.question) ?? 0) + clear);
    }
  }
  /** @type {Result[]} */
  const results = [];
  for (const [article, entry] of found) {
    const words = total(whole.get(article));
    let about = 0;
    for (const [of, value] of often.get(article) ?? []) {
      const own = owns.get(of) || 1;
      about += (own * value) / (value + s.enough * own);
    }
    const inTitle = total(titles.get(article));
    const score = (entry.best + (s.whole * words + s.about * about + s.inTitle * inTitle) / size + s.several * Math.log1p(entry.others)) * article.value;
    const [question, likeness] = [...entry.questions].sort((a, b) => b[1] - a[1])[0] ?? [undefined, 0];
    results.push({ article, question: likeness > s.clear * entry.best ? question : undefined, score, share: total(covered.get(article)) / asked });
  }
  results.sort((a, b) => b.score - a.score);
  const [top] = results;
  if (!top || (top.score < s.least && top.share < s.leastShare)) return [];
  return results.filter(({ score }) => score > s.tail * top.score);
}
