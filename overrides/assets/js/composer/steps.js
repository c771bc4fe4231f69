// One thing at a time: what it is about, the fields of that problem one by one, then the message. Whoever wants it has the
// long form. Each part of the page names the modes in which it stands: data-part="topics steps done long urgent".
import { filled } from "../widgets/filled.js";
import { select, selectAll } from "../widgets/select.js";

/** @typedef {"topics" | "steps" | "done" | "long" | "urgent"} Mode */

/**
 * @param {HTMLElement} composer
 * @param {Record<string, string>} text
 */
export function steps(composer, text) {
  const title = select(composer, "#composer-title");
  /** @type {string[]} the fields of the chosen problem */
  let asked = [];
  let at = 0;
  /** @type {Mode} */
  let mode = "topics";
  /** @type {Mode} where the way back from the call leads */
  let calm = "topics";

  /** @param {Mode} to */
  function show(to) {
    if (to === "urgent" && mode !== to) calm = mode;
    mode = to;
    for (const part of selectAll(composer, "[data-part]")) {
      const waits = to === "steps" && part.dataset.for !== undefined && part.dataset.for !== asked[at];
      part.hidden = waits || !part.dataset.part?.split(" ").includes(to);
    }
    composer.dataset.mode = to;
    select(composer, "[data-place]").textContent = filled(text.place, { number: at + 1, total: asked.length });
    select(composer, "[data-next]").textContent = at + 1 < asked.length ? text.next : text.ready;
    title.textContent = to === "done" ? text.done : text.title;
  }

  /** @param {Mode} to */
  function go(to) {
    show(to);
    const field = to === "steps" ? select(composer, `[data-for="${asked[at]}"] [data-field]`) : title;
    field.focus({ preventScroll: true });
    composer.scrollIntoView({ block: "start" });
  }

  /** @param {number} step of the fields asked; before them the topics stand, after them the message */
  function goToStep(step) {
    at = Math.max(0, Math.min(step, asked.length - 1));
    go(step < 0 ? "topics" : step < asked.length ? "steps" : "done");
  }

  for (const button of selectAll(composer, "[data-topic]")) {
    button.addEventListener("click", () => {
      asked = button.dataset.asks?.split(" ") ?? [];
      goToStep(0);
    });
  }
  for (const button of selectAll(composer, "[data-back]")) {
    button.addEventListener("click", () => goToStep(mode === "done" ? at : at - 1));
  }
  for (const button of selectAll(composer, "[data-long]")) button.addEventListener("click", () => go("long"));
  for (const button of selectAll(composer, "[data-short]")) button.addEventListener("click", () => go("topics"));

  return {
    /** The form was sent by its button or by Enter: the next field. */
    next: () => mode === "steps" && goToStep(at + 1),
    /** @param {boolean} urgent the call stands in place of the form */
    callInstead: (urgent) => (urgent || mode === "urgent") && go(urgent ? "urgent" : calm),
    /** The form was cleared. */
    restart: () => show(mode === "long" ? "long" : "topics"),
  };
}
