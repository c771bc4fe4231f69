// Shows one screen of an article at a time. Each has an address of its own, so that the browser's Back goes a step back.
import { element } from "../widgets/element.js";
import { selectAll } from "../widgets/select.js";
import { pieces, screens } from "./cut.js";
import { word } from "./word.js";

// A page of the view's own is cut already.
const article = /** @type {HTMLElement | null} */ (document.querySelector(".page__article:not([data-easy-page])"));

/** @param {HTMLElement} article */
function stepped(article) {
  const title = article.querySelector("h1");
  const cut = pieces([...article.children].filter((child) => child !== title && child.localName !== "template"));
  const all = cut.flatMap(screens);
  if (all.length < 2) return;
  for (const [index, screen] of all.entries()) screen.id ||= `screen-${index + 1}`;
  const [first] = all;
  const questions = cut.map(({ heading }) => heading).filter((heading) => heading !== null);
  if (questions.length > 1) first.append(contents(questions));

  const back = link("easy_back", "button");
  const next = link("easy_next", "button button--go");
  const bar = element("nav", { class: "easy-bar", "aria-label": word("easy_steps") }, back, next);
  article.prepend(...[title].filter((one) => one !== null), ...all); // the title stays: it says where the reader is
  article.append(bar);

  let current = -1;
  function show() {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const found = all.findIndex((screen) => screen.contains(named));
    if (found < 0 && current >= 0 && location.hash) return; // the address names something else on the page
    const began = current < 0;
    if (Math.max(found, 0) === current) return;
    current = Math.max(found, 0);
    for (const [index, screen] of all.entries()) screen.hidden = index !== current;
    article.toggleAttribute("data-began", current > 0);
    const last = current === all.length - 1;
    back.hidden = current === 0;
    back.href = `#${all[Math.max(current - 1, 0)].id}`;
    next.href = `#${all[last ? 0 : current + 1].id}`;
    next.textContent = word(last ? "easy_end" : "easy_next");
    if (began) return;
    const heading = /** @type {HTMLElement} */ (all[current].querySelector("h2, h3") ?? title ?? all[current]);
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    article.scrollIntoView();
  }
  addEventListener("hashchange", show);
  show();
}

/**
 * @param {string} key
 * @param {string} kind
 */
const link = (key, kind) => /** @type {HTMLAnchorElement} */ (element("a", { class: kind, href: "#" }, word(key)));

/** @param {HTMLElement[]} headings */
function contents(headings) {
  const entries = headings.map((heading) =>
    element("li", {}, element("a", { href: `#${heading.id}` }, heading.textContent?.trim())));
  return element("nav", { class: "easy-contents", "aria-label": word("easy_questions") },
    element("p", {}, word("easy_questions")), element("ul", {}, entries));
}

for (const fold of /** @type {HTMLDetailsElement[]} */ (selectAll(document, ".closing__never, .channel__more"))) fold.open = true;
// Help now asks one question at a time by itself, by the same addresses.
if (article && !document.querySelector("[data-guide]")) stepped(article);
document.documentElement.dataset.stepped = "";
