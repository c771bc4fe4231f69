// Says on each channel whether it is open, until when or from when, in the reader's zone and in the channel's.
// It looks instants, words and the channels' offsets from UTC up in the page's JSON: Intl would block a slow phone for a
// tenth of a second or two. Other widgets ask `window.channelHours.state("chat")`, and fire `channels-shown` on document
// after they have shown a channel.
const source = document.getElementById("channel-hours");
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function read(data) {
  const tables = {};
  for (const [name, hours] of Object.entries(data.hours)) {
    let at = hours.start;
    const flips = hours.flips.map((step) => (at += step) * MINUTE);
    const until = hours.until === null ? Infinity : hours.until * MINUTE;
    const offsets = hours.offsets.map(([from, ahead]) => ({ from: from * MINUTE, ahead: ahead * MINUTE }));
    tables[name] = { ...hours, start: hours.start * MINUTE, flips, until, offsets };
  }
  return tables;
}

if (source) {
  const data = JSON.parse(source.textContent);
  const text = data.text;
  const tables = read(data);
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const midnight = (at) => new Date(at).setHours(0, 0, 0, 0);

  // An instant as clocks show it, the reader's or those that a table is kept by: a date whose UTC fields are theirs.
  function wall(at, table) {
    const known = table?.offsets.filter(({ from }) => from <= at).pop() ?? table?.offsets[0];
    return new Date(at + (known ? known.ahead : -new Date(at).getTimezoneOffset() * MINUTE));
  }

  const date = (at, table) => wall(at, table).toISOString().slice(0, 10);
  const clock = (at, table) => wall(at, table).toISOString().slice(11, 16);
  const weekday = (at, table) => data.days[(wall(at, table).getUTCDay() + 6) % 7];
  const short = (name) => name.slice(0, 3);

  function shortDay(at) {
    const month = data.months[wall(at).getUTCMonth()];
    return fill(data.date, { month: short(month), day: wall(at).getUTCDate(), weekday: short(weekday(at)) });
  }

  // null: nobody knows.
  function state(channel, now = Date.now()) {
    const table = tables[data.channels[channel] ?? channel];
    if (!table || now < table.start || now >= table.until) return { open: null, next: null, table };
    const passed = table.flips.findIndex((at) => at > now);
    const count = passed < 0 ? table.flips.length : passed;
    return { open: table.open !== (count % 2 === 1), next: passed < 0 ? null : table.flips[passed], table };
  }

  function day(at, now) {
    const ahead = Math.round((midnight(at) - midnight(now)) / DAY);
    if (ahead === 0) return "";
    if (ahead === 1) return text.tomorrow;
    return ahead < 7 ? weekday(at) : shortDay(at);
  }

  // The time where a table is kept, with the day of the week where the reader's is another date.
  function there(at, table) {
    const time = clock(at, table);
    return date(at) === date(at, table) ? time : `${short(weekday(at, table))} ${time}`;
  }

  function say({ open, next, table }, now = Date.now()) {
    if (open === null) return text.unknown;
    if (table.until === Infinity && next === null) return text.open_always;
    if (next === null) return open ? text.open : text.closed_last;
    const minutes = Math.ceil((next - now) / MINUTE);
    if (minutes <= 60) {
      const soon = fill(minutes === 1 ? text.in_minute : text.in_minutes, { minutes });
      return fill(open ? text.closes_in : text.opens_in, { in: soon });
    }
    const ahead = day(next, now);
    const here = ahead ? `${ahead} ${clock(next)}` : fill(text.today, { time: clock(next) });
    const sentence = open ? text.closes_at : text.opens_at;
    if (clock(next) === there(next, table)) return fill(sentence, { time: here });
    const yours = fill(text.your_time, { time: here });
    const also = fill(text.zone_time, { zone: table.zoneName, time: there(next, table) });
    return fill(text.with_zone, { sentence: fill(sentence, { time: yours }), also });
  }

  const status = document.createElement("p");
  status.className = "hidden-visually";
  status.setAttribute("role", "status");
  document.body.append(status);
  const before = new Map();

  function update() {
    const now = Date.now();
    const changed = [];
    for (const card of document.querySelectorAll("[data-channel]")) {
      const line = card.querySelector("[data-channel-state]");
      const found = state(card.dataset.channel, now);
      if (!line || !found.table) continue;
      const words = say(found, now);
      if (line.textContent !== words) line.textContent = words;
      const closing = found.next !== null && found.next - now <= 60 * MINUTE;
      line.dataset.state = found.open === null ? "unknown" : found.open ? (closing ? "closing" : "open") : "closed";
      line.hidden = false;
    }
    for (const channel of Object.keys(data.channels)) {
      const { open } = state(channel, now);
      if (before.has(channel) && before.get(channel) !== open && document.querySelector(`[data-channel="${channel}"]`)) {
        changed.push(fill(text.said, { name: data.names[channel], state: say(state(channel, now), now) }));
      }
      before.set(channel, open);
    }
    if (changed.length) status.textContent = changed.join(" ");
  }

  function tick() {
    update();
    setTimeout(tick, MINUTE - (Date.now() % MINUTE) + 20);
  }

  window.channelHours = { tables, text, state, say, clock, date, there, shortDay, midnight, fill };
  tick();
  document.addEventListener("visibilitychange", update);
  document.addEventListener("channels-shown", update);
  addEventListener("pageshow", update);
}
