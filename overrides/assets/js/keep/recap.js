// The bar that says how far the reader is, and the record itself: to read, copy, print, hand to the composer and erase.
import { element } from "../widgets/element.js";
import { doneSteps, eraseRecord, recapLines, recapText } from "./record.js";
import { nextStep, untick } from "./ticks.js";
import { keepWord, language } from "./word.js";

const bar = element("section", { class: "recap-bar", "aria-label": keepWord("title") });
const list = element("ol", { class: "recap__list" });
const said = element("p", { class: "recap__said", role: "status" });
const recap = /** @type {HTMLDialogElement} */ (element("dialog", { class: "recap", "aria-labelledby": "recap-title" }));

/**
 * @param {string} key
 * @param {() => void} action
 * @param {string} [kind]
 */
function button(key, action, kind = "button") {
  const made = element("button", { type: "button", class: kind }, keepWord(key));
  made.addEventListener("click", action);
  return made;
}

async function copyRecap() {
  try {
    await navigator.clipboard.writeText(recapText(doneSteps(), language, keepWord("title")));
    said.textContent = keepWord("copied");
  } catch {
    said.textContent = keepWord("copy_failed");
  }
}

function printRecap() {
  document.documentElement.toggleAttribute("data-print-recap", true);
  addEventListener("afterprint", () => document.documentElement.removeAttribute("data-print-recap"), { once: true });
  print();
}

function eraseAll() {
  eraseRecord();
  untick();
  recap.close();
  bar.remove();
  document.documentElement.removeAttribute("data-keeping");
}

function openRecap() {
  said.textContent = "";
  const done = doneSteps();
  list.replaceChildren(...recapLines(done, language, new Date()).map((line) => element("li", {}, line)));
  recap.showModal();
}

/** Where the reader went on: the step itself, opened and in view. */
function goOn() {
  const next = nextStep();
  if (!next) return;
  const screen = next.place.closest(".screen");
  const fold = /** @type {HTMLDetailsElement | null} */ (next.place.closest("details"));
  if (screen) location.hash = screen.id;
  if (fold) fold.open = true;
  next.place.tabIndex = -1;
  next.place.focus({ preventScroll: true });
  next.place.scrollIntoView({ block: "center" });
}

export function showBar() {
  const count = doneSteps().length;
  const next = nextStep();
  bar.replaceChildren(
    element("p", { role: "status" }, count ? keepWord("count", { count }) : keepWord("begin")),
    ...(next ? [button("go_on", goOn, "button button--go")] : []),
    ...(count ? [button("open", openRecap)] : [button("erase", eraseAll)]));
  if (!bar.isConnected) document.body.append(bar);
}

/** @param {string} prepare the address of the composer */
export function makeRecap(prepare) {
  recap.append(
    element("h2", { id: "recap-title" }, keepWord("title")),
    list,
    element("p", { class: "recap__hint" }, keepWord("hint")),
    element("p", { class: "recap__buttons" },
      button("copy", copyRecap), button("print", printRecap),
      element("a", { class: "button", href: prepare }, keepWord("compose")),
      button("erase", eraseAll), button("close", () => recap.close())),
    said);
  document.body.append(recap);
}
