// An article as screens: its opening, then each section, and each numbered step of a section by itself.
import { element } from "../widgets/element.js";
import { select } from "../widgets/select.js";
import { word } from "./word.js";

/** @typedef {{ heading: HTMLElement | null, nodes: Element[] }} Piece a section, or what stands above the first */

/**
 * The pieces in order. Folded sections are opened out: on a screen of its own nothing has to be folded.
 * @param {Iterable<Element>} children
 * @returns {Piece[]}
 */
export function pieces(children) {
  /** @type {Piece[]} */
  const found = [{ heading: null, nodes: [] }];
  for (const child of [...children]) {
    const heading = /** @type {HTMLElement | null} */ (
      child.matches("h2[id]") ? child : child.querySelector(":scope > h2[id], :scope > summary > h2[id]"));
    if (child.matches("details.fold")) {
      const body = select(/** @type {HTMLElement} */ (child), ".fold__body");
      if (heading) found.push({ heading, nodes: [...body.children] });
      else found.push(...pieces(body.children).filter((piece) => piece.heading));
      child.remove();
    } else if (heading) found.push({ heading, nodes: child === heading ? [] : [child] });
    else found[found.length - 1].nodes.push(child);
  }
  return found;
}

/**
 * The screens of a piece.
 * @param {Piece} piece
 */
export function screens({ heading, nodes }) {
  /** @type {HTMLElement[]} */
  const made = [];
  const total = nodes.filter(isSteps).reduce((sum, list) => sum + list.children.length, 0);
  const name = heading?.textContent?.trim() ?? "";
  let number = 0;
  let open = element("section", { class: "screen" }, heading);
  let own = heading ? 1 : 0; // what has been put into the open screen

  function close() {
    if (own) made.push(open);
    open = element("section", { class: "screen" }, name && element("p", { class: "screen__of" }, name));
    own = 0;
  }
  for (const node of nodes) {
    if (!heading || !isSteps(node)) {
      open.append(node);
      own += 1;
      continue;
    }
    close();
    for (const step of [...node.children]) {
      number += 1;
      open.id = `${heading.id}-${number}`;
      open.append(element("h3", { class: "screen__title" }, word("easy_step", { number, total })),
        element("ol", { start: String(number), class: "screen__step" }, step));
      own = 1;
      close();
    }
    node.remove();
  }
  close();
  return made;
}

/** @param {Element} node */
const isSteps = (node) => node.matches("ol:not([class])") && node.children.length > 1;
