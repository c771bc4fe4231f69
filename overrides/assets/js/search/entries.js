// What the dialog lists, as links: results, and offers beside them.
import { shownAt } from "../hours/dated.js";
import { element } from "../widgets/element.js";
/** @import { EmergencyData, EmergencyKind, PackedChannel, Result } from "./types.js" */

/**
 * @param {string} className
 * @param {string} href
 * @param {...(Node | string | null)} children
 */
const link = (className, href, ...children) => /** @type {HTMLAnchorElement} */ (element("a", { class: className, href }, ...children));

/**
 * A question with its answer, or an article. The first shows all of the answer that the index has.
 * @param {Result} result
 * @param {string} root the address of the site, from the page
 * @param {boolean} first
 * @param {{ language: string, name: string }} [other] where it is in the other language
 */
export function resultEntry({ article, question }, root, first, other) {
  const where = [question && article.title, other?.name].filter(Boolean).join(" · ");
  const result = link(
    "search__result",
    root + article.address + (question ? `#${question.id}` : ""),
    element("strong", { lang: other?.language }, question ? question.text : article.title),
    element("span", { class: first ? "search__first" : "search__answer", lang: other?.language }, question ? question.answer : article.lead),
    where ? element("span", { class: "search__where" }, where) : null,
  );
  if (other) result.hreflang = other.language;
  return result;
}

/**
 * Shows the answers of listed results once they are loaded.
 * @param {Element} list
 * @param {Result[]} results
 */
export function showAnswers(list, results) {
  results.forEach(({ question }, at) => {
    const place = list.children[at]?.querySelector(".search__first, .search__answer");
    if (question && place) place.textContent = question.answer;
  });
}

/**
 * What to do in an emergency, above all results.
 * @param {EmergencyKind} kind
 * @param {EmergencyData["acts"]} acts
 * @param {string} root
 * @param {Record<string, string>} text
 */
export function emergencyCard([title, href], { freeze, numbers = [] }, root, text) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const now = numbers.filter((row) => shownAt({ from: row[3], until: row[4] }, Date.now()));
  const number = now.find(([zones]) => zones.split(" ").includes(zone)) ?? now.at(-1);
  const act = "act search__channel--phone-urgent";
  /**
   * @param {string} words
   * @param {...(Node | string)} below
   */
  const inside = (words, ...below) => element("span", { class: "act__words" }, element("strong", {}, words), element("small", {}, ...below));
  const call = number && link(act, number[2], inside(number[1], element("span", { "data-channel-state": true, hidden: true })));
  if (call) call.dataset.channel = "phone.urgent";
  return element(
    "section",
    { class: "acts", "aria-labelledby": "search-emergency" },
    element("p", { class: "acts__say", id: "search-emergency", role: "heading", "aria-level": "2" }, element("strong", {}, title)),
    freeze && link(act, freeze[2], inside(freeze[0], freeze[1])),
    call,
    link("act search__start-here", root + href, inside(text.emergency_start, text.emergency_steps)),
  );
}

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
 * A channel; its line of state waits for hours/live-state.js.
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
 * The way to the same query on the pages of the other language.
 * @param {string} href
 * @param {string} words
 */
export const otherHeading = (href, words) => link("search__other", href, words);
