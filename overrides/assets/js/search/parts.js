// A large site's documents lie in parts (hooks/helpcenter/search/shards.py): terms tell which few documents to load,
// and those are ranked as a small site's are.
import { Ranking } from "./ranking.js";
import { fold, isHan, terms } from "./words.js";

const MOST_DOCUMENTS = 12;
const PAUSE = 150; // ms without a further key before anything is loaded

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

export class Parts {
  constructor(data, address) {
    this.data = data;
    this.address = address;
    this.loaded = new Map();
    this.lexicon = new Ranking({ ...data, frequency: new Map() });
    this.traditional = this.lexicon.traditional;
    this.known = { terms: new Map(), frequency: new Map(data.things.map((count, at) => [`§${at}`, count])) };
  }

  fetch(name) {
    if (!this.loaded.has(name)) this.loaded.set(name, load(new URL(name, this.address)));
    return this.loaded.get(name);
  }

  // The parts in which a query's terms lie, pinyin by its syllables.
  keys(folded) {
    const { sounds } = this.lexicon;
    const keys = new Set();
    for (const term of terms(folded).keys()) {
      if (isHan(term)) keys.add(sounds?.of.get(term[0]) ?? "_");
      else keys.add(/^[a-z]/.test(term) ? term[0] : "_");
    }
    for (const [word] of folded.matchAll(/[a-z]+/g)) for (const syllable of sounds?.split(word) ?? []) keys.add(syllable);
    for (const [, key] of this.lexicon.things(folded)) keys.add(isHan(key) ? (sounds?.of.get(key[0]) ?? "_") : key.trim()[0]);
    return [...keys].filter((key) => this.data.terms[key]);
  }

  async search(query) {
    this.latest = query;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (this.latest !== query) return [];
    const { terms: postings, frequency } = this.known;
    const parts = await Promise.all(this.keys(fold(query, this.traditional)).map((key) => this.fetch(this.data.terms[key])));
    for (const part of parts) {
      for (const [term, found] of Object.entries(part)) {
        postings.set(term, found);
        frequency.set(term, typeof found === "number" ? found : found.length / 2);
      }
    }
    const data = { ...this.data, frequency };
    const lexicon = new Ranking(data);
    const sums = new Map();
    for (const { term, share } of lexicon.wanted(query)) {
      const found = postings.get(term);
      if (!Array.isArray(found)) continue;
      for (let at = 0; at < found.length; at += 2) {
        sums.set(found[at], (sums.get(found[at]) ?? 0) + lexicon.weight(term) * share * (1 + found[at + 1] / 4));
      }
    }
    const best = [...sums].sort((one, other) => other[1] - one[1]).slice(0, MOST_DOCUMENTS);
    const documents = await Promise.all(best.map(async ([number]) => (await this.fetch(this.data.blocks[Math.floor(number / this.data.block)]))[number % this.data.block]));
    return new Ranking({ ...data, documents }).search(query);
  }
}
