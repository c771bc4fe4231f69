// The verdict on a whole text: danger, retired, coming, contacts-ours, ours (a lone contact and nothing else) or none.
import words from "../../../../hooks/helpcenter/recognizers/tables/demands.json" with { type: "json" };
import looks from "../../../../hooks/helpcenter/recognizers/tables/look_alikes.json" with { type: "json" };
import { mentionsBrand } from "./disguise.js";
import { saysItRang } from "./incoming-call.js";
import { judgeText } from "./judge.js";
import { tableOf } from "./demand-grammar.js";
import { demandsOf, readWords } from "./demands.js";
import { TRUE, featuresOf, mannerOf, modelOf } from "./manner.js";
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

// What does harm at once: it is never calmed beside a contact that is not ours.
const HARMFUL = new Set(["password", "safe_account", "money", "release_fee", "remote_control", "install_file", "gift_card", "crypto"]);

const LONGEST = 10000; // 15 pages: more is no message, and would keep a slow phone busy
// Somebody else's number in a notice of a delivery or an appointment is no alarm; in talk of accounts and money it is.
const HARMLESS = /快递|包裹|驿站|派送|取件|外卖|预约|parcel|deliver|courier|appointment|booking|clinic|dentist/i;
const ABOUT_MONEY = /账户|账号|冻结|异常|退款|赔|银行|贷款|中奖|客服|官网|热线|扣款|扣费|付款|认证|验证|account|bank|refund|security|fraud|prize|loan|support|website|helpline|hotline|payment|charge/i;

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
  const manner = !model ? 0 : holdsOnly(contacts, text) ? -Infinity : mannerOf(featuresOf(read, contacts), model);
  const found = kindsOf(demandsOf(read, table), text).filter((one, _, all) => all.length === 1 || !ourLink(one)); // a true contact is only quoted
  const demands = manner < (model?.calm ?? 0) ? found.filter(() => certain(found, contacts)) : found;
  const forged = contacts.find((one) => TRUE.has(one.verdict) && one.entry?.never_calls && saysItRang(text, one));
  if (forged) demands.unshift({ kind: "never_calls", words: forged.text });
  if (!demands.length && manner > 0) demands.push({ kind: "manner", words: "" });
  return { contacts, demands, verdict: verdictOf(text, contacts, demands, given) };
}

/**
 * Whether a demand stands though the text reads ordinary: what would do harm at once, with somebody else's contact.
 * @param {NamedDemand[]} demands
 * @param {(Contact & Judgement)[]} contacts
 */
function certain(demands, contacts) {
  return demands.some(({ kind }) => HARMFUL.has(kind)) && contacts.some((one) => !TRUE.has(one.verdict));
}

/**
 * Whether there is nothing in a text but these contacts.
 * @param {Contact[]} contacts
 * @param {string} text
 */
function holdsOnly(contacts, text) {
  const rest = contacts.reduce((left, contact) => left.replace(contact.text, ""), text);
  return !rest.replace(/[\s\p{P}\p{S}]/gu, "");
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
 * @param {string} text
 * @param {(Contact & Judgement)[]} contacts
 * @param {NamedDemand[]} demands
 * @param {CheckerData} given
 * @returns {MessageVerdict}
 */
function verdictOf(text, contacts, demands, given) {
  /** @param {...string} verdicts */
  const some = (...verdicts) => contacts.some((one) => verdicts.includes(one.verdict));
  if (demands.length || some("lookalike")) return "danger";
  const [only] = contacts;
  const lone = contacts.length === 1 && holdsOnly(contacts, text);
  if (some("foreign") && (lone || !harmlessNumber(text, contacts, given))) return "danger";
  if (some("retired")) return "retired";
  if (some("coming")) return "coming";
  if (lone && only.verdict === "ours") return "ours";
  return some("ours", "inside") ? "contacts-ours" : "none";
}

/**
 * @param {string} input
 * @param {(Contact & Judgement)[]} contacts
 * @param {CheckerData} given
 */
function harmlessNumber(input, contacts, given) {
  if (contacts.some((one) => one.verdict === "foreign" && one.kind !== "phone")) return false;
  const text = contacts.reduce((rest, one) => (TRUE.has(one.verdict) ? rest.replace(one.text, "") : rest), input); // it says nothing of who sent this
  return !mentionsBrand(text, given.brands) && (HARMLESS.test(text) || !ABOUT_MONEY.test(text));
}
