// Elements without markup in strings: element("a", { href }, "words", another). Nothing here parses HTML.
import { shownAt } from "../hours/dated.js";

/** @typedef {Node | string | null | undefined} Child where it is empty it is left out */

/**
 * @param {string} name
 * @param {Record<string, string | boolean | undefined>} [attributes]
 * @param {...(Child | Child[])} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  for (const child of children.flat()) if (child) made.append(child);
  return made;
}

/**
 * A copy of the picture that stands in the page as <template id="icon-…">.
 * @param {string} name
 */
export function drawing(name) {
  const template = /** @type {HTMLTemplateElement | null} */ (document.getElementById(`icon-${name}`));
  return template?.content.cloneNode(true) ?? "";
}

/** @typedef {{ text: string, href?: string, strong?: string, from?: string, until?: string }} Part as hooks/helpcenter/pages/widgets/rich.py makes it */

/**
 * The parts of a line as elements.
 * @param {Part[]} parts
 */
export const rich = (parts) =>
  parts.map((part) => {
    const run = part.href ? element("a", { href: part.href }, part.text) : part.strong ? element("strong", {}, part.text) : part.text;
    if (!part.from && !part.until) return run;
    return element("span", { "data-from": part.from, "data-until": part.until, hidden: !shownAt(part, Date.now()) }, run);
  });
