// A tick for each step, where its number stands; in the easy view a large button below the words.
import { element } from "../widgets/element.js";
import { steps } from "./find-steps.js";
import { doneSteps, inShort, setDone } from "./record.js";
import { keepWord } from "./word.js";

const here = location.pathname;

/** @param {() => void} changed */
export function tickSteps(changed) {
  const kept = doneSteps().filter(({ page }) => page === here);
  for (const { id, number, place } of steps()) {
    if (place.querySelector(":scope > .tick")) continue;
    const words = inShort(place.innerText);
    const button = element("button", { type: "button", class: "tick", "aria-pressed": "false", "aria-label": keepWord("tick", { number, words }) },
      element("span", { class: "tick__number", "aria-hidden": "true" }, String(number)),
      element("span", { class: "tick__words", "aria-hidden": "true" }, keepWord("done")));
    /** @param {boolean} done */
    const show = (done) => {
      button.setAttribute("aria-pressed", String(done));
      place.toggleAttribute("data-done", done);
    };
    button.addEventListener("click", () => {
      const done = button.getAttribute("aria-pressed") !== "true";
      setDone({ page: here, step: id, words, at: Date.now() }, done);
      show(done);
      changed();
    });
    show(kept.some(({ step }) => step === id));
    place.append(button);
  }
}

/** No tick is left: the record was erased. */
export function untick() {
  for (const place of document.querySelectorAll("[data-done]")) {
    place.removeAttribute("data-done");
    place.querySelector(".tick")?.setAttribute("aria-pressed", "false");
  }
}

/** The first step of this page behind the last that was done; null where none is, or where all are. */
export function nextStep() {
  const done = new Set(doneSteps().filter(({ page }) => page === here).map(({ step }) => step));
  const all = steps();
  const last = all.findLastIndex(({ id }) => done.has(id));
  return last < 0 ? null : all.slice(last + 1).find(({ id }) => !done.has(id)) ?? null;
}
