// Which question answers the reader's words best. Each article is a list of phrases (title, questions, words that
// readers use, answers); a phrase is as good as the share of the query that it covers and of itself that is asked.
import { fold, isHan, stem, terms } from "./words.js";
import { nearWords, Sounds } from "./typos.js";

// Found on tests/search/open by changing all of them a little at random, then rounded.
export const SETTINGS = {
  title: 0.8, asked: 1.3, question: 1.65, lead: 0.56, answer: 0.19, description: 1.1, // what a likeness to each counts
  query: 0.5, // how much the query's size counts in a likeness, against the phrase's
  whole: 0.77, // what the share of the query that an article's words cover adds
  about: 1.5, enough: 3.1, // what it adds that an article's phrases name the query's words often
  inTitle: 0.19, // what the share that its title covers adds
  several: 0.18, // what further phrases add
  entry: 0.87, // a page that leads to others answers less than the article it leads to
  group: 1.3, everyday: 1.15, // a thing of the term base that is named; an everyday word and those like it
  sound: 1, soundOnly: 0.4, // characters that sound the same: one of two, both
  prefix: 0.7, // the beginning of a word, while it is being typed
  clear: 0.5, // a question is named where it is at least so like the query as the article's best phrase, else the article
  help: 0.6, // "whom can I ask" answers every query a little
  missing: 1.5, least: 0.5, leastShare: 0.9, // what counts as found: see tests/test_search.py
  tail: 0.4, // results far below the first are left out
  unknown: 1.2, unknownHan: 1, // how much a word counts against an article when nobody knows it
};

export class Ranking {
  // `data`: {documents: [[address, title, description, lead, asked_as, [[id, question, answer]…]]…], groups, traditional, pinyin}
  // Of a site in parts, `frequency` and `total` tell about all its articles, `documents` holds a few of them.
  constructor(data, settings = SETTINGS) {
    this.settings = settings;
    this.traditional = data.traditional && new Map([...(data.traditional.match(/../gu) ?? [])].map((pair) => [...pair]));
    this.sounds = data.pinyin && new Sounds(data.pinyin);
    this.groups = data.groups.map((group) => group.map((word) => this.groupKey(word)).filter(Boolean));
    this.ours = new Set(data.groups.slice(0, data.terms_of_ours).map((_, at) => `§${at}`));
    this.total = data.total ?? data.documents.length;
    this.rank(data.documents, data.frequency);
  }

  // The same words over other documents.
  over(documents, frequency) {
    const other = Object.assign(Object.create(Ranking.prototype), this, { alike: undefined });
    other.rank(documents, frequency);
    return other;
  }

  rank(documents, known) {
    this.articles = documents.map((document, at) => this.article(document, at));
    this.phrases = this.articles.flatMap((article) => article.phrases);
    this.postings = new Map();
    this.frequency = known ?? new Map();
    if (!known) for (const article of this.articles) for (const term of article.words.keys()) this.frequency.set(term, (this.frequency.get(term) ?? 0) + 1);
    for (const phrase of this.phrases) {
      phrase.size = 0;
      for (const [term, share] of phrase.terms) {
        if (known && !known.has(term)) continue;
        phrase.size += share * this.weight(term);
        if (!this.postings.has(term)) this.postings.set(term, []);
        this.postings.get(term).push(phrase);
      }
    }
    this.latin = [...this.frequency.keys()].filter((term) => /^[a-z]{3,}$/.test(term));
  }

  article([address, title, description, lead, asked, questions, entry], at) {
    const s = this.settings;
    const article = { at, address, title, lead, value: entry ? s.entry : 1, phrases: [], questions: [], words: new Map() };
    const add = (text, kind, question) => {
      if (!text) return;
      const value = s[kind];
      const phrase = { article, question, kind, value, terms: this.understood(fold(text, this.traditional)) };
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
    questions.forEach(([id, text, answer]) => {
      const question = { id, text, answer };
      article.questions.push(question);
      add(text, "question", question);
      add(`${text} ${answer}`, "answer", question);
    });
    return article;
  }

  groupKey(word) {
    const folded = fold(word, this.traditional);
    return isHan(folded) ? folded : ` ${[...folded.matchAll(/[\p{L}\p{N}]+/gu)].map(([w]) => stem(w)).join(" ")} `;
  }

  // The things of the term base that a text names in any of their words, with the words.
  *things(folded) {
    const latin = ` ${[...folded.matchAll(/[a-z0-9]+/g)].map(([word]) => stem(word)).join(" ")} `;
    for (const [at, group] of this.groups.entries()) {
      for (const key of group) if ((key[0] === " " ? latin : folded).includes(key)) yield [`§${at}`, key];
    }
  }

  // Terms, and a term of its own for each thing of the term base.
  understood(folded) {
    const found = terms(folded);
    for (const [thing] of this.things(folded)) found.set(thing, this.settings[this.ours.has(thing) ? "group" : "everyday"]);
    return found;
  }

  // The terms of the words by which a query names things.
  named(folded) {
    const found = new Set();
    for (const [, key] of this.things(folded)) for (const term of key[0] === " " ? key.trim().split(" ") : terms(key).keys()) found.add(term);
    return found;
  }

  weight(term) {
    return Math.log(1 + this.total / (1 + (this.frequency.get(term) ?? 0)));
  }

  // The query's terms as the index knows them. `own` is what a term counts in the query, once for all its likenesses.
  wanted(query) {
    const s = this.settings;
    const folded = fold(query, this.traditional);
    const asked = this.understood(folded);
    const named = this.named(folded);
    const written = new Map([...folded.matchAll(/[a-z]+/g)].map(([word]) => [stem(word), word]));
    const last = /[a-z]$/.test(folded) ? stem(folded.match(/[a-z]+$/)[0]) : "";
    const wanted = [];
    for (const [term, share] of asked) {
      const known = this.frequency.has(term);
      const own = this.weight(term) * share;
      if (known) wanted.push({ of: term, term, share, own });
      const exact = wanted.at(-1);
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

  near(term, written, last, known) {
    const s = this.settings;
    if (isHan(term)) {
      const sound = term.length === 2 && this.sounds?.sound(term);
      if (!sound) return [];
      // 蜜码 is 密码: a slip keeps one of the two characters; that both differ is mostly another word.
      const half = (other) => other[0] === term[0] || other[1] === term[1];
      return (this.soundsAlike().get(sound) ?? []).map((other) => [other, half(other) ? s.sound : s.soundOnly]);
    }
    if (known) return nearWords(term, this.latin.filter((other) => this.frequency.get(other) > 5 * this.frequency.get(term))).slice(0, 1);
    if (this.sounds && written) {
      const syllables = this.sounds.split(written);
      const found = [];
      for (let at = 0; at + 1 < syllables.length; at++) {
        for (const other of this.soundsAlike().get(syllables[at] + syllables[at + 1]) ?? []) found.push([other, s.sound]);
      }
      if (found.length) return found;
    }
    if (last) {
      const begun = this.latin.filter((other) => other.startsWith(written) || other.startsWith(term)).slice(0, 8);
      if (begun.length && term.length > 1) return begun.map((other) => [other, s.prefix]);
    }
    return nearWords(term, this.latin);
  }

  soundsAlike() {
    if (!this.alike) {
      this.alike = new Map();
      for (const term of this.frequency.keys()) {
        if (term.length !== 2 || !isHan(term)) continue;
        const sound = this.sounds.sound(term);
        if (sound) this.alike.set(sound, [...(this.alike.get(sound) ?? []), term]);
      }
    }
    return this.alike;
  }

  // [{article, question?, score}], best first, an article once.
  search(query) {
    const s = this.settings;
    const wanted = this.wanted(query);
    const size = [...new Map(wanted.map(({ of, own }) => [of, own])).values()].reduce((sum, own) => sum + own, 0);
    // What the query would count if each of its words were known: much of it missing means that nothing was found.
    const asked = wanted.reduce((sum, { term, of, own, share }) => sum + (term === "" ? share * s.missing : 0), size);
    if (!size) return [];
    const owns = new Map(wanted.map(({ of, own }) => [of, own]));
    const hits = new Map();
    const whole = new Map();
    const titles = new Map();
    const often = new Map();
    const covered = new Map();
    const best = (map, key, of, value, sum) => {
      if (!map.has(key)) map.set(key, new Map());
      const parts = map.get(key);
      if (sum) parts.set(of, (parts.get(of) ?? 0) + value);
      else if (value > (parts.get(of) ?? 0)) parts.set(of, value);
    };
    for (const { of, term, share } of wanted) {
      const weight = this.weight(term) * share;
      for (const phrase of this.postings.get(term) ?? []) {
        best(hits, phrase, of, weight);
        best(whole, phrase.article, of, weight * Math.min(1, phrase.value));
        best(covered, phrase.article, of, weight);
        best(often, phrase.article, of, weight * phrase.value, true);
        if (phrase.kind === "title") best(titles, phrase.article, of, weight);
      }
    }
    const total = (parts) => Math.min(size, [...parts.values()].reduce((sum, value) => sum + value, 0));
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
    const results = [];
    for (const [article, entry] of found) {
      const words = total(whole.get(article));
      let about = 0;
      for (const [of, value] of often.get(article)) {
        const own = owns.get(of) || 1;
        about += (own * value) / (value + s.enough * own);
      }
      const inTitle = titles.has(article) ? total(titles.get(article)) : 0;
      const score = (entry.best + (s.whole * words + s.about * about + s.inTitle * inTitle) / size + s.several * Math.log1p(entry.others)) * article.value;
      const [question, likeness] = [...entry.questions].sort((a, b) => b[1] - a[1])[0] ?? [];
      results.push({ article, question: likeness > s.clear * entry.best ? question : undefined, score, share: total(covered.get(article)) / asked });
    }
    results.sort((a, b) => b.score - a.score);
    const [top] = results;
    if (!top || (top.score < s.least && top.share < s.leastShare)) return [];
    return results.filter(({ score }) => score > s.tail * top.score);
  }
}
