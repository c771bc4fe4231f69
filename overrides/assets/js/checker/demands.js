// What a message asks of its reader: a code, money to a "safe" account, a remote-control program … Words in classes and
// sequences of classes, all in hooks/helpcenter/recognizers/tables/demands.json; recognizers/demands.py does the same by
// the same table and says why. Knows no page: findDemands(text, tableOf(json, letters)) gives [{ kind, start, end }].
import { ADDRESS, fold } from "./folding.js";
/** @import { Demand, DemandsJson } from "./types.js" */

/** @typedef {{ classes: Set<string>, start: number, end: number, line: number, segment: number, clause: number, left: number, right: number, opens: number }} Token */
/** @typedef {{ mode: string, classes: string[] }} Step */
/** @typedef {{ kind: string, flag: string, strict: boolean, needs: string[], excludes: string[], steps: Step[] }} Rule */
/** @typedef {ReturnType<typeof tableOf>} Table */
/** @typedef {{ tokens: Token[], places: Map<string, number[]>, denied: boolean[] }} Words */

const LIMIT = 10000;
const [GAP, NEAR, CLOSE, FAR, LONG] = [72, 10, 15, 170, 400];
const ENOUGH = 20; // of one kind
const AMOUNT = /(?<number>\+?\d[\d() -]{6,20}\d)|[$£€¥]\s?\d[\d,.]{0,15}|\d[\d,.]{0,15}\s?(?:%|元|块|万|dollars|pounds|euros|yuan|usd|rmb|gbp|eur|cny|k)(?![a-z])|百分之|[一二两三四五六七八九十]{1,3}[百千万][块元]?|(?<![\d+.-])[1-9]\d{0,2}(?:,\d{3}|\d{2,4})(?![\d-])/g;
const HARD = /[!?。;]|\.(?=[\s\u4e00-\u9fff]|$)|\n\s*(?=\n|[-•·*–—▪●]|\d{1,2}[.、)]|[^\n:]{2,24}:)/g;
const SOFT = /[,:(—–\n]|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g;
const ITEM = /^\s*(?:[-•·*–—▪●]|\d{1,2}[.、)])/;
const WORD = /[a-z0-9]+(?:-[a-z]+)*/y;
const ACTS = ["give", "gives", "enter", "pay", "move", "do", "scan", "click", "tap", "call", "ask", "grab", "goto"];

/**
 * @param {DemandsJson} json
 * @param {Record<string, string>} letters characters by the Latin letter that they are drawn like
 */
export function tableOf(json, letters) {
  /** @type {Map<string, Set<string>>} */
  const words = new Map();
  for (const [name, list] of Object.entries(json.words)) {
    for (const word of list.split("|")) {
      words.set(word, (words.get(word) ?? new Set()).add(name));
    }
  }
  /** @type {Map<string, string[]>} */
  const phrases = new Map();
  for (const word of words.keys()) {
    if (!word.includes(" ")) continue;
    const first = word.split(" ")[0];
    phrases.set(first, [...(phrases.get(first) ?? []), word].sort((a, b) => b.length - a.length));
  }
  /** @type {Map<string, string>} */
  const alike = new Map(Object.entries(letters).flatMap(([letter, others]) => [...others].map((other) => [other, letter.toLowerCase()])));
  const pairs = [...json.alike];
  for (let i = 0; i < pairs.length; i += 2) alike.set(pairs[i], pairs[i + 1]);
  return {
    words, phrases, alike,
    typos: new Map(json.typo.split(" ").map((word) => [wordSkeleton(word), words.get(word) ?? NONE])),
    longest: Math.max(...[...words.keys()].map((word) => (word[0] >= "\u3000" ? word.length : 0))),
    rules: json.rules.map(ruleOf),
    weak: json.weak.split(" "),
    together: json.together.map((pair) => pair.split(" ")),
  };
}

/**
 * @param {string} line
 * @returns {Rule}
 */
function ruleOf(line) {
  const [sequence, excludes] = line.split(" - ");
  const [steps, needs] = sequence.split(" & ");
  const [kind, ...rest] = steps.split(" ");
  const [, name, flag] = kind.match(/^(.*?)([?!]?)$/) ?? [];
  return {
    kind: name, flag, strict: rest.some((step) => step[0] === "^"), needs: needs?.split("/") ?? [], excludes: excludes?.split("/") ?? [],
    steps: rest.map((step) => ({ mode: /^[.+~^]/.test(step) ? step[0] : "", classes: step.replace(/^[.+~^]/, "").split("/") })),
  };
}

/**
 * @param {Token} token
 * @param {string[]} classes
 */
const is = (token, classes) => classes.some((name) => token.classes.has(name));

/**
 * Every demand of a text, in order of place. Pressure alone is none.
 * @param {string} text
 * @param {Table} table
 * @returns {Demand[]}
 */
export function findDemands(text, table) {
  const folded = fold(text.slice(0, LIMIT), table.alike);
  const words = read(folded.text, table);
  const found = matches(table.rules, words);
  const kinds = new Set(found.map((one) => one.kind));
  const strong = [...kinds].some((kind) => !table.weak.includes(kind));
  if (!strong && !table.together.some((pair) => pair.every((kind) => kinds.has(kind)))) return [];
  /** @type {Demand[]} */
  const apart = [];
  for (const one of found) {
    if (!apart.some((other) => other.kind === one.kind && one.start < other.end && other.start < one.end)) apart.push(one);
  }
  return apart.map(({ kind, start, end }) => ({ kind, start: folded.origin[start], end: folded.origin[end - 1] + 1 }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * The table's words in a text, longest first, with the sentence and the clause of each; and which sentences are items of
 * a list under a heading that denies.
 * @param {string} text
 * @param {Table} table
 * @returns {Words}
 */
function read(text, table) {
  /** @param {RegExp} pattern */
  const begins = (pattern) => [...text.matchAll(pattern)].map((match) => match.index);
  const tokens = wordsIn(text, table);
  const [hard, soft] = [begins(HARD), begins(SOFT)];
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
  return { tokens, places, denied: deniedLists(text, hard, tokens) };
}

const [NONE, PHONE_NUMBER, SUM, LINKED_TO] = [[], ["phone"], ["amount"], ["link"]].map((names) => new Set(names));

/**
 * @param {string} text
 * @param {Table} table
 */
function wordsIn(text, table) {
  /** @type {Token[]} */
  const tokens = [];
  const amounts = new Map([...text.matchAll(AMOUNT)].map((match) => [match.index, match]));
  for (let at = 0; at < text.length; ) {
    const character = text[at];
    let end = at + 1;
    let classes = NONE;
    const sum = amounts.get(at);
    if (sum) [end, classes] = [at + sum[0].length, sum.groups?.number ? PHONE_NUMBER : SUM];
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
  WORD.lastIndex = at;
  const [word] = WORD.exec(text) ?? [""];
  const end = at + word.length;
  for (const base of stems(word)) {
    for (const phrase of table.phrases.get(base) ?? []) {
      const rest = phrase.slice(base.length);
      if (!text.startsWith(rest, end)) continue;
      let stop = end + rest.length;
      if (text[stop] === "s") stop++;
      if (!/[a-z0-9]/.test(text[stop] ?? "")) return [stop, table.words.get(phrase) ?? NONE];
    }
  }
  const classes = classesOf(word, table);
  if (classes.size || !word.includes("-")) return [end, classes.size ? classes : (table.typos.get(wordSkeleton(word)) ?? NONE)];
  const first = word.split("-")[0];
  return [at + first.length, classesOf(first, table)];
}

/**
 * @param {string} word
 * @param {Table} table
 */
function classesOf(word, { words }) {
  const found = stems(word).flatMap((base) => words.get(base) ?? []);
  return found.length > 1 ? new Set(found.flatMap((classes) => [...classes])) : (found[0] ?? NONE);
}

/**
 * What misspelling leaves of a long word: its first letter and its consonants, none twice in a row.
 * @param {string} word
 */
const wordSkeleton = (word) => (word.length > 4 ? (word[0] + word.slice(1).replace(/[aeiou]/g, "")).replace(/(.)\1+/g, "$1") : "");

/** @param {string} word */
function stems(word) {
  const made = [word];
  for (const ending of ["s", "es", "ing", "ed"]) {
    if (!word.endsWith(ending) || word.length < ending.length + (ending === "s" ? 2 : 3)) continue;
    const base = word.slice(0, -ending.length);
    made.push(base);
    if (ending === "s" || ending === "es") continue;
    made.push(`${base}e`);
    if (base.at(-1) === base.at(-2)) made.push(base.slice(0, -1));
  }
  return made;
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
 * @param {string} text
 * @param {number[]} hard
 * @param {Token[]} tokens
 */
function deniedLists(text, hard, tokens) {
  const bounds = [0, ...hard.map((at) => at + 1), text.length];
  const denying = new Set(tokens.filter((token) => is(token, ["neg", "crook"])).map((token) => token.line));
  let heading = false;
  return bounds.slice(1).map((end, segment) => {
    const line = text.slice(bounds[segment], end);
    const item = ITEM.test(line);
    const under = item && heading;
    if (!item && line.trim()) heading = line.trimEnd().endsWith(":") && denying.has(segment);
    return under;
  });
}

/**
 * Only rules whose every step has a word in the text are tried, from each word that begins one.
 * @param {Rule[]} rules
 * @param {Words} words
 */
function matches(rules, { tokens, places, denied }) {
  /** @param {string[]} classes */
  const there = (classes) => classes.some((name) => places.has(name));
  /** @type {Demand[]} */
  const found = [];
  /** @type {Record<string, number>} */
  const count = {};
  for (const rule of rules) {
    if (!rule.steps.every((step) => there(step.classes)) || (rule.needs.length && !there(rule.needs))) continue;
    const begins = new Set(rule.steps[0].classes.flatMap((name) => places.get(name) ?? []));
    for (const at of [...begins].sort((x, y) => x - y)) {
      if (count[rule.kind] === ENOUGH) break;
      const last = lastOf(rule, tokens, [at], denied);
      if (last < 0) continue;
      count[rule.kind] = (count[rule.kind] ?? 0) + 1;
      found.push({ kind: rule.kind, start: tokens[at].start, end: tokens[last].end });
    }
  }
  return found;
}

/**
 * The index of the last token of the first sequence that is a demand, or -1.
 * @param {Rule} rule
 * @param {Token[]} tokens
 * @param {number[]} taken
 * @param {boolean[]} denied
 * @returns {number}
 */
function lastOf(rule, tokens, taken, denied) {
  const at = taken[taken.length - 1];
  if (taken.length === rule.steps.length) return harmless(rule, tokens, taken, denied) ? -1 : at;
  const { mode, classes } = rule.steps[taken.length];
  const last = tokens[at];
  const limit = mode === "+" ? CLOSE : mode === "~" ? FAR : GAP;
  for (let next = at + 1; next < tokens.length; next++) {
    const token = tokens[next];
    if (token.left - last.right > limit || token.segment - last.segment > (mode === "~" ? 2 : 0)) return -1;
    if ((mode === "." || mode === "+") && token.clause !== last.clause) return -1;
    const found = is(token, classes) ? lastOf(rule, tokens, [...taken, next], denied) : -1;
    if (found >= 0) return found;
  }
  return -1;
}

/**
 * @param {Rule} rule
 * @param {Token[]} tokens
 * @param {number[]} taken
 * @param {boolean[]} denied
 */
function harmless(rule, tokens, taken, denied) {
  const [from, to] = [taken[0], taken[taken.length - 1]];
  const [first, last] = [tokens[from], tokens[to]];
  let ends = to + 1;
  while (ends < tokens.length && tokens[ends].segment === last.segment) ends++;
  /**
   * @param {number} start
   * @param {number} end
   * @param {string[]} classes
   */
  const some = (start, end, classes, within = Infinity) => {
    for (let at = start; at < end && tokens[at].left - last.right <= within; at++) if (is(tokens[at], classes)) return true;
    return false;
  };
  if (rule.excludes.length && some(first.opens, ends, rule.excludes)) return true;
  if (rule.flag === "!") return false;
  if (denied[last.line]) return true;
  const toMe = some(from + 1, ends, ["i", "he"], 30);
  if (some(from, ends, ["others"], 30) && !toMe && !is(first, ["i", "he"])) return true;
  const told = rule.flag === "?" && some(from, to + 1, ["me", "my"]);
  if (blocked(first, tokens, to, toMe, told, rule.strict)) return true;
  if (some(to + 1, ends, ["hangup"])) return true;
  let next = ends; // the sentence behind it
  while (next < tokens.length && tokens[next].segment === last.segment + 1) next++;
  return some(ends, next, ["hangup"], 40) || (rule.flag === "?" && some(to + 1, next, ["crook", "resist"], 90));
}

/**
 * Whether a denial or a word about swindlers before it holds: it ends at "but", and a denial ends at a comma before an
 * imperative with a recipient.
 * @param {Token} first
 * @param {Token[]} tokens
 * @param {number} to
 * @param {boolean} toMe
 * @param {boolean} told
 * @param {boolean} strict
 */
function blocked(first, tokens, to, toMe, told, strict) {
  /** @type {Token | null} */
  let blocker = null;
  /** @type {Token | null} */
  let before = null;
  let acts = false;
  for (let at = first.opens; at <= to; at++) {
    const token = tokens[at];
    if (is(token, ["neg", "crook"])) {
      blocker = token;
      acts = false;
    } else if (is(token, ["turn"])) blocker = null;
    else if (blocker && token.clause === blocker.clause && is(token, ACTS)) acts = true;
    if (before && is(before, ["let"]) && is(token, ["i"]) && token.left - before.right <= 2) told = true;
    if (is(token, ["my"])) told = true;
    before = token;
  }
  if (!blocker) return false;
  if (strict || blocker.start >= first.start || blocker.clause === first.clause) return !(told && is(blocker, ["crook"]));
  return is(blocker, ["crook"]) ? !told : acts && !toMe;
}
