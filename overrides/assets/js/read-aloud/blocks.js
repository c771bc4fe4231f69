// The article as blocks in the order in which they are read: a heading, a paragraph, a step, a row of a table.

const BLOCK = "h1, h2, h3, h4, p, li, tr, dt, dd, summary, figcaption, .act, .guide__go";
const SILENT = "[hidden], [aria-hidden=true], .hidden-visually, button:not(.term), select, template, script, style, svg, .toc-fold, .read-aloud, .leave, .acts__about, .guide__ways, .guide__trail";
const PART = "td, th, small, .guide__place span"; // a block's parts that stand apart
const BREAK = /** @type {Record<string, string>} */ ({ zh: "，", en: ", " });

/**
 * @typedef {object} Block
 * @property {Element} element
 * @property {string} language
 * @property {string} text
 * @property {{ node: Text, start: number }[]} nodes where each node's text begins
 * @property {[number, number][]} phones
 */

/**
 * What can be seen of an element, in blocks.
 * @param {Element} root
 */
export function blocksOf(root) {
  /** @type {Block[]} */
  const blocks = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  /** @type {Element | null | undefined} */
  let cell;
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    const parent = node.parentElement;
    const element = parent?.closest(BLOCK);
    if (!parent || !element || !root.contains(element) || parent.closest(SILENT) || !parent.getClientRects().length) continue;
    const language = parent.closest("[lang]")?.getAttribute("lang") ?? "";
    const part = parent.closest(PART);
    let block = blocks.at(-1);
    if (block?.element !== element || block.language !== language) {
      if (!node.data.trim()) continue;
      block = { element, language, text: "", nodes: [], phones: [] };
      blocks.push(block);
    } else if (part !== cell && (part || cell)) {
      block.text += BREAK[language] ?? ", ";
    }
    cell = part;
    const start = block.text.length;
    block.nodes.push({ node, start });
    block.text += node.data.replace(/\s/g, " ");
    if (parent.closest("a[href^='tel:']")) block.phones.push([start, block.text.length]);
  }
  return blocks.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/**
 * A stretch of a block's text in the page.
 * @param {Block} block
 * @param {number} from
 * @param {number} to
 */
export function rangeOf(block, from, to) {
  const range = document.createRange();
  const last = block.nodes[0];
  range.setStart(last.node, 0);
  for (const { node, start } of block.nodes) {
    if (from >= start) range.setStart(node, Math.min(from - start, node.length));
    if (to > start) range.setEnd(node, Math.min(to - start, node.length));
  }
  return range;
}
