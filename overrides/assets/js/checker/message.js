// The verdict on a whole text: danger, unsure, retired, coming, contacts-ours, ours (a lone contact and nothing else) or none.
import words from "../../../../hooks/helpcenter/recognizers/tables/demands.json" with { type: "json" };
import looks from "../../../../hooks/helpcenter/recognizers/tables/look_alikes.json" with { type: "json" };
import { mentionsBrand } from "./disguise.js";
import { saysItRang } from "./incoming-call.js";
import { judgeText } from "./judge.js";
import { tableOf } from "./demand-grammar.js";
import { demandsOf, readWords } from "./demands.js";
import { NOT_OURS, TRUE, featuresOf, mannerOf, modelOf } from "./manner.js";
/** @import { CheckerData, Contact, Demand, JudgedMessage, Judgement, MessageVerdict, NamedDemand } from "./types.js" */

const table = tableOf(words, looks.letters);
/** @type {import("./manner.js").Model | undefined} */
let model;

/**
 * From now on words are judged too (manner.json); until then rules alone.
 * @param {import("./manner.js").MannerJson} json
 */
export function learnManner(json) {
  model = modelOf(json);
}

// What does harm at once: beside a contact that is not ours it is a danger however ordinary the rest reads.
const HARMFUL = new Set(["password", "safe_account", "money", "release_fee", "remote_control", "install_file", "gift_card", "crypto"]);
const LONGEST = 10000; // 15 pages: more is no message, and would keep a slow phone busy
/**
 * @param {string} input
 * @param {CheckerData} given
 * @returns {JudgedMessage}
 */
export function judgeMessage(input, given) {
  const text = input.slice(0, LONGEST);
  const contacts = judgeText(text, given);
  /** @param {NamedDemand} demand */
  const ourLink = ({ kind, words }) => kind === "link" && contacts.some((one) => one.verdict === "ours" && one.text === words.trim());
  const read = readWords(text, table);
  const named = kindsOf(demandsOf(read, table), text);
  const found = named.filter((one, _, all) => all.length === 1 || !ourLink(one)); // a true contact is only quoted
  const lone = holdsOnly(contacts, text);
  const manner = !model ? found.length : lone ? -Infinity : mannerOf(featuresOf(read, contacts, named.filter(({ kind }) => kind !== "link").map(({ kind }) => kind)), model) + evidence(found, contacts, model);
  const forged = contacts.find((one) => TRUE.has(one.verdict) && one.entry?.never_calls && saysItRang(text, one));
  const unsure = !lone && manner > (model?.unsure ?? 0);
  const brand = (unsure || !model) && mentionsBrand(textWithout(contacts, text), given.brands);
  const verdict = manner > 0 || forged ? "danger" : verdictOf(contacts, { lone, unsure, brand });
  const demands = verdict === "unsure" || manner > 0 ? found : [];
  if (forged) demands.unshift({ kind: "never_calls", words: forged.text });
  if (!demands.length && manner > 0) demands.push({ kind: "manner", words: "" });
  return { contacts, demands, verdict };
}

/**
 * What a demand that a rule names, and a contact that is not ours, add to how a text reads.
 * @param {NamedDemand[]} found
 * @param {(Contact & Judgement)[]} contacts
 * @param {import("./manner.js").Model} model
 */
function evidence(found, contacts, { ruled, other }) {
  const others = contacts.some(({ verdict }) => NOT_OURS.has(verdict));
  if (others && found.some(({ kind }) => HARMFUL.has(kind))) return Infinity;
  return (found.length ? ruled : 0) + (others ? other : 0);
}

/**
 * @param {Contact[]} contacts
 * @param {string} text
 */
const textWithout = (contacts, text) => contacts.reduce((left, contact) => left.replace(contact.text, ""), text);

/**
 * Whether there is nothing in a text but these contacts.
 * @param {Contact[]} contacts
 * @param {string} text
 */
function holdsOnly(contacts, text) {
  return !textWithout(contacts, text).replace(/[\s\p{P}\p{S}]/gu, "");
}

/**
 * One of each kind, as the rules are ordered, with its words; what is only pressure comes last.
 * @param {Demand[]} found
 * @param {string} text
 * @returns {NamedDemand[]}
 */
function kindsOf(found, text) {
  const order = [...new Set(table.rules.map((rule) => rule.kind))];
  const first = new Map();
  for (const { kind, start, end } of found) if (!first.has(kind)) first.set(kind, { kind, words: text.slice(start, end) });
  return [...first.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/**
 * What contacts make of a text that is no danger by what it says.
 * @param {(Contact & Judgement)[]} contacts
 * @param {{ lone: boolean, unsure: boolean, brand: boolean }} text whether it holds contacts only, may be a fraud's, and then uses our name
 * @returns {MessageVerdict}
 */
function verdictOf(contacts, { lone, unsure, brand }) {
  /** @param {...string} verdicts */
  const some = (...verdicts) => contacts.some((one) => verdicts.includes(one.verdict));
  if (contacts.some(({ kind, verdict }) => verdict === "lookalike" && (lone || kind !== "phone"))) return "danger";
  if ((lone || brand || some("retired", "coming")) && some("foreign", "lookalike")) return "danger";
  if (some("retired")) return "retired";
  if (some("coming")) return "coming";
  if (unsure) return "unsure";
  if (lone && contacts.length === 1 && contacts[0].verdict === "ours") return "ours";
  return some("ours", "inside") ? "contacts-ours" : "none";
}
