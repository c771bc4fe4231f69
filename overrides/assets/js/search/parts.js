// A large site's documents lie in parts (hooks/helpcenter/artifacts/search/shards.py): terms tell which few documents to load,
// and those are ranked as a small site's are. Each part is loaded once; what one search may load is limited.
import { Ranking } from "./ranking.js";
import { isSlip, nearWords } from "./typos.js";
import { isHan, isLight, stem, terms } from "./words.js";
/** @import { PackedDocument, Result, SearchData } from "./types.js" */

const MOST_TERM_PARTS = { word: 9, han: 20 };
const GLANCE = 4; // documents loaded while the reader may still be typing …
const LOOK = 24; // … and after a pause
const PAUSE = 200; // ms without a further key before anything is loaded
const LONG_PAUSE = 700;

/** @param {URL} address */
async function load(address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/** @param {number} time */
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/**
 * "3 v 8 3h" is 3 documents: [7, 3], [9, 0], [40, 1].
 * @param {string} list
 * @returns {Generator<[number, number]>}
 */
export function* unpacked(list) {
  let number = 0;
  for (const word of list.split(" ").slice(1)) {
    const value = parseInt(word, 36);
    number += value >> 2;
    yield [number, value & 3];
  }
}

/** A language's search in parts, each loaded once. */
export class Parts {
  /**
   * @param {SearchData} data
   * @param {string} address from where `data` was loaded
   */
  constructor(data, address) {
    this.data = data;
    this.address = address;
    this.known = new Set(data.keys?.split(" "));
    /** @type {Map<string, Promise<any>>} */
    this.loaded = new Map();
    /** @type {Map<number, PackedDocument>} */
    this.documents = new Map();
    /** @type {Map<string, string>} */
    this.postings = new Map();
    /** @type {Map<string, number>} */
    this.frequency = new Map(data.things?.map((count, at) => [`§${at}`, count]));
    this.lexicon = new Ranking({ ...data, frequency: this.frequency });
    this.traditional = this.lexicon.traditional;
  }

  /** @param {string} name */
  fetch(name) {
    const part = this.loaded.get(name) ?? load(new URL(this.data.parts?.replace("*", name) ?? "", this.address));
    this.loaded.set(name, part);
    return part;
  }

  /**
   * The name of the part in which a term is.
   * @param {string} term
   */
  key(term) {
    if (isHan(term)) return this.lexicon.sounds?.of.get(term[0]) ?? "_";
    if (!/^[a-z]/.test(term)) return "_";
    return /^[a-z]{2}/.test(term) ? term.slice(0, 2) : `${term[0]}_`;
  }

  /**
   * The parts in which a query's telling terms lie, the words of the term base first; pinyin by its syllables.
   * @param {string} folded
   */
  keys(folded) {
    const { sounds } = this.lexicon;
    /** @type {Set<string>} */
    const words = new Set();
    /** @type {Set<string>} */
    const han = new Set();
    /** @param {string} term */
    const add = (term) => (isHan(term) ? han : words).add(this.key(term));
    for (const [, key] of this.lexicon.things(folded)) for (const term of terms(key.trim()).keys()) if (!isLight(term)) add(term);
    for (const term of terms(folded).keys()) if (!isLight(term) && (isHan(term) || term.length > 1)) add(term);
    for (const [word] of folded.matchAll(/[a-z]+/g)) for (const syllable of sounds?.split(word) ?? []) han.add(syllable);
    /**
     * @param {Set<string>} keys
     * @param {number} most
     */
    const some = (keys, most) => [...keys].filter((key) => this.known.has(key)).slice(0, most);
    return [...some(words, MOST_TERM_PARTS.word), ...some(han, MOST_TERM_PARTS.han)];
  }

  /** @param {string[]} keys */
  async loadTerms(keys) {
    /** @type {Record<string, string | number>[]} */
    const parts = await Promise.all(keys.map((key) => this.fetch(`terms/${key}`)));
    for (const part of parts) {
      for (const [term, found] of Object.entries(part)) {
        if (typeof found === "string") this.postings.set(term, found);
        this.frequency.set(term, typeof found === "string" ? parseInt(found, 36) : found);
      }
    }
  }

  /**
   * A word that is rare or in no part may be misspelt: the words of its letter tell which others are near, spelling learns
   * them, and their parts are loaded. A word that articles have is only taken for a plain slip.
   * @param {Ranking} lexicon
   * @param {string} folded
   */
  async mend(lexicon, folded) {
    /** @param {string} word */
    const count = (word) => this.frequency.get(stem(word)) ?? 0;
    const doubtful = [...folded.matchAll(/[a-z]{4,}/g)].map(([word]) => word).filter((word) => !isLight(word) && count(word) <= lexicon.rare);
    if (!doubtful.length || this.lexicon.sounds) return lexicon;
    const letters = [...new Set(doubtful.map((word) => word[0]))].slice(0, 3);
    /** @type {string[]} */
    const lists = await Promise.all(letters.map((letter) => this.fetch(`words/${letter}`).catch(() => "")));
    const words = lists.flatMap((list) => list.split(" "));
    const near = doubtful.flatMap((word) =>
      nearWords(word, words).map(([other]) => other).filter((other) => !count(word) || (word.length > 5 && isSlip(word, other))),
    );
    this.lexicon.spelling.learn(near.join(" "));
    await this.loadTerms([...new Set(near.map((word) => this.key(word)))].filter((key) => this.known.has(key)).slice(0, 3));
    return lexicon.over([], this.frequency);
  }

  /**
   * Results for what is known after a short pause; `later` is told better ones when the reader goes on pausing.
   * @param {string} query
   * @param {(found: Result[]) => void} [later]
   * @returns {Promise<Result[]>}
   */
  async search(query, later) {
    this.latest = query;
    const folded = this.lexicon.plain(query);
    await pause(PAUSE);
    if (this.latest !== query) return [];
    await this.loadTerms(this.keys(folded));
    const lexicon = await this.mend(this.lexicon.over([], this.frequency), folded);
    if (this.latest !== query) return [];
    /** @type {Map<number, number>} */
    const sums = new Map();
    for (const { term, share } of lexicon.wanted(query)) {
      for (const [number, weight] of unpacked(this.postings.get(term) ?? "")) {
        sums.set(number, (sums.get(number) ?? 0) + lexicon.weight(term) * share * (1 + weight / 3));
      }
    }
    const best = [...sums].sort((one, other) => other[1] - one[1]).map(([number]) => number);
    const found = await this.ranked(lexicon, query, best, later ? GLANCE : LOOK);
    if (later) {
      pause(LONG_PAUSE).then(async () => this.latest === query && later(await this.ranked(lexicon, query, best, LOOK))).catch(() => {});
    }
    return found;
  }

  /**
   * The best documents in order, of which `count` may be loaded; those that are loaded already cost nothing.
   * @param {Ranking} lexicon
   * @param {string} query
   * @param {number[]} best
   * @param {number} count
   */
  async ranked(lexicon, query, best, count) {
    const missing = best.slice(0, count).filter((number) => !this.documents.has(number));
    const loaded = await Promise.all(missing.map((number) => this.fetch(`documents/${number}`)));
    for (const [at, number] of missing.entries()) {
      this.documents.set(number, loaded[at]);
      lexicon.article(loaded[at]);
      await pause(0); // keys come first: one document is understood at a time
      if (this.latest !== query) return [];
    }
    const known = best.slice(0, 40).filter((number) => this.documents.has(number));
    const documents = known.map((number) => /** @type {PackedDocument} */ (this.documents.get(number)));
    return lexicon.over(documents, this.frequency).search(query);
  }
}
