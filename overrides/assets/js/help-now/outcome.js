// What to do: the steps, whom to reach now, where to read more.
import { bestNow, stateLine } from "../widgets/channels-now.js";
import { drawing, element, rich } from "../widgets/element.js";
import { filled } from "../widgets/filled.js";
/** @import { Channel, HelpData, Outcome } from "./types.js" */


/**
 * @param {Outcome} outcome
 * @param {HelpData} given
 */
export function outcomeCard(outcome, given) {
  const { text } = given;
  return [
    element("ol", { class: "guide__steps" }, outcome.steps.map((step) => element("li", {}, rich(step)))),
    element("div", { class: "guide__who" },
      element("h3", {}, text.who),
      element("ul", {}, channelsInOrder(outcome.channels, given).map((row, index) => channelRow(row, index, given))),
    ),
    element("p", { class: "guide__more" }, `${text.more}${given.language === "zh" ? "：" : ": "}`,
      element("a", { href: outcome.article.href }, outcome.article.title)),
  ];
}

/**
 * The one to try now first; the rest as data/flows.yml orders them.
 * @param {string[]} ids
 * @param {HelpData} given
 */
function channelsInOrder(ids, given) {
  const first = bestNow(ids);
  return [first, ...ids.filter((id) => id !== first)]
    .flatMap((id) => given.channels.filter((channel) => channel.id === id));
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
      element("span", { class: "guide__rank" }, index ? text.then : text.first), " ", element("strong", {}, channel.name)),
    element("p", { class: "guide__channel-state" }, stateLine(channel),
      channel.reply_time ? filled(text.reply, { time: channel.reply_time }) : ""),
    element("a", { class: "guide__action", href: channel.href }, drawing(channel.kind), words),
  );
}
