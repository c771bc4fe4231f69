// Dialects, Cantonese, text messages and slang in the words that everybody writes: 咋 is 怎么, "pls" is please.


import { isHan } from "./words.js";

/** The spellings that hooks/helpcenter/artifacts/search/colloquial.py packs: "怎么=咋|点样;请=…". */
export class Colloquial {
  /** @param {string} [packed] */
  constructor(packed = "") {
    /** @type {Map<string, string>} */
    this.standard = new Map();
    for (const entry of packed.split(";").filter(Boolean)) {
      const [word, spellings] = entry.split("=");
      for (const spelling of spellings.split("|")) this.standard.set(spelling, word);
    }
    const longest = [...this.standard.keys()].sort((one, other) => other.length - one.length);
    const own = longest.filter((one) => isHan(one) === isHan(this.standard.get(one) ?? ""));
    this.own = either(own);
    this.mixed = own.length < longest.length ? either(longest) : this.own;
  }

  /**
   * Words of the other script are another language, and are read so only where the two are mixed: cancel一笔payment.
   * @param {string} folded a text in simplified characters and small letters
   */
  plain(folded) {
    const pattern = isHan(folded) && /[a-z]/.test(folded) ? this.mixed : this.own;
    return pattern ? folded.replace(pattern, (spelling) => this.written(spelling)).trim() : folded;
  }

  /** @param {string} spelling */
  written(spelling) {
    const word = this.standard.get(spelling) ?? spelling;
    return isHan(spelling) && !isHan(word) ? ` ${word} ` : word;
  }
}

/**
 * A pattern for any of these, a Latin one as a whole word.
 * @param {string[]} spellings
 */
function either(spellings) {
  const latin = spellings.filter((one) => !isHan(one)).join("|");
  const parts = [latin && `\\b(?:${latin})\\b`, spellings.filter(isHan).join("|")].filter(Boolean);
  return parts.length ? new RegExp(parts.join("|"), "g") : undefined;
}
