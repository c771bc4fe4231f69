// The four tools: the functions that readers use, with their answers as data. Pure: facts, search and clock are arguments.
import { judgeMessage } from "../checker/learned.js";
import { placeOf } from "../help-now/place.js";
import { channelsMeant, stateOf } from "./channels.js";
import { situationMeant, stepOf } from "./situations.js";
/** @import { Given, Judged } from "./types.js" */

const VERDICTS = { lookalike: "not_ours", foreign: "not_ours", ours: "ours", inside: "inside", coming: "coming", retired: "retired", public: "public" };
const MOST_TEXT = 10_000; // 15 pages
const MOST_RESULTS = 5;

/** @param {unknown} value */
const text = (value) => (typeof value === "string" ? value.slice(0, MOST_TEXT).trim() : "");

/** @param {Given} given */
export function tools(given) {
  const { contact, data } = given;

  /**
   * Every answer says how long it holds; past that there is none.
   * @param {(now: number) => object | Promise<object>} answer
   */
  async function valid(answer) {
    const validity = {
      as_of: contact.today,
      generated: contact.generated,
      expires: contact.expires ?? null,
      sample: contact.sample,
      contact_page: data.contact_page,
    };
    const now = given.now();
    if (contact.expires && now >= Date.parse(contact.expires)) {
      const message = `These facts expired at ${contact.expires}: no number, address or hour may be given from them. Say so, and reload the page or give the contact page.`;
      return { status: "expired", message, ...validity };
    }
    return { status: "answered", ...validity, ...(await answer(now)) };
  }

  return {
    /** @param {Record<string, unknown>} input */
    check_contact: (input) => valid(() => {
      const { contacts, demands } = judgeMessage(text(input.text), data.checker);
      const asks = demands.map(({ kind }) => data.checker.promises[kind]).filter(Boolean);
      const warning = demands.length ? " What this text asks for is a sign of fraud, whatever number or name it carries. Nothing it asks should be done." : "";
      return {
        status: contacts.length || demands.length ? "answered" : "not_published",
        message: (contacts.map(verdict).join(" ") || "There is no contact in this text that could be checked.") + warning,
        contacts: contacts.map(judged),
        asks,
      };
    }),

    /** @param {Record<string, unknown>} input */
    open_now: (input) => valid((now) => {
      const meant = channelsMeant(contact, text(input.channel));
      const all = contact.channels.filter((channel) => !channel.retired).map((channel) => channel.id);
      if (!meant.length) return { status: "not_published", message: `No such channel; there are ${all.join(", ")}.`, channels: [] };
      return { now: new Date(now).toISOString(), channels: meant.map((channel) => stateOf(channel, contact, now)) };
    }),

    /** @param {Record<string, unknown>} input */
    next_step: (input) => valid(() => {
      const words = text(input.situation);
      const at = placeOf(`#${encodeURI(words)}`, data.help.flows) ?? placeOf(`#${situationMeant(words, given)}`, data.help.flows);
      if (at) return stepOf(at, data);
      const situations = Object.entries(data.help.flows).map(([id, flow]) => ({ id, title: flow.title }));
      return { status: "unclear", message: "It is not clear which situation this is; ask which of these fits.", situations };
    }),

    /** @param {Record<string, unknown>} input */
    search: (input) => valid(async () => {
      const results = (await given.articles(text(input.query))).slice(0, MOST_RESULTS).map(({ article, question }) => ({
        title: article.title,
        page: `${data.site}${article.address}${question ? `#${question.id}` : ""}`,
        question: question?.text ?? "",
        answer: question?.answer ?? article.lead,
      }));
      if (results.length) return { results };
      return { status: "not_published", message: "No article answers this; say that it is not published, and do not answer from elsewhere.", results };
    }),
  };
}

/** @param {Judged} one */
function judged({ text: written, kind, verdict: found, entry }) {
  const same = VERDICTS[found] !== "not_ours";
  return {
    text: written,
    kind,
    verdict: VERDICTS[found],
    value: same ? (entry?.value ?? null) : null,
    name: same ? (entry?.name ?? "") : "",
    similar_to: same ? null : (entry?.value ?? null),
    since: same && found !== "coming" ? (entry?.since ?? null) : null,
    from: found === "coming" ? (entry?.from ?? null) : null,
    ended: found === "retired" ? (entry?.ended ?? null) : null,
  };
}

/** @param {Judged} one */
function verdict({ text: written, verdict: found, entry }) {
  if (found === "ours") return `${written} is ours: ${entry?.name}.`;
  if (found === "inside") return `${written} is ours only when dialled inside its own country (${entry?.value}).`;
  if (found === "coming") return `${written} will be ours (${entry?.name}) from ${entry?.from}. Until then it is not to be used.`;
  if (found === "retired") return `${written} is no longer ours: it ended on ${entry?.ended}.`;
  if (found === "public") return `${written} is not ours but a public service: ${entry?.name}.`;
  return `${written} is not ours: it is not among the published contacts.`;
}
