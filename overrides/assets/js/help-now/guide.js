// The questions, one at a time in the place of the article.
import { inService } from "../hours/dated.js";
import { channelsShown } from "../widgets/channels-now.js";
import { drawing, element, rich } from "../widgets/element.js";
import { filled } from "../widgets/filled.js";
import { pageData } from "../widgets/page-data.js";
import { select } from "../widgets/select.js";
import { outcomeCard } from "./outcome.js";
import { answerAddress, placeOf, questionsLeft } from "./place.js";
/** @import { HelpData, Place, Question } from "./types.js" */

const box = select(document, "[data-widget=help-now]");
/** @type {HelpData} */
const given = pageData("widget-data");
const guide = select(box, "[data-guide]");
const situations = select(document, "#situations");
const all = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".fold--all"));
const [strip, bar] = [".thumb-bar--urgent", ".thumb-bar:not(.thumb-bar--urgent)"].map((name) => document.querySelector(name));
const title = document.title;

/** @param {boolean} urgent call and freeze stand under the thumb in place of the bar */
function showStrip(urgent) {
  strip?.toggleAttribute("hidden", !urgent);
  if (strip) bar?.toggleAttribute("hidden", urgent);
}

/**
 * The rest of the article waits while a question is asked (assets/css/widgets.css).
 * @param {boolean} shown
 */
function showArticle(shown) {
  box.parentElement?.toggleAttribute("data-guided", !shown);
  situations.hidden = !shown;
  guide.hidden = shown;
}

/** @param {boolean} moved whether the reader went from one question to another */
function show(moved) {
  const at = placeOf(location.hash, given.flows);
  if (all) all.open = Boolean(at?.all);
  if (!at || at.all) {
    showStrip(false);
    showArticle(true);
    document.title = title;
    const target = at ? document.getElementById(at.name) : location.hash === "#situations" ? situations : null;
    if (target) land(target);
    return;
  }
  const question = at.flow.questions[at.node];
  showStrip(at.flow.urgent || Boolean(at.flow.outcomes[at.node]?.action));
  const heading = element("h2", { class: "guide__title", tabindex: "-1" }, question?.ask ?? at.flow.outcomes[at.node].title);
  guide.setAttribute("aria-label", at.flow.title);
  guide.dataset.node = at.node;
  guide.replaceChildren(
    ...progress(at, Boolean(question)),
    heading,
    ...(question ? questionCard(at, question) : outcomeCard(at.flow.outcomes[at.node], at, given)),
    ...answered(at),
    ways(at),
  );
  showArticle(false);
  channelsShown();
  document.title = `${heading.textContent} - ${title}`;
  if (moved || location.hash) land(heading);
}

/**
 * Goes on reading from an element.
 * @param {HTMLElement} target
 */
function land(target) {
  if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
  target.closest(".question, .guide, nav")?.scrollIntoView({ block: "start" });
}

/**
 * @param {Place} at
 * @param {boolean} asking
 */
function progress(at, asking) {
  const { text } = given;
  const number = at.trail.length + 1;
  const total = number + questionsLeft(at.flow, at.node);
  const place = asking ? filled(text.progress, { number, total }) : text.outcome;
  return [element("p", { class: "guide__place" }, element("span", {}, at.flow.title), element("span", {}, place))];
}

/**
 * @param {Place} at
 * @param {Question} question
 */
function questionCard(at, question) {
  /** @type {HTMLElement[]} */
  const parts = [];
  if (question.lines.length) parts.push(element("ul", { class: "guide__lines" }, question.lines.map((line) => element("li", {}, line))));
  if (question.hint.length) parts.push(element("p", { class: "guide__hint" }, rich(question.hint)));
  parts.push(
    element("ul", { class: question.lines.length ? "guide__answers guide__answers--thumb" : "guide__answers" }, question.answers.map((answer) =>
      element("li", {}, element("a", { href: answerAddress(at, answer) }, element("span", {}, answer.say), drawing("arrow"))),
    )),
  );
  const line = inService(given.channels, Date.now()).find((channel) => channel.kind === "phone");
  if (at.flow.urgent && line) {
    parts.push(element("p", { class: "guide__urgent" }, element("span", {}, given.text.urgent),
      element("a", { href: line.href }, drawing("phone"), line.value)));
  }
  return parts;
}

/** @param {Place} at */
function answered(at) {
  const { text } = given;
  if (!at.trail.length) return [];
  return [
    element("details", { class: "guide__trail" },
      element("summary", {}, text.answered),
      element("ol", {}, at.trail.map((step) => element("li", {},
        element("span", {}, `${step.ask} `), element("strong", {}, step.say), " ",
        element("a", { href: step.address }, text.change, element("span", { class: "hidden-visually" }, ` ${step.ask}`)),
      )))),
  ];
}

/** @param {Place} at */
function ways(at) {
  const { text } = given;
  const back = at.trail.at(-1)?.address;
  return element("ul", { class: "guide__ways" },
    back ? element("li", {}, element("a", { href: back }, text.back)) : null,
    back ? element("li", {}, element("a", { href: `#${at.name}` }, text.restart)) : null,
    element("li", {}, element("a", { href: "#situations" }, text.all_situations)),
    element("li", {}, element("a", { href: `#${at.name}/all` }, text.one_page)),
  );
}

addEventListener("hashchange", () => show(true));
document.addEventListener("facts-changed", () => {
  if (!guide.hidden && !guide.contains(document.activeElement)) show(false);
});
show(false);
