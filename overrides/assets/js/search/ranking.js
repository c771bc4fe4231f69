// What articles and queries have in common. Each article is a list of phrases: title, questions, words that readers
// use.
import { answers } from "./answers.js";
import { Colloquial } from "./colloquial.js";
import { Reader, Sounds } from "./pinyin.js";
import { SETTINGS } from "./settings.js";
import { Spelling } from "./spelling.js";
import { nearWords } from "./typos.js";
import { fold, isHan, pairs, stem, terms } from "./words.js";
/** @import { Article, PackedDocument, Phrase, Question, SearchData, Wanted } from "./types.js" */

export class Ranking {
  /**
   * Of a site in parts, `frequency` and `total` tell about all its articles, `documents` holds a few of them.
   * @param {SearchData & { frequency?: Map<string, number> }} data
   */
  constructor(data, settings = SETTINGS) {
    this.settings = settings;
    this.traditional = pairs(data.traditional);
    this.colloquial = new Colloquial(data.colloquial);
    this.sounds = data.pinyin ? new Sounds(data.pinyin, data.readings) : undefined;
    this.groups = data.groups.map((group) => group.map((word) => this.groupKey(word)).filter(Boolean));
    this.ours = new Set(data.groups.slice(0, data.terms_of_ours).map((_, at) => `§${at}`));
    this.total = data.total ?? data.documents.length;
    /** @type {Article[]} */
    this.articles = [];
    /** @type {Map<string, Phrase[]>} */
    this.postings = new Map();
    /** @type {Map<string, number>} */
    this.frequency = new Map();
    /** @type {string[]} */
    this.latin = [];
    /** @type {Map<string, [string, number][]>} the words near a term, worked out once */
    this.nearWords = new Map();
    /** @type {WeakMap<PackedDocument, Article>} */
    this.understoodArticles = new WeakMap();
    this.spelling = new Spelling();
    for (const word of data.groups.flat()) this.spelling.learn(this.plain(word));
    /** @type {Reader | undefined} */
    this.made = undefined;
    this.rank(data.documents, data.frequency);
  }

  /**
   * The same words over other documents.
   * @param {PackedDocument[]} documents
   * @param {Map<string, number>} frequency
   * @returns {Ranking}
   */
  over(documents, frequency) {
    const other = Object.assign(Object.create(Ranking.prototype), this, { made: undefined });
    other.rank(documents, frequency);
    return other;
  }

  /**
   * @param {PackedDocument[]} documents
   * @param {Map<string, number>} [known] in how many documents of the whole site each term is
   */
  rank(documents, known) {
    this.articles = documents.map((document, at) => Object.assign(this.article(document), { at }));
    this.postings = new Map();
    this.nearWords = new Map();
    this.frequency = known ?? new Map();
    if (!known) for (const article of this.articles) for (const term of article.words.keys()) this.frequency.set(term, (this.frequency.get(term) ?? 0) + 1);
    for (const phrase of this.articles.flatMap((article) => article.phrases)) {
      phrase.size = 0;
      for (const [term, share] of phrase.terms) {
        if (known && !known.has(term)) continue;
        phrase.size += share * this.weight(term);
        const postings = this.postings.get(term) ?? [];
        postings.push(phrase);
        this.postings.set(term, postings);
      }
    }
    this.latin = [...this.frequency.keys()].filter((term) => /^[a-z]{3,}$/.test(term));
  }

  /**
   * A document as it is searched. Of a large site the same few are ranked again at each pause: each is understood once.
   * @param {PackedDocument} document
   */
  article(document) {
    const known = this.understoodArticles.get(document);
    if (known) return known;
    const [address, title, description, lead, asked, questions, entry] = document;
    const s = this.settings;
    /** @type {Article} */
    const article = { at: 0, address, title, lead, value: entry ? s.entry : 1, phrases: [], questions: [], words: new Map() };
    /**
     * @param {string} text
     * @param {"title" | "description" | "lead" | "asked" | "question"} kind
     * @param {Question} [question]
     */
    const add = (text, kind, question) => {
      if (!text) return;
      const value = s[kind];
      const folded = this.plain(text);
      this.spelling.learn(folded);
      const phrase = { article, question, kind, value, terms: this.understood(folded), size: 0 };
      article.phrases.push(phrase);
      for (const [term, share] of phrase.terms) {
        const so = article.words.get(term) ?? 0;
        if (value * share > so) article.words.set(term, value * share);
      }
    };
    add(title, "title");
    add(description, "description");
    add(lead, "lead");
    for (const phrase of asked) add(phrase, "asked");
    questions.forEach(([id, text, answer = ""]) => {
      const question = { id, text, answer };
      article.questions.push(question);
      add(text, "question", question);
    });
    this.understoodArticles.set(document, article);
    return article;
  }

  /**
   * A text folded, in the words that everybody writes.
   * @param {string} text
   */
  plain(text) {
    return this.colloquial.plain(fold(text, this.traditional));
  }

  /** @param {string} word */
  groupKey(word) {
    const folded = this.plain(word);
    return isHan(folded) ? folded : ` ${[...folded.matchAll(/[\p{L}\p{N}]+/gu)].map(([w]) => stem(w)).join(" ")} `;
  }

  /**
   * The things of the term base that a text names in any of their words, with the words.
   * @param {string} folded
   * @returns {Generator<[string, string]>}
   */
  *things(folded) {
    const latin = ` ${[...folded.matchAll(/[a-z0-9]+/g)].map(([word]) => stem(word)).join(" ")} `;
    for (const [at, group] of this.groups.entries()) {
      for (const key of group) if ((key[0] === " " ? latin : folded).includes(key)) yield [`§${at}`, key];
    }
  }

  /**
   * Terms, and a term of its own for each thing of the term base.
   * @param {string} folded
   */
  understood(folded) {
    const found = terms(folded);
    for (const [thing] of this.things(folded)) found.set(thing, this.settings[this.ours.has(thing) ? "group" : "everyday"]);
    return found;
  }

  /**
   * The terms of the words by which a query names things.
   * @param {string} folded
   */
  named(folded) {
    /** @type {Set<string>} */
    const found = new Set();
    for (const [, key] of this.things(folded)) for (const term of key[0] === " " ? key.trim().split(" ") : terms(key).keys()) found.add(term);
    return found;
  }

  /** @param {string} term */
  weight(term) {
    return Math.log(1 + this.total / (1 + (this.frequency.get(term) ?? 0)));
  }

  /**
   * The query's terms as the index knows them. `own` is what a term counts in the query, once for all its likenesses.
   * @param {string} query
   */
  wanted(query) {
    const s = this.settings;
    const { text: folded, others } = this.read(query);
    const asked = this.understood(folded);
    const named = this.named(folded);
    const written = new Map([...folded.matchAll(/[a-z]+/g)].map(([word]) => [stem(word), word]));
    const last = /[a-z]$/.test(folded) ? stem(folded.match(/[a-z]+$/)?.[0] ?? "") : "";
    /** @type {Wanted[]} */
    const wanted = [];
    for (const [term, share] of asked) {
      const known = this.frequency.has(term);
      const own = this.weight(term) * share;
      const exact = { of: term, term, share, own };
      if (known) wanted.push(exact);
      for (const other of others.get(term) ?? []) wanted.push({ of: term, term: other, share: share * s.alike, own });
      if (!known && /^\d+$/.test(term)) continue; // an amount
      if (term.includes(" ") || term[0] === "§" || (known && isHan(term))) continue;
      if (!known && named.has(term)) continue; // the term base knows the word, though no article writes it
      const near = this.near(term, written.get(term), term === last, known);
      const most = near.length ? this.weight(near[0][0]) * share : share * (isHan(term) ? s.unknownHan : s.unknown);
      if (known && near.length && !isHan(term)) {
        // A rare word beside a common one that is nearly the same is a slip, and counts no more than the right word.
        exact.share *= most / own;
        exact.own = most;
      }
      for (const [other, likeness] of near) wanted.push({ of: term, term: other, share: share * likeness, own: most });
      if (!known && !near.length && (!isHan(term) || term.length > 1)) wanted.push({ of: term, term: "", share, own: most });
    }
    return wanted;
  }

  /**
   * The terms that are nearly a query's, each with its likeness.
   * @param {string} term
   * @param {string | undefined} written the word of which the term is the stem
   * @param {boolean} last whether it is the word that may still be typed
   * @param {boolean} known
   * @returns {[string, number][]}
   */
  near(term, written, last, known) {
    const key = `${term} ${last ? written : ""} ${known}`;
    const near = this.nearWords.get(key) ?? this.nearest(term, written, last, known);
    this.nearWords.set(key, near);
    return near;
  }

  /**
   * @param {string} term
   * @param {string | undefined} written
   * @param {boolean} last
   * @param {boolean} known
   * @returns {[string, number][]}
   */
  nearest(term, written, last, known) {
    const s = this.settings;
    if (isHan(term)) {
      if (term.length !== 2) return [];
      // 蜜码 is 密码: a slip keeps one of the two characters; that both differ is mostly another word.
      /** @param {string} other */
      const half = (other) => other[0] === term[0] || other[1] === term[1];
      const alike = this.sounds?.sounds(term).flatMap((sound) => this.reader?.alike.get(sound) ?? []) ?? [];
      return alike.map((other) => [other, half(other) ? s.sound : s.soundOnly]);
    }
    /** @param {string} word */
    const count = (word) => this.frequency.get(word) ?? 0;
    if (known) return nearWords(term, this.latin.filter((other) => count(other) > 5 * count(term))).slice(0, 1);
    if (last) {
      const begun = this.latin.filter((other) => (written && other.startsWith(written)) || other.startsWith(term)).slice(0, 8);
      if (begun.length && term.length > 1) return begun.map((other) => [other, s.prefix]);
    }
    return nearWords(term, this.latin);
  }

  /** In how many articles a word may be and still be a slip. */
  get rare() {
    return Math.max(4, this.total / 10);
  }

  /** Reads pinyin, where this language has it. */
  get reader() {
    return this.sounds && (this.made ??= new Reader(this.sounds, this.frequency));
  }

  /**
   * A query, folded, its pinyin in characters and slips in its words corrected.
   * @param {string} query
   */
  read(query) {
    const folded = this.plain(query);
    const latin = /[a-z]/.test(folded) ? this.reader : undefined;
    const { text, others } = latin?.read(folded, (word) => this.frequency.has(stem(word))) ?? { text: folded, others: new Map() };
    return { text: this.spelling.corrected(text, this.frequency, this.rare), others };
  }

  /**
   * The answers to a query, best first, an article once.
   * @param {string} query
   */
  search(query) {
    return answers(this, query);
  }
}
