// Steps that are kept: loads the script that ticks them once a reader asks for it, and at once where steps were kept.
// After that a call and an answer of help now are kept too; all of it stays on this device (keep/record.js).
import { select } from "../widgets/select.js";

const offer = "[data-keep-steps]";

/** @param {HTMLElement} button */
function keepSteps(button) {
  const { keepSteps: script = "", keepStyle = "" } = button.dataset;
  return import(new URL(script, document.baseURI).href).then(({ begin }) => begin(new URL(keepStyle, document.baseURI).href));
}

function anyKept() {
  try {
    return localStorage.getItem("steps") !== null;
  } catch {
    return false;
  }
}

if (document.querySelector(offer) && anyKept()) keepSteps(select(document, offer)).catch(() => {});
document.addEventListener("click", (event) => {
  const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(offer));
  if (button) keepSteps(button).catch(() => {});
});
