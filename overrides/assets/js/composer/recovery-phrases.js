// Recovery words: 12, 15, 18, 21 or 24 words of three to eight letters (BIP 39), or Chinese words or characters; numbered,
// one a line, or in a row; by their name, or without one where they are many.
import { PHRASE } from "./labels.js";
import { listPlaces, matchAt, opened } from "./sticky.js";

const PHRASE_LABEL = new RegExp(PHRASE, "gi");
const NUMBERING = "(?:\\(?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?[.):、]\\s*|[#第]?\\d{1,2}个?[词字]?:?\\s+|word \\d{1,2}\\s*[:=]?\\s*|[*-]\\s+)?";
const LIST_WORD = `${NUMBERING}[A-Za-z]{3,8}(?![A-Za-z'])`;
const FIRST_WORD = new RegExp(`[\\s"'(\\[]*${LIST_WORD}`, "iy");
const NEXT_WORD = new RegExp(`(?:[\\s,;、/|>+]|->|-(?=[a-z])){1,6}${LIST_WORD}`, "iy");
const WORD_RUN = new RegExp(`(?<![A-Za-z])${LIST_WORD}(?:(?:\\s*[,;、/|]\\s*|\\s+|-)${LIST_WORD}){10,}`, "g");
const HAN_ITEM = `${NUMBERING}[一-龥]{1,4}(?![一-龥])`;
const HAN_LIST = new RegExp(`[\\s"'(\\[]*${HAN_ITEM}(?:[\\s,;、/|-]{1,4}${HAN_ITEM}){2,29}`, "y");
const HAN_ROW = /(?:(?<![一-龥])|(?<=[是为]))[一-龥]{1,3}(?:(?:[ \n]|[,、] ?)[一-龥]{1,3}){11,23}(?![一-龥])/g;
const HAN_UNBROKEN = /["'(]*(?:[一-龥]{3}){4,8}(?![一-龥])/y;
const NUMBERED_WORDS = /\s*(?:\d{1,2}[.):、]?\s?(?:[一-龥]{1,4}|[a-z]{3,8})[\s,;、]{0,2}){4,30}/iy; // 1苹果2香蕉3樱桃
// "word 3: cherry", "第三个词是樱桃"
const SINGLE_WORD = /(?:(?<![a-z])word #?\d{1,2}\s*(?:[:=]|is\s(?!either|invalid|wrong|missing|incorrect|not|misspell|unknown|blank|empty|re[fj]))|(?:第(?:\d{1,2}|[一二三四五六七八九十]{1,3})个?|[首尾末]个?|最后一?个?)(?:单|助记)?词?(?:[是为:]|(?=[a-z]{3,8}(?![a-z]))))\s*["']?([a-z]{3,8}(?![a-z])|[一-龥]{1,4}(?![一-龥]))/gi;
// Everyday words: those that no list holds, those that one does, those of a report, digits.
const NOT_LISTED = /^(?:the|and|not|was|has|had|are|but|for|she|her|him|his|its|did|got|how|why|who|our|were|been|which|would|could|should|mine|please|doesn|didn|cannot|isn|phrase|seeds?|words|password|support|website|email|them|their|here)$/i;
const LISTED = /^(?:any|have|with|from|they|then|than|into|after|before|there|when|what|this|that|your|never|always|because|screen|out|does)$/i;
const OF_A_REPORT = /^(?:settings?|tap|tapped|click|clicked|login|logged|app|opened|account|payment|error|button|restart|updated?|nothing|works?|device|browser|message|page|tried|chose|pressed|waited|transfer|money|bank|card|phone)$/i;
const OF_A_STATEMENT = /(?:ed|ing|ly)$|^(?:wrong|lost|gone|invalid|incorrect|safe|still|error|stolen|broken|missing|secret|private|help|app|account|wallet|problem|issue|backup|recovery|phone|does|correct)$/i;
const DIGIT_WORD = /^(?:zero|one|two|three|four|five|six|seven|eight|nine|double|triple)$/i;

/** @typedef {{ start: number, end: number, words: string[] }} WordRun */

/**
 * The words of a list that begins at a place.
 * @param {string} plain
 * @param {number} at
 * @returns {WordRun}
 */
function wordsFrom(plain, at) {
  /** @type {string[]} */
  const words = [];
  let end = at;
  for (let match = matchAt(FIRST_WORD, plain, at); match && words.length < 30; match = matchAt(NEXT_WORD, plain, end)) {
    const word = match[0].replace(/.*[^A-Za-z]/s, "");
    if (NOT_LISTED.test(word) || (LISTED.test(word) && words.length < 3)) break;
    words.push(word);
    end += match[0].length;
  }
  return { start: opened(plain, at), end, words };
}

/** @param {string[]} words */
const areDigits = (words) => words.filter((word) => !DIGIT_WORD.test(word)).length < 3;

/**
 * The phrase behind its name, if one is there.
 * @param {string} plain
 * @param {number} place
 * @param {boolean} linked
 */
function named(plain, place, linked) {
  const run = wordsFrom(plain, place);
  const statement = run.words.length < 9 && run.words.some((word) => OF_A_STATEMENT.test(word));
  if (run.words.length > (linked ? 2 : 3) && !statement && !areDigits(run.words)) return run;
  const list = matchAt(NUMBERED_WORDS, plain, place) ?? matchAt(HAN_LIST, plain, place) ?? (linked ? matchAt(HAN_UNBROKEN, plain, place) : null);
  const items = list?.[0].trim().split(/[\s,、]+/).length ?? 0;
  const grammar = list?.[0].match(/[的了吗呢吧么没不过被我你他她是在要]/g)?.length ?? 0;
  return list && (items > 5 || grammar < 2) ? { start: opened(plain, place), end: place + list[0].trimEnd().length } : undefined;
}

/**
 * The words of a run between those that no list holds.
 * @param {RegExpExecArray} run
 */
function stretches(run) {
  /** @type {WordRun[]} */
  const made = [];
  let broken = true;
  for (const word of run[0].matchAll(/(?:\d{1,2}\s?[.):]?\s*)?([A-Za-z]{3,8})/g)) {
    const start = run.index + word.index;
    const unlisted = NOT_LISTED.test(word[1]);
    if (!unlisted && broken) made.push({ start, end: start, words: [] });
    broken = unlisted;
    if (broken) continue;
    const last = made[made.length - 1];
    last.words.push(word[1]);
    last.end = start + word[0].length;
  }
  return made;
}

/** @param {WordRun} run */
function isUnnamedPhrase({ words }) {
  const everyday = words.filter((word) => OF_A_REPORT.test(word) || LISTED.test(word)).length;
  return words.length > 11 && everyday < 3 && !areDigits(words) && words.every((word) => /^(?:[A-Z]?[a-z]+|[A-Z]+)$/.test(word));
}

/** @param {string} plain */
export function recoveryPhrases(plain) {
  /** @type {import("./types.js").Range[]} */
  const found = [];
  for (const label of plain.matchAll(PHRASE_LABEL)) {
    const places = listPlaces(plain, label.index + label[0].length);
    const phrase = named(plain, places[0].place, places[0].linked) ?? named(plain, places[1].place, false);
    if (phrase) found.push(phrase);
  }
  for (const word of plain.matchAll(SINGLE_WORD)) found.push({ start: word.index + word[0].length - word[1].length, end: word.index + word[0].length });
  for (const row of plain.matchAll(HAN_ROW)) found.push({ start: row.index, end: row.index + row[0].length });
  for (const run of plain.matchAll(WORD_RUN)) {
    for (const stretch of stretches(run).filter(isUnnamedPhrase)) {
      if (!found.some((one) => one.start < stretch.end && stretch.start < one.end)) found.push(stretch);
    }
  }
  return found.map(({ start, end }) => ({ kind: /** @type {const} */ ("phrase"), start, end }));
}
