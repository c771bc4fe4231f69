// What the dialog lists, as links: results, and offers beside them.
import { element } from "../widgets/element.js";
/** @import { PackedChannel, Result } from "./types.js" */

/**
 * @param {string} className
 * @param {string} href
 * @param {...(Node | string | null)} children
 */
const link = (className, href, ...children) => element("a", { class: className, href }, ...children);

/**
 * A question with its answer, or an article.
 * @param {Result} result
 * @param {string} root the address of the site, from the page
 */
export const resultEntry = ({ article, question }, root) =>
  link(
    "search__result",
    root + article.address + (question ? `#${question.id}` : ""),
    element("strong", {}, question ? question.text : article.title),
    element("span", { class: "search__answer" }, question ? question.answer : article.lead),
    question ? element("span", { class: "search__where" }, article.title) : null,
  );

/**
 * The checker, for a contact that stands in the query.
 * @param {string} found
 * @param {string} checker the address of its page
 * @param {string} words
 * @param {string} hint
 */
export const checkEntry = (found, checker, words, hint) =>
  link("search__check", `${checker}#q=${encodeURIComponent(found)}`, element("strong", {}, words), element("span", {}, hint));

/**
 * A channel; its line of state waits for site/live-state.js.
 * @param {PackedChannel} channel
 */
export function channelEntry([id, , name, purpose, value, href]) {
  const state = element("span", { class: "search__state channel__state", "data-channel-state": true, hidden: true });
  const words = element("span", { class: "search__value" }, value);
  const row = link("search__channel", href, element("strong", {}, name), state, element("span", {}, purpose), words);
  row.classList.add(`search__channel--${id.replace(".", "-")}`);
  row.dataset.channel = id;
  return row;
}

/**
 * The same query in the other language.
 * @param {string} href
 * @param {string} words
 */
export const otherEntry = (href, words) => link("search__other", href, words);
