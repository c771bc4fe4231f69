// When channels open and close, from the page's JSON (hooks/helpcenter/pages/live_hours.py). Pure.

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/**
 * The page's JSON: times are minutes since 1970, each flip the distance to the one before.
 * @typedef {object} HoursData
 * @property {Record<string, { zoneName: string, open: boolean, start: number, flips: number[], until: number | null, offsets: [number, number][] }>} hours
 * @property {Record<string, string>} channels the schedule of each channel
 * @property {string[]} mail the channels that a reader can write to at any hour: their hours are when answers are sent
 * @property {Record<string, string>} names
 * @property {Record<string, string>} text
 * @property {string[]} days from Monday
 * @property {string[]} months
 * @property {string} date the form of a short date
 */

/**
 * One schedule, in milliseconds since 1970. It is `open` at the start, and each flip opens or closes it.
 * @typedef {object} Timetable
 * @property {string} zoneName
 * @property {boolean} open
 * @property {number} start
 * @property {number[]} flips
 * @property {number} until from here on nothing is known
 * @property {{ from: number, ahead: number }[]} offsets of the channel's clock from UTC
 */

/**
 * @typedef {object} State
 * @property {boolean | null} open null where nobody knows
 * @property {number | null} next when that changes
 * @property {Timetable | undefined} table
 * @property {boolean} [mail] whether a reader can write to it even while nobody answers
 */

/**
 * The schedules by name.
 * @param {HoursData} data
 */
export function timetables(data) {
  /** @type {Record<string, Timetable>} */
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

/**
 * Whether a schedule is open at an instant, and when that changes.
 * @param {Timetable | undefined} table
 * @param {number} now
 * @returns {State}
 */
export function stateAt(table, now) {
  if (!table || now < table.start || now >= table.until) return { open: null, next: null, table };
  const passed = table.flips.findIndex((at) => at > now);
  const count = passed < 0 ? table.flips.length : passed;
  return { open: table.open !== (count % 2 === 1), next: passed < 0 ? null : table.flips[passed], table };
}

/**
 * The state of a channel by its id.
 * @param {HoursData} data
 * @param {Record<string, Timetable>} tables
 * @param {string} channel
 * @param {number} now
 * @returns {State}
 */
export const channelState = (data, tables, channel, now) =>
  ({ ...stateAt(tables[data.channels[channel] ?? channel], now), mail: data.mail.includes(channel) });

/**
 * The first channel of a list that helps now, else the one that opens soonest, else the first.
 * @param {string[]} ids
 * @param {(id: string) => Pick<State, "open" | "next" | "mail">} state
 */
export function bestOf(ids, state) {
  const opening = ids.filter((id) => state(id).next);
  const soonest = opening.sort((a, b) => Number(state(a).next) - Number(state(b).next))[0];
  return ids.find((id) => state(id).open) ?? ids.find((id) => state(id).mail) ?? soonest ?? ids[0];
}
