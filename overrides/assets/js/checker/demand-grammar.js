// The grammar of demands, made from hooks/helpcenter/recognizers/tables/demands.json; recognizers/demand_grammar.py says
// what its parts mean.
/** @import { DemandsJson } from "./types.js" */

/** @typedef {{ mode: string, classes: string[] }} Step */
/** @typedef {{ kind: string, flag: string, strict: boolean, needs: string[], absent: string[], excludes: string[], steps: Step[] }} Rule */
/** @typedef {ReturnType<typeof tableOf>} Table */

/** @type {Set<string>} */
export const NO_CLASS = new Set();

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
  const patterns = Object.fromEntries(Object.entries(json.patterns).map(([name, pattern]) => [name, new RegExp(pattern, name === "word" ? "yu" : "gu")]));
  return {
    patterns, words, phrases, alike,
    typos: new Map(json.typo.split(" ").map((word) => [wordSkeleton(word), words.get(word) ?? NO_CLASS])),
    longest: Math.max(...[...words.keys()].map((word) => (word[0] >= "\u3000" ? word.length : 0))),
    rules: json.rules.map(ruleOf),
    contexts: json.contexts.map(ruleOf),
    weak: json.weak.split(" "),
    together: json.together.map((pair) => pair.split(" ")),
  };
}

/**
 * @param {string} line
 * @returns {Rule}
 */
function ruleOf(line) {
  const [present, absent] = line.split(" -- ");
  const [sequence, excludes] = present.split(" - ");
  const [steps, needs] = sequence.split(" & ");
  const [kind, ...rest] = steps.split(" ");
  const [, name, flag] = kind.match(/^(.*?)([?!=]?)$/) ?? [];
  return {
    kind: name, flag, strict: rest.some((step) => step[0] === "^"), needs: needs?.split("/") ?? [], absent: absent?.split("/") ?? [], excludes: excludes?.split("/") ?? [],
    steps: rest.map((step) => ({ mode: /^[.+~^]/.test(step) ? step[0] : "", classes: step.replace(/^[.+~^]/, "").split("/") })),
  };
}

/**
 * What misspelling leaves of a long word: its first letter and its consonants, none twice in a row.
 * @param {string} word
 */
export const wordSkeleton = (word) => (word.length > 4 ? (word[0] + word.slice(1).replace(/[aeiou]/g, "")).replace(/(.)\1+/g, "$1") : "");

/** @param {string} word */
export function stems(word) {
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
