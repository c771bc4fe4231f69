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
  const { clock, date, text } = known;
  const found = parts(table, day);
  cell.replaceChildren();
  if (table.until === Infinity && table.flips.length === 0) return cell.append(text.day_always);
  if (!found.known) return cell.append(text.day_unknown);
  if (!found.spans.length) return cell.append(text.day_closed);
  for (const [from, to] of found.spans) {
    const end = to === day.end ? "24:00" : clock(to);
    cell.append(element("span", `${clock(from)}–${end}`, "week__here"));
    const there = (at) => {
      const weekday = date(at) === date(at, table.zone) ? "" : `${known.format({ weekday: "short", timeZone: table.zone }).format(at)} `;
      return `${weekday}${clock(at, table.zone)}`;
    };
    if (clock(from) !== clock(from, table.zone)) {
      cell.append(element("small", `${table.zoneName} ${there(from)}–${clock(to, table.zone)}`, "week__there"));
    }
  }
}

function draw() {
  const { tables, text, fill } = known;
  const now = Date.now();
  const rows = week.querySelectorAll("tbody tr");
  const columns = [...week.querySelectorAll("thead [data-schedule]")].map((head) => tables[head.dataset.schedule]);
  week.dataset.drawn = "";
  const title = known.format({ month: "short", day: "numeric", weekday: "short" });
  days(now).forEach((day, index) => {
    const [head, ...cells] = rows[index].children;
    const note = head.querySelector("[data-note]");
    // What is said of a date belongs to that date, so it stays only where the row still is that date.
    const sameDate = new Date(day.begin).toLocaleDateString("sv-SE") === rows[index].dataset.date;
    const said = head.querySelector("[data-day]");
    said.dataset.day ||= said.textContent;
    said.textContent = sameDate ? said.dataset.day : title.format(day.begin);
    if (note) note.hidden = !sameDate;
    cells.forEach((cell, column) => fillCell(cell, columns[column], day));
  });
  const dated = columns.filter((table) => table.flips.length);
  const noon = days(now)[0].begin + 12 * 60 * 60_000;
  const same = dated.every((table) => known.clock(noon) === known.clock(noon, table.zone) && known.date(noon) === known.date(noon, table.zone));
  const zone = Intl.DateTimeFormat(document.documentElement.lang, { timeZoneName: "long" })
    .formatToParts(now).find((part) => part.type === "timeZoneName").value;
  const channel = [...new Set(dated.map((table) => table.zoneName))].join(", ");
  week.querySelector("[data-week-zone]").textContent = fill(same ? text.week_same_zone : text.week_your_zone, { zone, channel });
}

if (week && known) {
  draw();
  let shown = known.midnight(Date.now());
  setInterval(() => {
    if (known.midnight(Date.now()) !== shown) {
      shown = known.midnight(Date.now());
      draw();
    }
  }, 60_000);
}
