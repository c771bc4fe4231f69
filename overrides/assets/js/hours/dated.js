// What holds from one instant until another (ISO 8601, UTC). Pure.

/** @typedef {{ from?: string, until?: string }} Dates */

/**
 * Whether something holds at an instant; `until` is not included.
 * @param {Dates} dates
 * @param {number} now milliseconds since 1970
 */
export const shownAt = ({ from, until }, now) => !(from && now < Date.parse(from)) && !(until && now >= Date.parse(until));

/**
 * Those of a list that hold now. A channel that is out of service is left out.
 * @template {Dates & { suspended?: string }} T
 * @param {T[]} list
 * @param {number} now
 */
export const inService = (list, now) => list.filter((one) => !one.suspended && shownAt(one, now));

/**
 * The next instant at which something of a list begins or ends, else null.
 * @param {Dates[]} list
 * @param {number} now
 */
export function nextChange(list, now) {
  const ahead = list.flatMap(({ from, until }) => [from, until])
    .flatMap((at) => (at ? [Date.parse(at)] : [])).filter((at) => at > now);
  return ahead.length ? Math.min(...ahead) : null;
}
