// The words of a message that demands.json knows, each with its sentence, its clause and what its neighbours leave of it:
// recognizers/demand_words.py in JavaScript.
import { NO_CLASS, stems, wordSkeleton } from "./demand-grammar.js";
import { ADDRESS } from "./folding.js";
/** @import { Table } from "./demand-grammar.js" */

/** @typedef {{ classes: Set<string>, start: number, end: number, line: number, segment: number, clause: number, left: number, right: number, opens: number }} Token */
/** @typedef {{ tokens: Token[], places: Map<string, number[]>, denied: boolean[] }} Words */

const [NEAR, LONG] = [10, 400];

/**
 * @param {Token} token
 * @param {string[]} classes
 */
export const is = (token, classes) => classes.some((name) => token.classes.has(name));

/**
 * The table's words in a text, longest first, with the sentence and the clause of each; and which sentences are items of
 * a list under a heading that denies.
 * @param {string} text
 * @param {Table} table
 * @returns {Words}
 */
export function wordsOf(text, table) {
  /** @param {RegExp} pattern */
  const begins = (pattern) => [...text.matchAll(pattern)].map((match) => match.index);
  const tokens = wordsIn(text, table);
  const [hard, soft] = [begins(table.patterns.sentence), begins(table.patterns.clause)];
  const wide = [0];
  for (let i = 0; i < text.length; i++) wide.push(wide[i] + (text[i] >= "\u3000" && text[i] < ADDRESS ? 3 : 1));
  let [segment, clause, more, begin] = [0, 0, 0, 0];
  for (const token of tokens) {
    const before = segment + clause;
    while (segment < hard.length && hard[segment] < token.start) [segment, begin] = [segment + 1, wide[token.start]];
    while (clause < soft.length && soft[clause] < token.start) clause++;
    const far = wide[token.start] - begin; // a sentence without an end has one at a comma, or at none
    if (far > LONG && (far > 2 * LONG || segment + clause > before)) [more, begin] = [more + 3, wide[token.start]];
    Object.assign(token, { line: segment, segment: segment + more, clause, left: wide[token.start], right: wide[token.end] });
  }
  undo(tokens);
  const lists = listsIn(text, hard, tokens, table.patterns.item);
  let [line, asked] = [0, 0];
  for (const token of tokens) {
    for (; line <= token.line; line++) asked += Number(lists[line] === "asked");
    token.segment -= asked;
  }
  /** @type {Map<string, number[]>} */
  const places = new Map();
  tokens.forEach((token, at) => {
    token.opens = at && tokens[at - 1].segment === token.segment ? tokens[at - 1].opens : at; // the first of its sentence
    for (const name of token.classes) {
      const known = places.get(name);
      if (known) known.push(at);
      else places.set(name, [at]);
    }
  });
  return { tokens, places, denied: lists.map((one) => one === "denied") };
}

const [PHONE_NUMBER, SUM, LINKED_TO] = [["phone"], ["amount"], ["link"]].map((names) => new Set(names));

/**
 * @param {string} text
 * @param {Table} table
 */
function wordsIn(text, table) {
  /** @type {Token[]} */
  const tokens = [];
  /** @type {Map<number, [number, Set<string>]>} */
  const figures = new Map();
  for (const match of text.matchAll(table.patterns.amount)) figures.set(match.index, [match.index + match[0].length, SUM]);
  for (const match of text.matchAll(table.patterns.number)) figures.set(match.index, [match.index + match[0].length, PHONE_NUMBER]);
  for (let at = 0; at < text.length; ) {
    const character = text[at];
    let end = at + 1;
    let classes = NO_CLASS;
    const figure = figures.get(at);
    if (figure) [end, classes] = figure;
    else if (character === ADDRESS) classes = LINKED_TO;
    else if (/[a-z0-9]/.test(character)) [end, classes] = latin(text, at, table);
    else if (character >= "\u3000") {
      for (let length = table.longest; length > 0; length--) {
        const known = at + length <= text.length && table.words.get(text.slice(at, at + length));
        if (known) {
          [end, classes] = [at + length, known];
          break;
        }
      }
    }
    if (classes.size) tokens.push({ classes, start: at, end, line: 0, segment: 0, clause: 0, left: 0, right: 0, opens: 0 });
    at = end;
  }
  return tokens;
}

/**
 * Where the word, or the phrase that begins with it, ends, and its classes.
 * @param {string} text
 * @param {number} at
 * @param {Table} table
 * @returns {[number, Set<string>]}
 */
function latin(text, at, table) {
  table.patterns.word.lastIndex = at;
  const [word] = table.patterns.word.exec(text) ?? [""];
  const end = at + word.length;
  for (const base of stems(word)) {
    for (const phrase of table.phrases.get(base) ?? []) {
      const rest = phrase.slice(base.length);
      if (!text.startsWith(rest, end)) continue;
      let stop = end + rest.length;
      if (text[stop] === "s") stop++;
      if (!/[a-z0-9]/.test(text[stop] ?? "")) return [stop, table.words.get(phrase) ?? NO_CLASS];
    }
  }
  const classes = classesOf(word, table);
  if (classes.size || !word.includes("-")) return [end, classes.size ? classes : (table.typos.get(wordSkeleton(word)) ?? NO_CLASS)];
  const first = word.split("-")[0];
  return [at + first.length, classesOf(first, table)];
}

/**
 * @param {string} word
 * @param {Table} table
 */
function classesOf(word, { words }) {
  const found = stems(word).flatMap((base) => words.get(base) ?? []);
  return found.length > 1 ? new Set(found.flatMap((classes) => [...classes])) : (found[0] ?? NO_CLASS);
}

/**
 * Takes from words what their neighbours make harmless: promo code, send you, if you don't, don't worry.
 * @param {Token[]} tokens
 */
function undo(tokens) {
  tokens.forEach((token, at) => {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    /** @type {string[]} */
    const drop = [];
    if (before && token.left - before.right <= NEAR) {
      if (token.clause === before.clause) {
        if (is(before, ["mod"])) drop.push("pass", "code");
        if (is(before, ["done", "tap", "we"])) drop.push("give", "gives", "replyv", "pay", "move");
        if (is(before, ["if"]) || (is(before, ["you", "i"]) && at > 1 && is(tokens[at - 2], ["if"]))) drop.push("neg");
        if (is(before, ["you"])) drop.push("ask", "grab");
      }
      if (is(before, ["neg"])) drop.push("hangup", "resist");
    }
    if (after && after.left - token.right <= NEAR && is(token, ["neg"]) && is(after, ["calm"])) drop.push("neg");
    if (is(token, ["give", "gives"]) && toReader(tokens, at)) drop.push("give", "gives");
    const near = tokens.slice(at + 1, at + 4).some((other) => is(other, ["ask", "let", "grab"]) && other.clause === token.clause);
    if (!drop.length && !(near && is(token, ["any"]))) return;
    token.classes = new Set([...token.classes, ...(near && is(token, ["any"]) ? ["crook"] : [])].filter((name) => !drop.includes(name)));
  });
}

/**
 * Whether what is sent goes to the reader: send you, 发送给您.
 * @param {Token[]} tokens
 * @param {number} at
 */
function toReader(tokens, at) {
  for (let i = at; i < at + 3 && i + 1 < tokens.length; i++) {
    const [after, beside] = [tokens[i + 1], tokens[i + 2]];
    const gap = after.left - tokens[i].right;
    if (gap === 3 && is(after, ["your"])) return !(beside && is(beside, ["he"]) && beside.left - after.right <= NEAR); // 发到您的手机
    if (gap > 1 || !is(after, ["you", "give", "gives"])) return false;
    if (is(after, ["you"])) return !(beside && is(beside, ["came"]) && beside.left === after.right); // but 回复您收到的验证码
  }
  return false;
}

/**
 * For each sentence, what the heading above makes of it as an item of its list: "denied", "asked", or "" without one.
 * @param {string} text
 * @param {number[]} hard
 * @param {Token[]} tokens
 * @param {RegExp} bullet
 */
function listsIn(text, hard, tokens, bullet) {
  const bounds = [0, ...hard.map((at) => at + 1), text.length];
  const denying = new Set(tokens.filter((token) => is(token, ["neg", "crook"])).map((token) => token.line));
  let heading = "";
  return bounds.slice(1).map((end, line) => {
    const words = text.slice(bounds[line], end);
    const item = words.search(bullet) === 0;
    const under = item ? heading : "";
    if (!item && words.trim()) heading = !words.trimEnd().endsWith(":") ? "" : denying.has(line) ? "denied" : "asked";
    return under;
  });
}
