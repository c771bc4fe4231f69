// Which channels some words mean, and the state of one by its transitions in contact.json.
import { stateAt } from "../hours/timetables.js";
/** @import { ContactFile, PublishedChannel } from "./types.js" */

/** @type {Record<string, RegExp>} */
const KINDS = { phone: /phone|call|line|电话|热线/, chat: /chat|在线客服|聊天/, email: /e?mail|邮箱|邮件/ };

/**
 * The channels in use by id, value or name, else by kind; all where nothing is named.
 * @param {ContactFile} contact
 * @param {string} words
 */
export function channelsMeant(contact, words) {
  const wanted = words.toLowerCase();
  const channels = contact.channels.filter((channel) => !channel.retired);
  if (!wanted) return channels;
  const exact = channels.filter((channel) => [channel.id, channel.value].includes(wanted));
  const named = channels.filter((channel) => Object.values(channel.names).some((name) => {
    const lower = name.toLowerCase();
    return wanted.includes(lower) || (wanted.length > 2 && lower.includes(wanted));
  }));
  const ofKind = channels.filter((channel) => KINDS[channel.kind]?.test(wanted));
  return [exact, named, ofKind].find((found) => found.length) ?? [];
}

/**
 * `is_open` is null where nothing is confirmed for the moment.
 * @param {PublishedChannel} channel
 * @param {ContactFile} contact
 * @param {number} now
 */
export function stateOf(channel, contact, now) {
  const flips = channel.transitions.map((at) => Date.parse(at));
  const until = channel.known_until ? Date.parse(channel.known_until) : Infinity;
  // Before the day of the build nobody asks; its first instant is within a day of the date, whatever the zone.
  const start = Date.parse(`${contact.today}T00:00:00Z`) - 15 * 3_600_000;
  const { open, next } = stateAt({ zoneName: channel.zone, open: channel.open_at_start, start, flips, until, offsets: [] }, now);
  const change = next === null ? null : new Date(next);
  return {
    channel: channel.id,
    names: channel.names,
    value: channel.value,
    is_open: open,
    next_change: change && change.toISOString().replace(".000", ""),
    next_change_local: change && `${change.toLocaleString("sv-SE", { timeZone: channel.zone, dateStyle: "short", timeStyle: "short" })} (${channel.zone})`,
    known_until: channel.known_until,
    note: channel.kind === "email" ? "A message can be sent at any hour; the hours are those in which it is answered" : "",
  };
}
