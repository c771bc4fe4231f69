// Names of accounts: behind the name or nickname of a network, behind @, or holding our name.
import networks from "../../../../hooks/helpcenter/recognizers/tables/networks.json" with { type: "json" };
import { mentionsBrand } from "./disguise.js";
import { HAN, NAME, clinging, leading } from "./edges.js";
/** @import { Add, Taken } from "./find.js" */

const LINKED = "(?:[\\s:：=“”\"'是为叫]|官方|账号|帐号|号码?|群|搜索?|加|客服|我|们|us\\b|me\\b|at\\b|on\\b|is\\b|id\\b|account\\b|here\\b){0,6}";
const HANDLE = "(?:(?!" + HAN + ")[\\p{L}\\p{N}_])(?:[\\p{L}\\p{N}\\p{M}_.\\-\\u200b-\\u200f]{0,60}[\\p{L}\\p{N}_])?";
const ODD = /^(?=.*[\d_.-])[a-z0-9_.-]{4,}$/i;
const PROSE = /^(?:listed|shown|below|above|only|also|here|there|open|this|that|what|used|never|always|real|fake|official|blocked|closed|support|account|group|chat|and|or|to|for|with|the|our|your|app|web|pay|number|message|messages|users?|channel|team)$/i;
const SAID = /[:：=是为叫]|\b(?:is|id)\b|号|群/i;

/** @param {Record<string, string>} names */
const anyOf = (names) => Object.values(names).join("|").split("|").sort((a, b) => b.length - a.length).join("|");
const NO_LETTER = "(?<![A-Za-z0-9])";
const BEHIND = new RegExp(`${NO_LETTER}(${anyOf(networks.names)}|${anyOf(networks.words)})(?![A-Za-z])(${LINKED})[@＠]?(${HANDLE})`, "giu");
const AHEAD = new RegExp(`${NO_LETTER}([a-z0-9][a-z0-9_.-]{3,40}) (?:on|via|in) (${anyOf(networks.names)})(?![A-Za-z])`, "giu");
const NAMES = [networks.names, networks.words].flatMap((names) => Object.entries(names)).map(([network, list]) =>
  ({ network, pattern: new RegExp(`${NO_LETTER}(?:${list})(?![A-Za-z])`, "giu") }));
const ALSO_WORDS = new Set(Object.values(networks.words).join("|").split("|"));

/**
 * @param {string} text
 * @param {Add} add
 * @param {Taken} taken
 * @param {string[]} brands
 */
export function addAccounts(text, add, taken, brands) {
  /** @param {number} at */
  const near = (at) => networkOf(text.slice(Math.max(0, at - 24), at));
  for (const match of text.matchAll(BEHIND)) {
    const [whole, name, linked, handle] = match;
    const odd = ODD.test(handle);
    const word = ALSO_WORDS.has(name.toLowerCase());
    if (handle.length < 3 || PROSE.test(handle) || (name.length === 1 && /^\d/.test(handle))) continue;
    if (!odd && (word || !SAID.test(linked) || handle.length < 4) && !mentionsBrand(handle, brands)) continue;
    const start = match.index + whole.length - handle.length;
    add("account", start, clinging(text, start, handle), { network: networkOf(name) });
  }
  for (const match of text.matchAll(AHEAD)) {
    if (ODD.test(match[1]) || mentionsBrand(match[1], brands)) add("account", match.index, match[1], { network: networkOf(match[2]) });
  }
  /**
   * @param {number} start
   * @param {string} raw
   */
  const whole = (start, raw) => leading(text, start, clinging(text, start, raw, "'’"));
  for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}.+-])[@＠](?:${NAME}|\\.(?=${NAME})){2,60}`, "giu"))) {
    add("account", ...whole(match.index, match[0]), { network: near(match.index) });
  }
  if (!mentionsBrand(text, brands)) return; // in a whole text: cheaper than in each of its words
  for (const match of text.matchAll(new RegExp(`(?:(?!${HAN})${NAME}){4,60}`, "giu"))) {
    if (brands.includes(match[0].replace(/[-_]+$/, "").toLowerCase()) || !mentionsBrand(match[0], brands) || taken(match.index, match.index + match[0].length)) continue;
    add("account", ...whole(match.index, match[0]), { network: near(match.index) });
  }
}

/**
 * The network named last in a text.
 * @param {string} before
 */
function networkOf(before) {
  let [at, found] = [-1, ""];
  for (const { network, pattern } of NAMES) {
    const last = [...before.matchAll(pattern)].at(-1)?.index ?? -1;
    if (last > at) [at, found] = [last, network];
  }
  return found;
}
