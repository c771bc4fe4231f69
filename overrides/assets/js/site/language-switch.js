// The other language opens at the same question, since ids are equal in both languages, and with the same search.
import { selectAll } from "../widgets/select.js";

function questionInView() {
  const above = selectAll(document, ".page__article h2[id]").filter(
    (heading) => heading.checkVisibility() && heading.getBoundingClientRect().top < innerHeight / 3,
  );
  return above.length ? `#${above[above.length - 1].id}` : "";
}

for (const link of /** @type {HTMLAnchorElement[]} */ (selectAll(document, "[data-language-switch]"))) {
  link.addEventListener("click", () => {
    link.search = document.getElementById("search")?.dataset.asked ?? location.search;
    link.hash = (location.hash.startsWith("#q=") ? "" : questionInView()) || location.hash;
  });
}
