// How Chinese sounds, and Chinese typed by its sound: "zhuan zhang", "zhuǎnzhàng", "zhuanzhang", "zz" are 转账.
const COMMON = 3; // a word is common, and known by its initials, where so many articles have it

/** A table of syllables and their characters, and how characters are read in words: 行 is xing, in 银行 hang. */
export class Sounds {
  /**
   * @param {Record<string, string>} table
   * @param {string} [readings] further readings of characters: "行hang重chong"
   */
  constructor(table, readings = "") {
    /** @type {Map<string, string>} */
    this.of = new Map();
    for (const [syllable, characters] of Object.entries(table)) for (const c of characters) this.of.set(c, syllable);
    this.syllables = new Set(Object.keys(table));
    /** @type {Map<string, string[]>} */
    this.others = new Map();
    for (const [, c, syllable] of readings.matchAll(/([^a-z])([a-z]+)/g)) {
      this.others.set(c, [...(this.others.get(c) ?? []), syllable]);
      this.syllables.add(syllable);
    }
  }

  /**
   * The ways to read a character.
   * @param {string} character
   */
  readings(character) {
    const syllable = this.of.get(character);
    return syllable ? [syllable, ...(this.others.get(character) ?? [])] : [];
  }

  /**
   * The ways to read a term, its syllables in one word; none where a character is not in the table.
   * @param {string} term
   */
  sounds(term) {
    let sounds = [""];
    for (const character of term) sounds = sounds.flatMap((sound) => this.readings(character).map((syllable) => sound + syllable));
    return sounds;
  }

  /**
   * "wangjimima" → wang ji mi ma, in as few syllables as can be; nothing where it is not pinyin.
   * @param {string} letters
   */
  split(letters) {
    /** @type {string[][]} */
    const ends = [[]];
    for (let end = 1; end <= letters.length; end++) {
      for (let size = Math.min(6, end); size > 0; size--) {
        const before = ends[end - size];
        if (!before || !this.syllables.has(letters.slice(end - size, end))) continue;
        if (!ends[end] || before.length + 1 < ends[end].length) ends[end] = [...before, letters.slice(end - size, end)];
      }
    }
    return ends[letters.length] ?? [];
  }
}

/** @typedef {{ read: string, whole: boolean }} Reading characters for syllables, and whether they stand for all of them */

/** @typedef {{ score: number, read: string, joined: number, last: string }} Way */

/**
 * Sounds that many do not tell apart: zh and z, ing and in.
 * @param {string} sound
 */
const blurred = (sound) => sound.replace(/([zcs])h/g, "$1").replace(/ng/g, "n");

/** Pairs of characters by their sound and by their initials, to read pinyin with. */
export class Reader {
  /**
   * @param {Sounds} sounds
   * @param {Map<string, number>} frequency in how many articles each term is
   */
  constructor(sounds, frequency) {
    this.table = sounds;
    this.frequency = frequency;
    /** @type {Map<string, string[]>} */
    this.alike = new Map();
    /** @type {Map<string, string[]>} */
    this.nearly = new Map();
    /** @type {Map<string, string[]>} */
    this.initials = new Map();
    /**
     * @param {Map<string, string[]>} map
     * @param {string} key
     * @param {string} word
     */
    const add = (map, key, word) => map.set(key, [...(map.get(key) ?? []), word]);
    for (const [term, count] of frequency) {
      if (term.length !== 2 || !/^\p{Script=Han}{2}$/u.test(term)) continue;
      for (const sound of sounds.sounds(term)) {
        add(this.alike, sound, term);
        add(this.nearly, blurred(sound), term);
      }
      const [one, other] = [...term].map((character) => sounds.of.get(character)?.[0] ?? "");
      if (count >= COMMON && one && other) add(this.initials, one + other, term);
    }
  }

  /**
   * A folded query with its pinyin in characters, and for each pair of these those that sound the same.
   * @param {string} folded
   * @param {(word: string) => boolean} isWord whether letters are a word of this language's articles
   */
  read(folded, isWord) {
    /** @type {Map<string, string[]>} */
    const others = new Map();
    let text = "";
    let at = 0;
    /** @type {{ words: string[], start: number, end: number } | undefined} */
    let stretch;
    const close = () => {
      const reading = stretch && this.stretch(stretch.words, stretch.end === folded.length, others);
      if (stretch && reading) {
        text += folded.slice(at, stretch.start) + reading;
        at = stretch.end;
      }
      stretch = undefined;
    };
    // Syllables may stand apart, with a hyphen between them or a tone's number behind them.
    for (const { 0: written, index } of folded.matchAll(/[a-z]+[1-5]?(?![0-9])/g)) {
      const word = written.replace(/\d/, "");
      if (stretch && /[^\s-]/.test(folded.slice(stretch.end, index))) close();
      if (isWord(word)) close();
      else {
        stretch ??= { words: [], start: index, end: 0 };
        stretch.words.push(word);
        stretch.end = index + written.length;
      }
    }
    close();
    return { text: text + folded.slice(at), others };
  }

  /**
   * @param {string[]} words
   * @param {boolean} last whether the last word may still be typed
   * @param {Map<string, string[]>} others
   * @returns {string} nothing where it is no pinyin
   */
  stretch(words, last, others) {
    const syllables = words.map((word) => this.table.split(word));
    for (let cut = 1; last && cut < 5 && !syllables[words.length - 1].length; cut++) {
      syllables[words.length - 1] = this.table.split(words[words.length - 1].slice(0, -cut));
    }
    if (syllables.every((found) => found.length)) {
      const row = syllables.flat();
      const exact = this.best(row, this.alike);
      const reading = exact?.whole ? exact : (this.best(row.map(blurred), this.nearly) ?? exact);
      const pairs = reading === exact ? this.alike : this.nearly;
      for (let at = 1; reading && at < row.length; at++) {
        const alike = pairs.get(reading === exact ? row[at - 1] + row[at] : blurred(row[at - 1]) + blurred(row[at])) ?? [];
        for (const pair of alike) if (reading.read.includes(pair)) others.set(pair, alike.filter((other) => other !== pair));
      }
      if (reading) return reading.read;
    }
    if (words.length > 1) {
      const readings = words.map((word) => this.stretch([word], false, others) || ` ${word} `);
      return readings.some((reading) => reading[0] !== " ") ? readings.join("") : "";
    }
    const reading = words[0].length > 1 && words[0].length < 9 ? this.best([...words[0]], this.initials) : undefined;
    return reading?.whole ? reading.read : "";
  }

  /**
   * The characters that a row of syllables most likely stands for: words that articles have, the more often the better,
   * overlapping where the row goes on.
   * @param {string[]} syllables
   * @param {Map<string, string[]>} pairs
   * @returns {Reading | undefined}
   */
  best(syllables, pairs) {
    /** @type {Map<string, Way>} */
    let ways = new Map([["", { score: 0, read: "", joined: 0, last: "" }]]);
    syllables.forEach((syllable, at) => {
      /** @type {Map<string, Way>} */
      const next = new Map();
      /** @param {Way} way */
      const keep = (way) => way.score <= (next.get(way.last)?.score ?? -Infinity) || next.set(way.last, way);
      for (const way of ways.values()) {
        keep({ ...way, score: way.score - 2, last: "" }); // a syllable that nothing is made of
        for (const pair of (at && pairs.get(syllables[at - 1] + syllable)) || []) {
          const [one, other] = pair;
          if (way.last && way.last !== one) continue;
          const [characters, count] = way.last ? [other, 1] : [pair, 2];
          const score = way.score + 2 + count + Math.log(1 + (this.frequency.get(pair) ?? 0));
          keep({ score, read: way.read + characters, joined: way.joined + count, last: other });
        }
      }
      ways = next;
    });
    const [top] = [...ways.values()].sort((a, b) => b.score - a.score);
    return top?.read && top.joined * 2 >= syllables.length ? { read: top.read, whole: top.joined === syllables.length } : undefined;
  }
}
