// The other language opens at the same question: ids are equal in both languages.
const links = document.querySelectorAll("[data-language-switch]");

function questionInView() {
  const above = [...document.querySelectorAll(".page__article h2[id]")].filter(
    (heading) => heading.checkVisibility() && heading.getBoundingClientRect().top < innerHeight / 3,
  );
  return above.length ? `#${above.at(-1).id}` : "";
}

for (const link of links) link.addEventListener("click", () => (link.hash = questionInView() || location.hash));
