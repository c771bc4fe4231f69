// Whether a query tells of an emergency: by the ideas that it names, in whatever words, sounds and slips.
import { spread } from "./alternatives.js";
import { Colloquial } from "./colloquial.js";
import { Sounds } from "./pinyin.js";
import { nearWords } from "./typos.js";
import { fold, isHan, pairs, stem } from "./words.js";
/** @import { EmergencyKind, SearchData } from "./types.js" */

/** @typedef {{ character: string, sounds: string[] }} Spoken a character, or "" for a syllable typed in letters */
/** @typedef {{ form: string, sounds: string[][] }} Heard a form and how each of its characters may sound */

/** The emergencies of data/search.yml. */
export class Emergencies {
  /** @param {SearchData} data */
  constructor(data) {
    this.kinds = data.emergency.kinds;
    /** @type {{ han: string[], latin: string[], written: string[], heard: Heard[] }[]} */
    this.ideas = data.emergency.ideas.map(() => ({ han: [], latin: [], written: [], heard: [] }));
    this.table = new Sounds({});
    /** @type {Map<string, string> | undefined} */
    this.traditional = undefined;
    /** @type {string[]} */
    this.fillers = [];
    /** @type {string[]} */
    this.slips = [];
    /** @type {Set<string>} */
    this.right = new Set();
    /** @type {Colloquial} */
    this.colloquial = new Colloquial(data.colloquial);
    this.add(data);
  }

  /**
   * Adds the words of a language.
   * @param {SearchData} data
   */
  add({ emergency, pinyin, readings, traditional }) {
    if (pinyin) {
      this.table = new Sounds(pinyin, readings);
      this.traditional = pairs(traditional);
    }
    emergency.ideas.forEach((words, at) => {
      for (const form of spread(words)) {
        if (!isHan(form)) this.ideas[at][form[0] === "=" ? "written" : "latin"].push(` ${form.replace("=", "")} `);
        else {
          const sounds = [...form].map((one) => this.table.readings(one));
          this.ideas[at].han.push(form);
          if (sounds.every((one) => one.length)) this.ideas[at].heard.push({ form, sounds });
        }
      }
    });
    this.fillers.push(...emergency.fillers.split(" ").filter(Boolean));
    if (emergency.slips) {
      this.slips = emergency.slips.split(" ");
      this.right = new Set([...this.slips, ...(emergency.no_slips ?? "").split(" ")].map(stem));
    }
  }

  /**
   * The emergency of which a query tells.
   * @param {string} query
   * @returns {EmergencyKind | undefined}
   */
  find(query) {
    const folded = fold(query, this.traditional);
    const [characters, ...others] = [folded, this.colloquial.plain(folded)].map((text) => text.replace(/[^\p{L}\p{N}]+/gu, ""));
    const han = [characters, ...others, this.without(characters), this.without(others[0])].join(" ");
    const words = this.words(folded);
    const rows = [words, this.words(this.colloquial.plain(folded))].flatMap((row) => [row, row.filter((word) => !this.fillers.includes(word))]);
    const latin = rows.map((row) => ` ${row.map(stem).join(" ")} `).join(" ");
    const written = rows.map((row) => ` ${row.join(" ")} `).join(" ");
    const spoken = this.spoken(folded);
    /** @type {(boolean | undefined)[]} */
    const known = [];
    /** @param {number} at */
    const named = (at) => (known[at] ??= this.names(this.ideas[at], { han, latin, written, spoken }));
    // What excludes a sign must be written so: 对方骗 only sounds like 防骗.
    const letters = spoken.map((one) => (one.character ? { character: one.character, sounds: [] } : one));
    /** @param {number} at */
    const excluded = (at) => this.names(this.ideas[at], { han: `${characters} ${others[0]}`, latin, written, spoken: letters });
    const kind = this.kinds.find(([, , , signs]) => signs.some(([needed, not]) => needed.every(named) && !not.some(excluded)));
    // What asks for something more, such as to get the money back, has its own first result below the card.
    return kind?.[4].some(named) ? [kind[0], kind[1], null, [], []] : kind;
  }

  /**
   * The Latin words of a query, slips corrected; any number is "00".
   * @param {string} folded
   */
  words(folded) {
    return (folded.match(/[a-z0-9]+/g) ?? []).map((word) => {
      if (/^\d{2,}$|^\d+k$/.test(word)) return "00";
      return this.right.has(stem(word)) ? word : (nearWords(word, this.slips)[0]?.[0] ?? word);
    });
  }

  /**
   * Chinese without the words that change nothing: 手机好像丢了 is 手机丢.
   * @param {string} text
   */
  without(text) {
    return this.fillers.reduce((rest, word) => (isHan(word) ? rest.replaceAll(word, "") : rest), text);
  }

  /**
   * @param {{ han: string[], latin: string[], written: string[], heard: Heard[] }} idea
   * @param {{ han: string, latin: string, written: string, spoken: Spoken[] }} query
   */
  names(idea, { han, latin, written, spoken }) {
    return (
      idea.latin.some((form) => latin.includes(form)) ||
      idea.written.some((form) => written.includes(form)) ||
      idea.han.some((form) => han.includes(form)) ||
      idea.heard.some((one) => spoken.some((_, at) => at + one.form.length <= spoken.length && soundsLike(one, spoken, at)))
    );
  }

  /**
   * A query by its sound: its characters, and its letters where they are pinyin.
   * @param {string} folded
   */
  spoken(folded) {
    /** @type {Spoken[]} */
    const found = [];
    for (const [piece] of folded.matchAll(/\p{Script=Han}|[a-z]+/gu)) {
      if (isHan(piece)) found.push({ character: piece, sounds: this.table.readings(piece) });
      else {
        const syllables = this.table.split(piece);
        if (!syllables.length) found.push({ character: "", sounds: [] });
        for (const syllable of syllables) found.push({ character: "", sounds: [syllable] });
      }
    }
    return found;
  }
}

const SYLLABLES = /^(?:(?:[bpmfdtlgkhjqxrzcsyw]|n(?!g)|[zcs]h)?[aeiouv]{1,3}(?:ng?|r)?)+$/;

/**
 * Whether a query seems to be in another language than the articles, or partly: the other one's words may tell more.
 * @param {string} query
 * @param {{ sounds?: Sounds, frequency: Map<string, number> }} ranking
 */
export function seemsForeign(query, { sounds, frequency }) {
  const folded = fold(query);
  const strange = (folded.match(/[a-z]{3,}/g) ?? []).filter((word) => !frequency.has(stem(word)));
  if (sounds) return strange.some((word) => !sounds.split(word).length);
  return isHan(folded) || (strange.length > 0 && strange.every((word) => SYLLABLES.test(word)));
}

/**
 * Whether a form is heard at a place: typed in letters, or in characters of the same sound of which one is right.
 * @param {Heard} heard
 * @param {Spoken[]} spoken
 * @param {number} at
 */
function soundsLike({ form, sounds }, spoken, at) {
  let [right, typed] = [0, 0];
  for (let offset = 0; offset < sounds.length; offset++) {
    const one = spoken[at + offset];
    if (one.character === form[offset]) right++;
    else if (!one.sounds.some((sound) => sounds[offset].includes(sound))) return false;
    else if (!one.character) typed++;
  }
  return typed > 0 || right > 0;
}
