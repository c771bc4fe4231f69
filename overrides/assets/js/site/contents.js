// Marks the question being read in the contents beside the article, and folds the phone's contents after a choice.
import { selectAll } from "../widgets/select.js";

const contentsLinks = /** @type {HTMLAnchorElement[]} */ (selectAll(document, ".toc a"));
const entries = new Map(contentsLinks.map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
const contentsFold = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".toc-fold"));
/** @type {Set<string>} */
const above = new Set();

// Told by the browser once it has laid the page out, which to ask for a place would make it do at once.
const observer = new IntersectionObserver(
  (headings) => {
    for (const { target, isIntersecting } of headings) above[isIntersecting ? "add" : "delete"](target.id);
    const current = [...entries.keys()].filter((id) => above.has(id)).pop();
    for (const [id, link] of entries) {
      if (id === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  },
  { rootMargin: "1000000px 0px -66%" }, // all that lies above the lower two thirds of the view
);
for (const id of entries.keys()) {
  const heading = document.getElementById(id);
  if (heading) observer.observe(heading);
}
contentsFold?.addEventListener("click", (event) => {
  if (/** @type {Element} */ (event.target).closest("a")) contentsFold.open = false;
});
