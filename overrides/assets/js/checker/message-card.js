// The verdict on a message: what it asks, what we promise, what to do. `said` is the same in a sentence or two.
import { drawing, element } from "../widgets/element.js";
import { filled } from "../widgets/filled.js";
import { writingOf } from "../widgets/writing.js";
/** @import { CheckerData, Contact, JudgedMessage, Judgement, MessageVerdict, NamedDemand } from "./types.js" */

// Kinds that no promise names are answered together.
/** @type {Record<string, string>} */
const ANSWERS = { gift_card: "pay", crypto: "pay", money: "pay", lure: "pay", scan_code: "open", install_file: "open", link: "open", manner: "manner", never_calls: "never_calls" };
const SAME_PROMISE = new Map([["other_messenger", "social_messages"]]);
const QUOTED = 40; // characters of the message that are shown again

/**
 * @param {JudgedMessage} judged
 * @param {CheckerData} given
 */
export function messageCard({ verdict, contacts, demands }, given) {
  const head = headline(verdict, contacts, demands, given);
  const answers = demands.length || verdict === "danger" ? [...new Set(demands.map(({ kind }) => answerOf(kind, given)))] : bodyOf(verdict, contacts, given);
  const made = element("div", { class: `message message--${verdict}`, "data-message-verdict": verdict },
    element("p", { class: "message__head" }, drawing(`message-${verdict === "danger" ? "danger" : "other"}`), element("strong", {}, head)),
    demands.some(({ words }) => words) ? element("ul", { class: "message__asks" }, demands.map((demand, index) => ask(demand, index > 0 || verdict !== "danger", given))) : null,
    answers.map((line) => element("p", {}, line)),
    stepsOf(verdict, given),
  );
  const { between, stop } = writingOf(given.language);
  const lines = [head, ...answers.slice(0, 1), ...(verdict === "danger" ? [given.text.now_stop] : verdict === "unsure" ? [given.text.sure_first] : [])];
  return { made, said: lines.map((line) => (/[.。!?：:]$/.test(line) ? line : line + stop)).join(between) };
}

/**
 * @param {string} kind
 * @param {CheckerData} given
 */
const answerOf = (kind, { text, promises }) => promises[SAME_PROMISE.get(kind) ?? kind] ?? text[`answer_${ANSWERS[kind] ?? "press"}`];

/**
 * @param {MessageVerdict} verdict
 * @param {(Contact & Judgement)[]} contacts
 * @param {NamedDemand[]} demands
 * @param {CheckerData} given
 */
function headline(verdict, contacts, demands, { text }) {
  if (demands.length && verdict === "danger") return text[`asks_${demands[0].kind}`];
  if (verdict !== "danger") return verdict === "none" ? text[contacts.length ? "message_others" : "message_none"] : text[`message_${verdict === "contacts-ours" ? "ours" : verdict}`];
  const bad = contacts.filter((one) => ["lookalike", "foreign"].includes(one.verdict)).length;
  return filled(text.bad, { count: contacts.length, bad });
}

/**
 * @param {MessageVerdict} verdict
 * @param {(Contact & Judgement)[]} contacts
 * @param {CheckerData} given
 */
function bodyOf(verdict, contacts, { text, messages }) {
  return verdict === "none" && !contacts.length ? [text.sought, filled(text.try, { messages })] : [];
}

/**
 * What is not the headline is named; each quotes the words that gave it away.
 * @param {NamedDemand} demand
 * @param {boolean} named
 * @param {CheckerData} given
 */
function ask({ kind, words }, named, { text }) {
  const quoted = words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words;
  return element("li", { "data-demand": kind }, named ? element("strong", {}, text[`asks_${kind}`]) : null, " ", element("q", {}, quoted.replace(/\s+/g, " ")));
}

/**
 * @param {MessageVerdict} verdict
 * @param {CheckerData} given
 */
function stepsOf(verdict, { text, links, messages }) {
  /**
   * @param {string} href
   * @param {string} words
   */
  const link = (href, words) => element("a", { href }, words);
  /**
   * @param {string} title
   * @param {...(import("../widgets/element.js").Child | import("../widgets/element.js").Child[])} steps
   */
  const box = (title, ...steps) => element("div", { class: "message__next", "data-next": true }, element("p", {}, element("strong", {}, title)),
    element("ol", {}, steps.map((step) => element("li", {}, ...[step].flat()))));
  if (verdict === "danger") {
    return box(text.now, [text.now_stop, " ", link(links.calling, text.link_calling)], [text.now_freeze, " ", element("a", { class: "button", href: links.freeze }, text.link_freeze)], link(links.next, text.link_next));
  }
  if (verdict === "unsure") return box(text.sure, text.sure_first, text.sure_person, text.sure_firm, [text.now_freeze, " ", link(links.freeze, text.link_freeze)]);
  return verdict === "none" ? null : box(text.sure, text.sure_open, filled(text.sure_look, { messages }));
}
