// The other language opens at the same question: ids are equal in both languages.
import { selectAll } from "../widgets/select.js";

function questionInView() {
  const above = selectAll(document, ".page__article h2[id]").filter(
    (heading) => heading.checkVisibility() && heading.getBoundingClientRect().top < innerHeight / 3,
  );
  return above.length ? `#${above[above.length - 1].id}` : "";
}

for (const link of /** @type {HTMLAnchorElement[]} */ (selectAll(document, "[data-language-switch]"))) {
  link.addEventListener("click", () => (link.hash = questionInView() || location.hash));
}
