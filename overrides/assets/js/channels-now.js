// Which channel is open now: look-ups in the timetable that the page carries (#channel-hours, made by
// hooks/helpcenter/live_hours.py: minutes since 1970). Without it nothing is claimed.
const carried = JSON.parse(document.getElementById("channel-hours")?.textContent || "{}");
const timetable = new Map(Object.entries(carried.channels ?? {}).map(([id, name]) => [id, unfolded(carried.hours[name])]));

function unfolded({ open, start, flips, until }) {
  let at = start;
  return { open, instants: flips.map((distance) => (at += distance) * 6e4), until: until === null ? Infinity : until * 6e4 };
}

// { known, open, next }: `next` is the Date at which this changes, or null where it never does.
function stateOf(id, now = Date.now()) {
  const channel = timetable.get(id);
  if (!channel || now >= channel.until) return { known: false, open: false, next: null };
  const passed = channel.instants.filter((instant) => instant <= now).length;
  const next = channel.instants[passed];
  return { known: true, open: channel.open !== (passed % 2 === 1), next: next ? new Date(next) : null };
}

// The first open channel of a list, else the first of those whose hours are known, else the first.
function bestNow(ids) {
  return ids.find((id) => stateOf(id).open) ?? soonest(ids) ?? ids[0];
}

function soonest(ids) {
  return ids.filter((id) => stateOf(id).next).sort((a, b) => stateOf(a).next - stateOf(b).next)[0];
}

// A time in the reader's own zone: the hour today, the weekday within a week, else the date.
function readable(date, language) {
  const now = new Date();
  const today = date.toDateString() === now.toDateString();
  const zone = { zh: "zh-CN", en: "en-GB" }[language];
  const day = date - now < 6 * 864e5 ? { weekday: "long" } : { month: "long", day: "numeric" };
  const hour = new Intl.DateTimeFormat(zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(date);
  return today ? hour : `${new Intl.DateTimeFormat(zone, day).format(date)} ${hour}`;
}
