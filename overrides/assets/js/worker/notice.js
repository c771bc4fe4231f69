// The notice that each page from a copy begins with, as HTML. Pure.
import { filled } from "../widgets/filled.js";
/** @import { Pack } from "./types.js" */

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * @param {Pack} pack
 * @param {Date} day
 */
export const dateInWords = ({ date, months }, day) =>
  filled(date, { year: day.getFullYear(), number: day.getMonth() + 1, month: months[day.getMonth()], day: day.getDate() });

/**
 * A page with the notice above its header.
 * @param {string} html
 * @param {Pack} pack
 * @param {object} copy
 * @param {string} copy.path
 * @param {Date} copy.day
 * @param {boolean} copy.expired the facts may not be relied upon any more
 * @param {boolean} copy.missing it stands in for a page that was not kept
 */
export function withNotice(html, pack, { path, day, expired, missing }) {
  const { text, titles, style } = pack;
  const said = filled(expired ? text.expired : text.copy, { date: dateInWords(pack, day) });
  const others = Object.entries(titles).filter(([other]) => other !== path);
  const links = others.map(([other, title]) => `<li><a href="${escaped(other)}">${escaped(title)}</a></li>`).join("");
  const notice = `<aside class="offline" aria-label="${escaped(text.name)}"><div class="wrap">`
    + `<p><strong>${escaped(said)}</strong> ${escaped(expired ? text.check : text.call)}</p>`
    + (missing ? `<p>${escaped(text.missing)}</p>` : "")
    + `<p><a href="${escaped(path)}">${escaped(text.retry)}</a></p>`
    + `<details><summary>${escaped(text.kept)}</summary><ul>${links}</ul></details></div></aside>`;
  return html
    .replace("<html", `<html data-offline="${expired ? "expired" : "copy"}"`)
    .replace("</head>", `<link rel="stylesheet" href="${escaped(style)}"></head>`)
    .replace(html.includes("<header") ? "<header" : "</body", (start) => notice + start);
}
