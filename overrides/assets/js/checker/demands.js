// What a message asks of its reader: a code, money to a "safe" account, a remote-control program … Words in classes and
// sequences of classes, all in hooks/helpcenter/recognizers/tables/demands.json; recognizers/demands.py does the same by
// the same table and says why. Knows no page: findDemands(text, tableOf(json, letters)) gives [{ kind, start, end }].
import { is, wordsOf } from "./demand-words.js";
import { ADDRESS, fold } from "./folding.js";
/** @import { Demand } from "./types.js" */
/** @import { Rule, Table } from "./demand-grammar.js" */
/** @import { Token, Words } from "./demand-words.js" */

/** @typedef {ReturnType<typeof readWords>} ReadText */

const LIMIT = 10000;
const [GAP, CLOSE, FAR] = [72, 15, 170];
const ENOUGH = 20; // of one kind
const ACTS = ["give", "gives", "enter", "pay", "move", "do", "scan", "click", "tap", "call", "ask", "grab", "goto"];

/**
 * The words of a text, for demandsOf and for what the text reads like.
 * @param {string} text
 * @param {Table} table
 */
export function readWords(text, table) {
  const folded = fold(text.slice(0, LIMIT), table.alike);
  return { folded, words: wordsOf(folded.text, table) };
}

/**
 * @param {string} text
 * @param {Table} table
 */
export const findDemands = (text, table) => demandsOf(readWords(text, table), table);

/**
 * Every demand of a text, in order of place. Pressure alone is none.
 * @param {ReadText} read
 * @param {Table} table
 * @returns {Demand[]}
 */
export function demandsOf({ folded, words }, table) {
  if (tellsOfSwindlers(table, words)) return [];
  const found = matches(table.rules, words);
  const kinds = new Set(found.map((one) => one.kind));
  const strong = [...kinds].some((kind) => !table.weak.includes(kind));
  if (!strong && !table.together.some((pair) => pair.every((kind) => kinds.has(kind)))) return [];
  /** @type {Demand[]} */
  const apart = [];
  for (const one of found) {
    if (!apart.some((other) => other.kind === one.kind && one.start < other.end && other.start < one.end)) apart.push(one);
  }
  return apart.map(({ kind, start, end }) => ({ kind, start: folded.origin[start], end: folded.text[end - 1] === ADDRESS ? folded.origin[end] : folded.origin[end - 1] + 1 })) // one character for a whole link
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Whether a text is news, a warning or a question about what swindlers ask, and nobody is being asked.
 * @param {Table} table
 * @param {Words} words
 */
function tellsOfSwindlers(table, words) {
  if (words.places.has("news") && !words.places.has("addressee")) return true;
  const contexts = matches(table.contexts, words).map((one) => one.kind);
  return contexts.length > 0 && !contexts.includes("told");
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
    if (!rule.steps.every((step) => there(step.classes)) || (rule.needs.length && !there(rule.needs)) || there(rule.absent)) continue;
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
  if (rule.flag === "=") return false;
  if (rule.flag === "!") return some(first.opens, to + 1, ["warn"]);
  if (denied[last.line]) return true;
  const toMe = some(from + 1, ends, ["i", "he"], 30);
  if (tokens.slice(from, ends).some((token) => is(token, ["others"]) && token.left - last.right <= 30 && token.clause <= last.clause) && !toMe && !is(first, ["i", "he"])) return true;
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
