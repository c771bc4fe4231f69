/**
 * The first element of a selector. A page that has none is not the page that the script was written for.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement}
 */
export function select(root, selector) {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return /** @type {HTMLElement} */ (found);
}

/**
 * Every element of a selector, in the order of the page.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
export const selectAll = (root, selector) => [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(selector))];
