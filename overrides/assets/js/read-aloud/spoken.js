// Written text as a voice is to say it: numbers to ring digit by digit, times and ranges as people say them, addresses with
// their signs named, menu paths as steps. What is shown and copied stays as it is. Pure.

/** @typedef {{ start: number, end: number, say: string }} Piece what is said for the text between two offsets */
/** @typedef {[RegExp, (found: RegExpMatchArray) => string]} Rule */

/**
 * @typedef {object} Grammar
 * @property {string[]} digits
 * @property {string} gap between digits
 * @property {string} pause between groups of digits
 * @property {string} plus
 * @property {(hour: number, minute: number) => string} time
 * @property {string} to in a range
 * @property {string} then between the steps of a menu path
 * @property {Record<string, string>} signs of an address
 */

/** @type {Record<string, Grammar>} */
const GRAMMARS = {
  zh: {
    digits: ["零", "幺", "二", "三", "四", "五", "六", "七", "八", "九"], gap: "", pause: "，", plus: "加", time: chineseTime, to: "到", then: "，再点",
    signs: { ".": " 点 ", "/": " 斜杠 ", "@": " 艾特 ", "-": " 横杠 ", "_": " 下划线 " },
  },
  en: {
    digits: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], gap: " ", pause: ", ", plus: "plus ",
    time: englishTime, to: " to ", then: ", then ",
    signs: { ".": " dot ", "/": " slash ", "@": " at ", "-": " dash ", "_": " underscore " },
  },
};

/**
 * @param {number} hour
 * @param {number} minute
 */
function chineseTime(hour, minute) {
  const after = minute === 0 ? "" : minute === 30 ? "半" : minute < 10 ? `零${minute}分` : `${minute}分`;
  if (hour % 24 === 0 && !minute) return hour ? "24点" : "零点";
  const part = hour < 6 ? "凌晨" : hour < 12 ? "上午" : hour === 12 ? "中午" : hour <= 18 ? "下午" : "晚上";
  return `${part}${hour > 12 ? hour - 12 : hour}点${after}`;
}

/**
 * @param {number} hour
 * @param {number} minute
 */
function englishTime(hour, minute) {
  if (!minute && hour % 12 === 0) return hour === 12 ? "noon" : "midnight";
  return `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, "0")}` : ""} ${hour % 24 < 12 ? "a.m." : "p.m."}`;
}

const ADDRESS = /(?:https?:\/\/)?[a-z0-9._+-]*@?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[\w/-]*)?/g;
const INTERNATIONAL = /\+\d(?:[ \u00a0-]?\d){6,}/g;
const TIME = /(?<![\d:])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])/g;
const RANGE = /(?<=\d)\s*[–—]\s*(?=\d)/g;
const PATH = /\s*>\s*/g;
const PAUSE = /\s*[·→]\s*/g;
const DIGITS = /\d(?:[ \u00a0-]?\d)*/g;

/** Short numbers outside of links, where the words around say that they are rung and no unit follows. */
const RUNG = /(?<=(?:打|拨|热线|\b(?:call|ring|dial|on)) ?)\d{3,6}(?![\d.,:%]| ?(?:元|块|万|个|次|天|日|年|月|小时|分钟)| ?(?:yuan|hours?|minutes?|days?|times)\b)/gi;

/**
 * The text in pieces, in order and without gaps. A piece that is said as it is written stands for itself.
 * @param {string} text
 * @param {string} language
 * @param {[number, number][]} phones where links to numbers stand
 * @returns {Piece[]}
 */
export function spokenPieces(text, language, phones = []) {
  const grammar = GRAMMARS[language];
  if (!grammar) return [{ start: 0, end: text.length, say: text }];
  /** @param {string} number */
  const digitByDigit = (number) =>
    (number.startsWith("+") ? grammar.plus : "")
    + number.replace("+", "").trim().split(/[ \u00a0-]/).map((group) => [...group].map((digit) => grammar.digits[Number(digit)]).join(grammar.gap)).join(grammar.pause);
  /** @type {Rule[]} */
  const rules = [
    [INTERNATIONAL, ([number]) => digitByDigit(number)],
    [ADDRESS, ([address]) => address.replace(/^https?:\/\//, "").replace(/[./@_-]/g, (sign) => grammar.signs[sign]).trim()],
    [TIME, ([, hour, minute]) => grammar.time(Number(hour), Number(minute))],
    [RUNG, ([number]) => digitByDigit(number)],
    [RANGE, () => grammar.to],
    [PATH, () => grammar.then],
    [PAUSE, () => grammar.pause],
  ];
  /** @type {Piece[]} */
  const found = [];
  /** @param {Piece} piece */
  const add = (piece) => {
    if (!found.some(({ start, end }) => piece.start < end && start < piece.end)) found.push(piece);
  };
  for (const [pattern, say] of rules.slice(0, 1)) for (const match of text.matchAll(pattern)) add(pieceOf(match, say));
  for (const [start, end] of phones) {
    for (const match of text.slice(start, end).matchAll(DIGITS)) add({ start: start + match.index, end: start + match.index + match[0].length, say: digitByDigit(match[0]) });
  }
  for (const [pattern, say] of rules.slice(1)) for (const match of text.matchAll(pattern)) add(pieceOf(match, say));
  return withTheRest(text, found.sort((one, other) => one.start - other.start));
}

/**
 * @param {RegExpMatchArray} match
 * @param {(found: RegExpMatchArray) => string} say
 */
function pieceOf(match, say) {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length, say: say(match) };
}

/**
 * @param {string} text
 * @param {Piece[]} found
 */
function withTheRest(text, found) {
  /** @type {Piece[]} */
  const all = [];
  let at = 0;
  for (const piece of [...found, { start: text.length, end: text.length, say: "" }]) {
    if (piece.start > at) all.push({ start: at, end: piece.start, say: text.slice(at, piece.start) });
    if (piece.end > piece.start) all.push(piece);
    at = piece.end;
  }
  return all;
}

/** @param {Piece[]} pieces */
export const said = (pieces) => pieces.map(({ say }) => say).join("");

/**
 * The stretch of the written text that is being said: the word at an offset of what is said, or the whole piece that a
 * number or an address is.
 * @param {Piece[]} pieces
 * @param {number} offset
 * @param {string} text
 * @returns {[number, number]}
 */
export function writtenAt(pieces, offset, text) {
  let at = 0;
  for (const { start, end, say } of pieces) {
    if (offset >= at + say.length) {
      at += say.length;
    } else if (say !== text.slice(start, end)) {
      return [start, end];
    } else {
      const from = start + offset - at;
      const word = /^(?:[\p{L}\p{M}\p{N}]+(?:['’-]\p{L}+)*|.)/u.exec(text.slice(from, end))?.[0] ?? "";
      return [from, from + (/\p{Script=Han}/u.test(word) ? Math.min(word.length, 2) : word.length)];
    }
  }
  return [text.length, text.length];
}
