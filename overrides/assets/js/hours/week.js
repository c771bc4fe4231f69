// Seven days of the reader, and when a schedule is open on each.

/**
 * The reader's seven days from today on; a day with a clock change is shorter or longer.
 * @param {number} now
 */
export function weekFrom(now) {
  const first = new Date(now);
  return Array.from({ length: 7 }, (_, index) => {
    /** @param {number} offset */
    const on = (offset) => new Date(first.getFullYear(), first.getMonth(), first.getDate() + index + offset).getTime();
    return { begin: on(0), end: on(1) };
  });
}

/**
 * The parts of a day on which a schedule is open, and whether all of the day is known.
 * @param {import("./timetables.js").Timetable} table
 * @param {{ begin: number, end: number }} day
 */
export function openSpans(table, { begin, end }) {
  /** @type {[number, number][]} */
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

/**
 * The reader's zone as its distance from UTC: UTC, UTC−8, UTC+5:30.
 * @param {number} at
 */
export function zoneName(at) {
  const ahead = -new Date(at).getTimezoneOffset();
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  if (!ahead) return "UTC";
  return `UTC${ahead < 0 ? "−" : "+"}${hours}${minutes ? `:${String(minutes).padStart(2, "0")}` : ""}`;
}
