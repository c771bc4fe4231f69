// Whether a channel is open, in a sentence in the page's language.
import { filled } from "../widgets/filled.js";
import { clock, midnight, shortDay, there, weekday } from "./clock.js";
import { DAY, MINUTE } from "./timetables.js";
/** @import { HoursData, State } from "./timetables.js" */

/**
 * The reader's day of an instant: nothing for today.
 * @param {number} at
 * @param {number} now
 * @param {HoursData} data
 */
function day(at, now, data) {
  const ahead = Math.round((midnight(at) - midnight(now)) / DAY);
  if (ahead === 0) return "";
  if (ahead === 1) return data.text.tomorrow;
  return ahead < 7 ? weekday(at, data) : shortDay(at, data);
}

/**
 * "Open now, closes at 18:00"
 * @param {State} state
 * @param {number} now
 * @param {HoursData} data
 */
export function stateInWords({ open, next, table, mail }, now, data) {
  const { text } = data;
  if (mail && (open !== false || next === null)) return text.write;
  if (open === null || !table) return text.unknown;
  if (table.until === Infinity && next === null) return text.open_always;
  if (next === null) return open ? text.open : text.closed_last;
  const minutes = Math.ceil((next - now) / MINUTE);
  if (minutes <= 60) {
    const soon = filled(minutes === 1 ? text.in_minute : text.in_minutes, { minutes });
    return filled(open ? text.closes_in : mail ? text.write_in : text.opens_in, { in: soon });
  }
  const ahead = day(next, now, data);
  const here = ahead ? `${ahead} ${clock(next)}` : filled(text.today, { time: clock(next) });
  const sentence = open ? text.closes_at : mail ? text.write_at : text.opens_at;
  const elsewhere = there(next, data, table);
  if (clock(next) === elsewhere) return filled(sentence, { time: here });
  const yours = filled(text.your_time, { time: here });
  const also = filled(text.zone_time, { zone: table.zoneName, time: elsewhere });
  return filled(text.with_zone, { sentence: filled(sentence, { time: yours }), also });
}
