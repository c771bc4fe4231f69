// Turns the week of the hours page into the reader's days and times; the channel's own stay beside them, smaller.
// It runs after site.js, which has read the instants. Without it the table of the page stands, in the channel's zone.
const week = document.querySelector("[data-week]");
const known = window.channelHours;

function days(now) {
  const first = new Date(now);
  return Array.from({ length: 7 }, (_, index) => {
    const on = (offset) => new Date(first.getFullYear(), first.getMonth(), first.getDate() + index + offset).getTime();
    return { begin: on(0), end: on(1) };
  });
}

// The parts of a day on which a schedule is open, and whether all of the day is known.
function parts(table, { begin, end }) {
  const spans = [];
  let open = table.open;
  let from = table.start;
  for (const at of [...table.flips, Math.min(table.until, end)]) {
    const to = Math.min(at, table.until);
    if (open && to > begin && from < end) spans.push([Math.max(from, begin), Math.min(to, end)]);
    open = !open;
    from = at;
    if (from >= end) break;
  }
  return { spans, known: table.until > begin };
}

function element(name, words, className) {
  const made = document.createElement(name);
  made.textContent = words;
  if (className) made.className = className;
  return made;
}

function fillCell(cell, table, day) {
  const { clock, there, text } = known;
  const found = parts(table, day);
  cell.replaceChildren();
  if (table.until === Infinity && table.flips.length === 0) return cell.append(text.day_always);
  if (!found.known) return cell.append(text.day_unknown);
  if (!found.spans.length) return cell.append(text.day_closed);
  for (const [from, to] of found.spans) {
    const end = to === day.end ? "24:00" : clock(to);
    cell.append(element("span", `${clock(from)}–${end}`, "week__here"));
    if (clock(from) !== clock(from, table)) {
      cell.append(element("small", `${table.zoneName} ${there(from, table)}–${clock(to, table)}`, "week__there"));
    }
  }
}

function draw() {
  const { tables, text, fill } = known;
  const now = Date.now();
  const rows = week.querySelectorAll("tbody tr");
  const columns = [...week.querySelectorAll("thead [data-schedule]")].map((head) => tables[head.dataset.schedule]);
  days(now).forEach((day, index) => {
    const [head, ...cells] = rows[index].children;
    const note = head.querySelector("[data-note]");
    // What is said of a date belongs to that date, so it stays only where the row still is that date.
    const sameDate = known.date(day.begin) === rows[index].dataset.date;
    const said = head.querySelector("[data-day]");
    said.dataset.day ||= said.textContent;
    said.textContent = sameDate ? said.dataset.day : known.shortDay(day.begin);
    if (note) note.hidden = !sameDate;
    cells.forEach((cell, column) => fillCell(cell, columns[column], day));
  });
  const dated = columns.filter((table) => table.flips.length);
  const noon = days(now)[0].begin + 12 * 60 * 60_000;
  const same = dated.every((table) => known.clock(noon) === known.there(noon, table));
  const channel = [...new Set(dated.map((table) => table.zoneName))].join(", ");
  const words = fill(same ? text.week_same_zone : text.week_your_zone, { zone: zone(noon), channel });
  week.querySelector("[data-week-zone]").textContent = words;
}

// The reader's zone as its distance from UTC: UTC, UTC−8, UTC+5:30.
function zone(at) {
  const ahead = -new Date(at).getTimezoneOffset();
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  if (!ahead) return "UTC";
  return `UTC${ahead < 0 ? "−" : "+"}${hours}${minutes ? `:${String(minutes).padStart(2, "0")}` : ""}`;
}

if (week && known) {
  draw();
  week.dataset.drawn = "";
  let shown = known.midnight(Date.now());
  setInterval(() => {
    if (known.midnight(Date.now()) !== shown) {
      shown = known.midnight(Date.now());
      draw();
    }
  }, 60_000);
}
