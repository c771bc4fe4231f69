// Says on each channel whether it is open, until when or from when, in the reader's zone and in the channel's.
// It looks instants up in the page's JSON and formats them with Intl; it computes no time zone. Other widgets ask
// `window.channelHours.state("chat")`, and fire `channels-shown` on document after they have shown a channel.
const source = document.getElementById("channel-hours");
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function read(data) {
  const tables = {};
  for (const [name, hours] of Object.entries(data.hours)) {
    let at = hours.start;
    const flips = hours.flips.map((step) => (at += step) * MINUTE);
    const until = hours.until === null ? Infinity : hours.until * MINUTE;
    tables[name] = { ...hours, start: hours.start * MINUTE, flips, until };
  }
  return tables;
}

if (source) {
  const data = JSON.parse(source.textContent);
  const text = data.text;
  const language = document.documentElement.lang === "zh" ? "zh-CN" : "en-GB";
  const tables = read(data);
  const formats = new Map(); // a page of hours asks a hundred times for the same few, and to make one takes long
  const format = (options) => {
    const key = JSON.stringify(options);
    if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language, options));
    return formats.get(key);
  };
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const clock = (at, timeZone) => format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }).format(at);
  const date = (at, timeZone) => format({ year: "numeric", month: "numeric", day: "numeric", timeZone }).format(at);
  const midnight = (at) => new Date(at).setHours(0, 0, 0, 0);

  // null: nobody knows.
  function state(channel, now = Date.now()) {
    const table = tables[data.channels[channel] ?? channel];
    if (!table || now < table.start || now >= table.until) return { open: null, next: null, table };
    const passed = table.flips.findIndex((at) => at > now);
    const count = passed < 0 ? table.flips.length : passed;
    return { open: table.open !== (count % 2 === 1), next: passed < 0 ? null : table.flips[passed], table };
  }

  function day(at, now, timeZone) {
    const ahead = Math.round((midnight(at) - midnight(now)) / DAY);
    if (timeZone) return format({ weekday: "short", timeZone }).format(at);
    if (ahead === 0) return "";
    if (ahead === 1) return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(1, "day");
    if (ahead < 7) return format({ weekday: "long" }).format(at);
    return format({ month: "long", day: "numeric", weekday: "short" }).format(at);
  }

  const joined = (...words) => words.filter(Boolean).join(" ");

  function say({ open, next, table }, now = Date.now()) {
    if (open === null) return text.unknown;
    if (table.until === Infinity && next === null) return text.open_always;
    if (next === null) return open ? text.open : text.closed_last;
    const minutes = Math.ceil((next - now) / MINUTE);
    if (minutes <= 60) {
      const soon = new Intl.RelativeTimeFormat(language).format(minutes, "minute");
      return fill(open ? text.closes_in : text.opens_in, { in: soon });
    }
    const ahead = day(next, now);
    const here = ahead ? `${ahead} ${clock(next)}` : fill(text.today, { time: clock(next) });
    const sentence = open ? text.closes_at : text.opens_at;
    if (clock(next) === clock(next, table.zone) && date(next) === date(next, table.zone)) {
      return fill(sentence, { time: here });
    }
    const there = joined(date(next) === date(next, table.zone) ? "" : day(next, now, table.zone), clock(next, table.zone));
    const yours = fill(text.your_time, { time: here });
    const also = fill(text.zone_time, { zone: table.zoneName, time: there });
    return fill(text.with_zone, { sentence: fill(sentence, { time: yours }), also });
  }

  const status = document.createElement("p");
  status.className = "hidden-visually";
  status.setAttribute("role", "status");
  document.body.append(status);
  const before = new Map();

  function update() {
    formats.clear(); // the reader may have come to another zone
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

  window.channelHours = { tables, text, state, say, clock, date, midnight, format, fill };
  tick();
  document.addEventListener("visibilitychange", update);
  document.addEventListener("channels-shown", update);
  addEventListener("pageshow", update);
}
