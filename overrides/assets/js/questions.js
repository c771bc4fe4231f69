// Narrows the list of all questions as a reader types: every word has to stand in the question or its article's title.
import { filled } from "./widgets/filled.js";
import { select, selectAll } from "./widgets/select.js";

const filter = select(document, "[data-questions-filter]");
const field = /** @type {HTMLInputElement} */ (select(filter, "input"));
const said = select(filter, "[role=status]");
const needed = select(document, ".questions--needed");
const sections = /** @type {HTMLDetailsElement[]} */ (selectAll(document, "[data-questions]"));

/** @param {string} text */
const folded = (text) => text.normalize("NFKC").toLowerCase();

function narrow() {
  const words = folded(field.value).split(/\s+/).filter(Boolean);
  let count = 0;
  for (const section of sections) {
    for (const article of selectAll(section, "[data-article]")) {
      const title = folded(select(article, "h3").textContent ?? "");
      for (const question of selectAll(article, "li")) {
        const text = `${title} ${folded(question.textContent ?? "")}`;
        question.hidden = !words.every((word) => text.includes(word));
        if (!question.hidden) count += 1;
      }
      article.hidden = !article.querySelector("li:not([hidden])");
    }
    section.hidden = !section.querySelector("li:not([hidden])");
    section.open = words.length > 0 && !section.hidden;
  }
  needed.hidden = words.length > 0;
  const { one = "", many = "", none = "" } = field.dataset;
  said.textContent = words.length === 0 ? "" : count === 0 ? none : count === 1 ? one : filled(many, { count: String(count) });
}

filter.hidden = false;
field.addEventListener("input", narrow);
if (field.value) narrow(); // kept by the browser on the way back
