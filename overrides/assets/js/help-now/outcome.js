// What to do: the action that comes first as a button, then the steps, what came of it, and whom else to reach.
import { actionButton, callButton } from "../widgets/call-button.js";
import { bestNow, closedNow, stateLine } from "../widgets/channels-now.js";
import { inService, shownAt } from "../hours/dated.js";
import { drawing, element, rich } from "../widgets/element.js";
import { filled } from "../widgets/filled.js";
import { answerAddress } from "./place.js";
import { sayToThem, sendThem } from "./send.js";
import { writingOf } from "../widgets/writing.js";
/** @import { Channel, HelpData, Line, Outcome, Place } from "./types.js" */

/**
 * @param {Outcome} outcome
 * @param {Place} at
 * @param {HelpData} given
 * @returns {Node[]}
 */
export function outcomeCard(outcome, at, given) {
  const { text } = given;
  const channels = channelsInOrder(outcome.channels, given);
  const line = outcome.action === "call" ? channels.find((channel) => channel.kind === "phone") : undefined;
  const action = line ? callButton(line, text.call) : outcome.action === "freeze" ? freezeButton(given) : null;
  const first = action ? 2 : 1;
  const down = given.channels.filter((channel) => channel.suspended && outcome.channels.includes(channel.id) && shownAt(channel, Date.now()));
  return [
    ...down.map((channel) => element("p", { class: "guide__down" }, element("strong", {}, channel.name), " ", channel.suspended)),
    ...(action ? [action] : []),
    ...(outcome.hint.length ? [element("p", { class: "guide__hint" }, rich(outcome.hint))] : []),
    ...sayToThem(outcome.other, given),
    ...titled(text.say, "ul", "guide__say", outcome.say.map((said, at) => element("li", {}, aloud(outcome, at, said)))),
    ...steps(line ? text.meanwhile : action || outcome.other ? text.then : "", outcome.steps, first),
    ...steps(text.afterwards, outcome.afterwards, first + outcome.steps.length),
    ...sendThem(outcome.other, given),
    ...titled(text.next, "ul", "guide__answers guide__next", outcome.next.map((answer) =>
      element("li", {}, element("a", { href: answerAddress(at, answer) }, element("span", {}, answer.say), drawing("arrow"))))),
    ...whoElse(channels.filter((channel) => channel !== line), given),
    element("p", { class: "guide__more" }, `${text.more}${writingOf(given.language).colon}`,
      element("a", { href: outcome.article.href }, outcome.article.title)),
  ];
}

/**
 * A line to say: where the call is answered in another language, in that, and below it what it means.
 * @param {Outcome} outcome
 * @param {number} at
 * @param {string} said
 */
const aloud = ({ say_aloud: other }, at, said) =>
  other ? [element("span", { lang: other.language }, other.lines[at]), element("br"), element("small", {}, said)] : [said];

/** @param {HelpData} given */
const freezeButton = ({ text, freeze }) =>
  actionButton(freeze.href, "freeze", "freeze", {}, text.freeze, filled(text.freeze_where, freeze));

/**
 * @param {string} title
 * @param {Line[]} list
 * @param {number} start the number of the first step
 */
const steps = (title, list, start) =>
  titled(title, "ol", "guide__steps", list.map((step) => element("li", {}, rich(step))), { start: String(start) });

/**
 * A list under its heading; nothing where it is empty.
 * @param {string} title
 * @param {string} kind
 * @param {string} name
 * @param {HTMLElement[]} items
 * @param {Record<string, string>} [attributes]
 */
function titled(title, kind, name, items, attributes = {}) {
  if (!items.length) return [];
  const list = element(kind, { class: name, ...attributes }, items);
  return title ? [element("h3", {}, title), list] : [list];
}

/**
 * @param {Channel[]} channels
 * @param {HelpData} given
 */
function whoElse(channels, given) {
  if (!channels.length) return [];
  const rows = channels.map((channel, index) => channelRow(channel, index, given));
  return [element("div", { class: "guide__who" }, element("h3", {}, given.text.who), element("ul", {}, rows))];
}

/**
 * The one to try now first; the rest as data/flows.yml orders them, the closed ones last.
 * @param {string[]} ids
 * @param {HelpData} given
 */
function channelsInOrder(ids, given) {
  const usable = inService(given.channels, Date.now());
  const first = bestNow(ids.filter((id) => usable.some((channel) => channel.id === id)));
  const rest = ids.filter((id) => id !== first);
  return [first, ...rest.filter((id) => !closedNow(id)), ...rest.filter(closedNow)]
    .flatMap((id) => usable.filter((channel) => channel.id === id));
}

/**
 * @param {Channel} channel
 * @param {number} index
 * @param {HelpData} given
 */
function channelRow(channel, index, { text }) {
  const words = channel.kind === "chat" ? text.open_chat : channel.value;
  return element("li", { class: index ? "guide__channel" : "guide__channel guide__channel--first", "data-channel": channel.id },
    element("p", { class: "guide__channel-name" },
      element("span", { class: "guide__rank" }, index ? text.otherwise : text.first), " ", element("strong", {}, channel.name)),
    element("p", { class: "guide__channel-state" }, stateLine(channel),
      channel.reply_time ? filled(text.reply, { time: channel.reply_time }) : ""),
    channel.other_languages ? element("p", { class: "channel__note" }, channel.other_languages) : "",
    element("a", { class: "guide__action", href: channel.href }, drawing(channel.kind), words),
  );
}
