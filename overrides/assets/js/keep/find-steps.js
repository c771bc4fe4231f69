// The steps of a page: the numbered lists of an article, of a folded section, of an outcome of help now, and, in the easy
// view, the screens.
import { selectAll } from "../widgets/select.js";

const LISTS = ".page__article > ol:not([class]), .fold__body > ol:not([class]), .guide__steps, .screen__step";

/** @typedef {{ id: string, number: number, place: HTMLElement }} Step `place` holds the words, and gets the tick */

/** @returns {Step[]} those that have no tick yet, too */
export function steps() {
  /** @type {Map<string, number>} */
  const counted = new Map();
  const lists = selectAll(document, LISTS).flatMap((list) => {
    const section = sectionOf(list);
    return [...list.children].map((item) => {
      const number = list.matches("[start]") ? Number(list.getAttribute("start")) + indexOf(item) : (counted.get(section) ?? 0) + 1;
      counted.set(section, number);
      return { id: `${section}-${number}`, number, place: /** @type {HTMLElement} */ (item) };
    });
  });
  const screens = selectAll(document, ".screens > .screen[aria-labelledby]:not(#end)")
    .map((screen, index) => ({ id: screen.id, number: index + 1, place: /** @type {HTMLElement} */ (screen.querySelector(".screen__words")) }));
  return [...lists, ...screens];
}

/** @param {Element} item */
const indexOf = (item) => [.../** @type {Element} */ (item.parentElement).children].indexOf(item);

/** @param {Element} list */
function sectionOf(list) {
  if (list.closest(".guide")) return location.hash.slice(1);
  const screen = list.closest(".screen");
  if (screen) return screen.id.replace(/-\d+$/, "");
  const fold = list.closest(".fold");
  if (fold) return fold.querySelector("h2[id]")?.id ?? "";
  for (let before = list.previousElementSibling; before; before = before.previousElementSibling) {
    const heading = before.matches("h2[id]") ? before : before.querySelector(":scope > h2[id]");
    if (heading) return heading.id;
  }
  return "top";
}
