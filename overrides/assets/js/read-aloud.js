// Reads the article aloud, step by step, with the system's own voice. The site's script loads this when its button is
// pressed (site/read-aloud.js).
import { element } from "./widgets/element.js";
import { blocksOf, rangeOf } from "./read-aloud/blocks.js";
import { said, spokenPieces, writtenAt } from "./read-aloud/spoken.js";
import { voiceFor } from "./read-aloud/voices.js";
/** @import { Block } from "./read-aloud/blocks.js" */

const TAGS = /** @type {Record<string, string>} */ ({ zh: "zh-CN", en: "en-GB" });

/** @type {HTMLElement | null} */
let bar = null;

/**
 * @param {HTMLElement} button where reading was asked for; it holds the words of the bar
 */
export function readAloud(button) {
  const article = document.getElementById("content");
  if (bar || !article) return;
  const { pause, resume, back, next, stop, style } = button.dataset;
  const sheet = element("link", { rel: "stylesheet", href: style });
  const [toBack, toPause, toNext, toStop] = [back, pause, next, stop].map((words) => element("button", { type: "button" }, words ?? ""));
  const controls = element("div", { class: "reading", role: "region", "aria-label": button.textContent ?? "" }, toBack, toPause, toNext, toStop);
  const marks = "Highlight" in globalThis && CSS.highlights ? new Highlight() : null;
  const blocks = blocksOf(article);
  let at = 0;
  let turn = 0; // an utterance that was cancelled still reports its end
  let paused = false;

  /** @param {Block} block */
  function speak(block) {
    const mine = ++turn;
    const pieces = spokenPieces(block.text, block.language, block.phones);
    const utterance = new SpeechSynthesisUtterance(said(pieces).trim());
    const offset = said(pieces).length - said(pieces).trimStart().length;
    utterance.lang = TAGS[block.language] ?? block.language;
    utterance.voice = voiceFor(block.language);
    utterance.onboundary = ({ charIndex }) => {
      if (mine !== turn) return;
      marks?.clear();
      marks?.add(rangeOf(block, ...writtenAt(pieces, charIndex + offset, block.text)));
    };
    utterance.onend = () => mine === turn && go(at + 1);
    utterance.onerror = () => mine === turn && end();
    show(block);
    speechSynthesis.speak(utterance);
  }

  /** @param {Block} block */
  function show(block) {
    for (const { element: one } of blocks) one.toggleAttribute("data-reading", one === block.element);
    marks?.clear();
    block.element.scrollIntoView({ block: "nearest" });
  }

  /** @param {number} number */
  function go(number) {
    speechSynthesis.cancel();
    hold(false);
    at = Math.max(0, number);
    if (at < blocks.length) speak(blocks[at]);
    else end();
  }

  /** @param {boolean} held */
  function hold(held) {
    paused = held;
    toPause.textContent = (held ? resume : pause) ?? "";
  }

  function end() {
    turn += 1;
    speechSynthesis.cancel();
    CSS.highlights?.delete("reading");
    for (const { element: one } of blocks) one.removeAttribute("data-reading");
    for (const kind of ["hashchange", "pagehide"]) removeEventListener(kind, end);
    const focused = controls.contains(document.activeElement);
    controls.remove();
    sheet.remove();
    bar = null;
    if (focused) button.focus({ preventScroll: true });
  }

  toBack.addEventListener("click", () => go(at - 1));
  toNext.addEventListener("click", () => go(at + 1));
  toStop.addEventListener("click", end);
  toPause.addEventListener("click", () => {
    // Android's voices cannot be paused: the block is begun again.
    turn += 1;
    speechSynthesis.cancel();
    if (paused) go(at);
    else hold(true);
  });
  for (const kind of ["hashchange", "pagehide"]) addEventListener(kind, end);
  if (marks) CSS.highlights.set("reading", marks);
  bar = controls;
  document.head.append(sheet);
  document.body.append(controls);
  toPause.focus();
  go(0);
}
