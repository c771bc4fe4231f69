// Instants as days and times, in the reader's zone or in that of a table. The page's JSON has the names and the offsets
// from UTC: Intl would block a slow phone for a tenth of a second or two.
import { filled } from "../widgets/filled.js";
import { MINUTE } from "./timetables.js";
/** @import { HoursData, Timetable } from "./timetables.js" */

/** @param {number} at */
export const midnight = (at) => new Date(at).setHours(0, 0, 0, 0);

/**
 * An instant as clocks show it, the reader's or those that a table is kept by: a date whose UTC fields are theirs.
 * @param {number} at
 * @param {Timetable} [table]
 */
function wall(at, table) {
  const known = table?.offsets.filter(({ from }) => from <= at).pop() ?? table?.offsets[0];
  return new Date(at + (known ? known.ahead : -new Date(at).getTimezoneOffset() * MINUTE));
}

/**
 * 2026-11-22
 * @param {number} at
 * @param {Timetable} [table]
 */
export const date = (at, table) => wall(at, table).toISOString().slice(0, 10);

/**
 * 09:00
 * @param {number} at
 * @param {Timetable} [table]
 */
export const clock = (at, table) => wall(at, table).toISOString().slice(11, 16);

/** @param {string} name */
const short = (name) => name.slice(0, 3);

/**
 * Sunday
 * @param {number} at
 * @param {HoursData} data
 * @param {Timetable} [table]
 */
export const weekday = (at, data, table) => data.days[(wall(at, table).getUTCDay() + 6) % 7];

/**
 * Sun 22 Nov
 * @param {number} at
 * @param {HoursData} data
 */
export function shortDay(at, data) {
  const month = data.months[wall(at).getUTCMonth()];
  return filled(data.date, { month: short(month), day: wall(at).getUTCDate(), weekday: short(weekday(at, data)) });
}

/**
 * The time where a table is kept, with the day of the week where the reader's is another date.
 * @param {number} at
 * @param {HoursData} data
 * @param {Timetable} table
 */
export function there(at, data, table) {
  const time = clock(at, table);
  return date(at) === date(at, table) ? time : `${short(weekday(at, data, table))} ${time}`;
}
