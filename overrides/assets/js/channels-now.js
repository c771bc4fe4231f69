// Which channel is open now: look-ups in the timetable that the page carries (#channel-hours). Without it nothing is claimed.
const timetable = new Map(
  JSON.parse(document.getElementById("channel-hours")?.textContent || "{}").channels?.map((channel) => [channel.id, channel]),
);

// { known, open, next }: `next` is the Date at which this changes, or null where it never does.
function stateOf(id, now = Date.now()) {
  const channel = timetable.get(id);
  const until = channel?.known_until ? Date.parse(channel.known_until) : Infinity;
  if (!channel || channel.retired || now >= until) return { known: false, open: false, next: null };
  const instants = channel.transitions.map((instant) => Date.parse(instant));
  const passed = instants.filter((instant) => instant <= now).length;
  const next = instants[passed];
  return { known: true, open: channel.open_at_start !== (passed % 2 === 1), next: next ? new Date(next) : null };
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
