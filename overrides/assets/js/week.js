// Turns the week of the hours page into the reader's days and times; the channel's own stay beside them, smaller.
// Without it the table of the page stands, in the channel's zone.
import { clock, date, midnight, shortDay, there } from "./hours/clock.js";
import { timetables } from "./hours/timetables.js";
import { openSpans, weekFrom, zoneName } from "./hours/week.js";
import { element } from "./widgets/element.js";
import { filled } from "./widgets/filled.js";
import { pageData } from "./widgets/page-data.js";
import { select, selectAll } from "./widgets/select.js";
/** @import { HoursData, Timetable } from "./hours/timetables.js" */

/**
 * @param {HTMLElement} cell
 * @param {Timetable} table
 * @param {{ begin: number, end: number }} day
 * @param {HoursData} data
 */
function fillCell(cell, table, day, data) {
  const found = openSpans(table, day);
  cell.replaceChildren();
  if (table.until === Infinity && table.flips.length === 0) return cell.append(data.text.day_always);
  if (!found.known) return cell.append(data.text.day_unknown);
  if (!found.spans.length) return cell.append(data.text.day_closed);
  for (const [from, to] of found.spans) {
    const end = to === day.end ? "24:00" : clock(to);
    cell.append(element("span", { class: "week__here" }, `${clock(from)}–${end}`));
    if (clock(from) !== clock(from, table)) {
      const elsewhere = `${table.zoneName} ${there(from, data, table)}–${clock(to, table)}`;
      cell.append(element("small", { class: "week__there" }, elsewhere));
    }
  }
}

/**
 * @param {HTMLElement} week
 * @param {Record<string, Timetable>} tables
 * @param {HoursData} data
 */
function draw(week, tables, data) {
  const { text } = data;
  const rows = selectAll(week, "tbody tr");
  const columns = selectAll(week, "thead [data-schedule]").map((head) => tables[head.dataset.schedule ?? ""]);
  const days = weekFrom(Date.now());
  days.forEach((day, index) => {
    const [head, ...cells] = selectAll(rows[index], ":scope > *");
    const [note] = selectAll(head, "[data-note]");
    // What is said of a date belongs to that date, so it stays only where the row still is that date.
    const sameDate = date(day.begin) === rows[index].dataset.date;
    const said = select(head, "[data-day]");
    said.dataset.day ||= said.textContent;
    said.textContent = sameDate ? said.dataset.day : shortDay(day.begin, data);
    if (note) note.hidden = !sameDate;
    cells.forEach((cell, column) => fillCell(cell, columns[column], day, data));
  });
  const dated = columns.filter((table) => table.flips.length);
  const noon = days[0].begin + 12 * 60 * 60_000;
  const same = dated.every((table) => clock(noon) === there(noon, data, table));
  const channel = [...new Set(dated.map((table) => table.zoneName))].join(", ");
  const words = filled(same ? text.week_same_zone : text.week_your_zone, { zone: zoneName(noon), channel });
  select(week, "[data-week-zone]").textContent = words;
}

const hours = pageData("channel-hours");
for (const week of hours ? selectAll(document, "[data-week]") : []) {
  const tables = timetables(hours);
  draw(week, tables, hours);
  week.dataset.drawn = "";
  let shown = midnight(Date.now());
  setInterval(() => {
    if (midnight(Date.now()) !== shown) {
      shown = midnight(Date.now());
      draw(week, tables, hours);
    }
  }, 60_000);
}
