// Step 1 as one filled button across the screen: the call, or the freeze.
import { stateLine } from "./channels-now.js";
import { drawing, element } from "./element.js";
/** @import { Child } from "./element.js" */
/** @import { Channel } from "../help-now/types.js" */

/**
 * @param {Channel} line
 * @param {string} words with `{number}` in the place of the number, which never breaks over two lines
 */
export function callButton(line, words) {
  const [before, after] = words.split("{number}");
  const number = element("span", { class: "guide__go-tel" }, line.value);
  return actionButton(line.href, "call", "phone", { "data-channel": line.id }, [before, number, after],
    line.other_languages ? [stateLine(line), element("br"), line.other_languages] : stateLine(line));
}

/**
 * @param {string} href
 * @param {string} kind
 * @param {string} icon
 * @param {Record<string, string>} attributes
 * @param {Child | Child[]} words
 * @param {Child | Child[]} below
 */
export function actionButton(href, kind, icon, attributes, words, below) {
  return element("a", { class: `guide__go guide__go--${kind}`, href, ...attributes },
    element("span", { class: "guide__go-number", "aria-hidden": "true" }),
    element("span", { class: "guide__go-words" }, element("strong", {}, words), element("small", {}, below)),
    drawing(icon));
}
