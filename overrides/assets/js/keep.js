// Steps that are kept on this device: ticks, the bar that says how far the reader is, and the record.
import { element } from "./widgets/element.js";
import { selectAll } from "./widgets/select.js";
import { beginRecord, doneSteps, setDone } from "./keep/record.js";
import { makeRecap, showBar } from "./keep/recap.js";
import { tickSteps } from "./keep/ticks.js";

let begun = false;

/**
 * The record begins, and what can be done on this page has a tick.
 * @param {string} style the address of the style sheet
 */
export function begin(style) {
  if (begun) return;
  begun = true;
  beginRecord();
  const sheet = element("link", { rel: "stylesheet", href: style });
  sheet.addEventListener("load", () => {
    tickSteps(showBar);
    showBar();
  });
  document.head.append(sheet);
  document.documentElement.toggleAttribute("data-keeping", true);
  const [offer] = selectAll(document, "[data-keep-steps]");
  makeRecap(new URL(offer.dataset.keepPrepare ?? "", document.baseURI).href);
  for (const other of selectAll(document, "button[data-keep-steps]")) other.hidden = true;

  const guide = document.querySelector("[data-guide]");
  if (guide) new MutationObserver(() => tickSteps(showBar)).observe(guide, { childList: true, subtree: true });
  document.addEventListener("click", keepAct);
}

/**
 * A call and an answer to "what came of it?" are kept too: they are what the bank and the police ask for.
 * @param {Event} event
 */
function keepAct(event) {
  const link = /** @type {HTMLAnchorElement | null} */ (
    /** @type {Element} */ (event.target).closest("a[href^='tel:'], .guide__next a"));
  if (!link || !document.documentElement.hasAttribute("data-keeping")) return;
  const call = link.protocol === "tel:";
  const words = (call ? link.querySelector("strong")?.textContent : "") || link.textContent || "";
  const number = call && !/\d/.test(words) ? ` ${link.href.slice(4)}` : "";
  const at = Date.now();
  const repeated = doneSteps().some((one) => one.step === link.href && at - one.at < 60000);
  if (!repeated) setDone({ page: location.pathname, step: `${link.href} ${at}`, words: `${words.trim()}${number}`.slice(0, 80), at }, true);
  showBar();
}
