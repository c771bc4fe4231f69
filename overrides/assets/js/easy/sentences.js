// Tables become sentences: a paragraph a row, each cell behind the heading of its column. Nodes are moved, so that links
// and live states in cells stay what they are.
import { element } from "../widgets/element.js";
import { selectAll } from "../widgets/select.js";

const chinese = document.documentElement.lang === "zh";
const [COLON, COMMA, STOP] = chinese ? ["：", "；", "。"] : [": ", "; ", "."];
const ENDS = /[。．.!?！？；;]\s*$/;

/** @param {Element} row */
function sentence(row) {
  const cells = [...row.querySelectorAll("td, tbody th")].filter((cell) => cell.textContent?.trim());
  const line = element("p", { class: "row" });
  for (const [index, cell] of cells.entries()) {
    const label = index ? /** @type {HTMLElement} */ (cell).dataset.label : "";
    if (label) line.append(`${label}${COLON}`);
    line.append(index ? element("span", {}, [...cell.childNodes]) : element("strong", {}, [...cell.childNodes]));
    const last = index === cells.length - 1;
    const text = line.textContent ?? "";
    if (!index && !last) line.append(COLON);
    else if (!ENDS.test(text)) line.append(last ? STOP : COMMA);
    if (!last && !chinese) line.append(" ");
  }
  return line;
}

for (const frame of selectAll(document, ".page__article .table")) {
  const rows = [...frame.querySelectorAll("tbody tr")];
  frame.replaceWith(element("div", { class: "rows" }, rows.map(sentence)));
}
