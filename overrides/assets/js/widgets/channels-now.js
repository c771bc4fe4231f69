// Which channel is open now. Where the page has no hours nothing is claimed.
import { bestOf, channelState, timetables } from "../hours/timetables.js";
import { element } from "./element.js";
import { pageData } from "./page-data.js";

/** @type {import("../hours/timetables.js").HoursData | null} */
const hours = pageData("channel-hours");
const tables = hours ? timetables(hours) : {};

/**
 * The first channel of a list that helps now: an open one, else one to write to, else the one that opens soonest.
 * @param {string[]} ids
 */
export function bestNow(ids) {
  const now = Date.now();
  return hours ? bestOf(ids, (id) => channelState(hours, tables, id, now)) : ids[0];
}

/**
 * It is known to be closed; a mailbox never is.
 * @param {string} id
 */
export function closedNow(id) {
  const state = hours && channelState(hours, tables, id, Date.now());
  return Boolean(state && !state.mail && state.open === false);
}

/**
 * The line that hours/live-state.js keeps true; until then the weekly hours. It stands inside an element with
 * data-channel.
 * @param {{ hours: string }} channel
 */
export const stateLine = (channel) => element("span", { "data-channel-state": true }, channel.hours);

/** Tells hours/live-state.js that a channel was added to the page. */
export const channelsShown = () => document.dispatchEvent(new Event("channels-shown"));
