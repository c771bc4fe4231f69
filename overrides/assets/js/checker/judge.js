// Every contact of a text with its verdict: ours, inside (ours only when dialled in its own country), coming (ours from an
// instant to come), retired, lookalike, foreign, public. Pure: what is ours is an argument.
import { shownAt } from "../hours/dated.js";
import { distance, nearest } from "./difference.js";
import { isPlain, lower, mentionsBrand, skeleton } from "./disguise.js";
import { findContacts } from "./find.js";
import { hostOf, judgeLink, likeHost } from "./judge-host.js";
import { judgePhone } from "./judge-phone.js";
/** @import { CheckerData, Contact, Entry, Judgement } from "./types.js" */

/**
 * The same with the contacts that fit: a change comes into force in an open page too.
 * @param {CheckerData} given
 * @param {(entry: Entry) => boolean | undefined | ""} fits
 * @returns {CheckerData}
 */
function only(given, fits) {
  const entries = Object.entries(given.known).map(([kind, list]) => [kind, list.filter(fits)]);
  return { ...given, known: Object.fromEntries(entries) };
}

/**
 * @param {string} text
 * @param {CheckerData} facts
 * @param {number} [now]
 * @returns {(Contact & Judgement)[]}
 */
export function judgeText(text, facts, now = Date.now()) {
  const given = only(facts, (entry) => shownAt(entry, now));
  const coming = only(facts, ({ from, ended }) => from && !ended && now < Date.parse(from));
  const either = only(facts, (entry) => shownAt(entry, now) || coming.known.account.includes(entry));
  const seen = new Set();
  const turned = /[\u202a-\u202e\u2066-\u2069]/.test(text); // shows characters in another order than they stand
  return findContacts(text, either).filter((one) => {
    const key = `${one.kind} ${one.text}`;
    return !seen.has(key) && seen.add(key);
  }).map((one) => {
    const today = judgeOne(one, given);
    const judged = ["lookalike", "foreign"].includes(today.verdict) ? notYet(one, coming) ?? today : today;
    const doubtful = turned && ["ours", "inside", "coming"].includes(judged.verdict);
    if (doubtful) return { ...one, ...judged, verdict: /** @type {const} */ ("lookalike"), reason: "turned" };
    return { ...one, ...judged };
  });
}

/**
 * What is announced is no look-alike, and not ours yet.
 * @param {Contact} one
 * @param {CheckerData} coming what will be ours
 * @returns {Judgement | null}
 */
function notYet(one, coming) {
  const { verdict, entry } = judgeOne(one, coming);
  return entry && ["ours", "inside"].includes(verdict) ? { verdict: "coming", entry } : null;
}

/**
 * @param {Contact} one
 * @param {CheckerData} given
 * @returns {Judgement}
 */
function judgeOne(one, given) {
  if (one.kind === "phone") return judgePhone(one, given);
  if (one.kind === "email") return judgeEmail(one, given);
  return one.kind === "link" ? judgeLink(one, given) : judgeAccount(one, given);
}

/**
 * @param {Contact} one
 * @param {CheckerData} given
 * @returns {Judgement}
 */
function judgeEmail(one, given) {
  const typed = one.text.replace(/^mailto:/i, "");
  const address = lower(typed);
  const [name, host] = [address.slice(0, address.search(/[@＠]/)), address.slice(address.search(/[@＠]/) + 1)];
  const entry = given.known.email.find((known) => known.value === address);
  const notices = given.mail_host && host === given.mail_host && /^[a-z0-9][a-z0-9._-]*$/.test(name);
  const shown = one.shown && /[@＠]/.test(one.shown) && lower(one.shown.replace(/["“”]/g, "")) !== address;
  if (entry && !shown) return { verdict: entry.ended ? "retired" : "ours", entry };
  if (notices && !shown) return { verdict: "ours", entry: given.known.host.find((known) => known.value === given.mail_host) };
  const [, close] = nearest(address, given.known.email);
  if (!close) return { verdict: "foreign" };
  /**
   * @param {string} reason
   * @returns {Judgement}
   */
  const told = (reason) => ({ verdict: "lookalike", entry: close, reason, theirs: address, ours: close.value });
  if (one.shown && (shown || mentionsBrand(one.shown, given.brands))) return told("shown");
  if (host === close.value.split("@")[1] || given.known.host.some((known) => known.value === host)) {
    return told(name.replace(/\+.*$/, "").replace(/\./g, "") === close.value.split("@")[0] ? "mail_name" : "mailbox");
  }
  const like = likeHost(hostOf(host), one, given);
  if (like.verdict === "lookalike") return { ...like, reason: `${like.reason === "user" ? "name" : like.reason}`, entry: close, theirs: address, ours: close.value };
  if (mentionsBrand(address, given.brands) || distance(address, close.value) <= 2) return told("name");
  return { verdict: "foreign" };
}

/**
 * @param {Contact} one
 * @param {CheckerData} given
 * @returns {Judgement}
 */
function judgeAccount(one, given) {
  const typed = one.text.replace(/^@/, "");
  const accounts = given.known.account;
  /** @param {{ value: string }} entry */
  const bare = (entry) => entry.value.replace(/^@/, "");
  const same = accounts.filter((entry) => lower(bare(entry)) === lower(typed));
  if (same.length && isPlain(one.text)) {
    const there = one.network ? same.filter((entry) => entry.network === one.network) : same;
    if (there.length && there.every((entry) => entry.ended)) return { verdict: "retired", entry: there[0] };
    if (there.length) return { verdict: "ours", entry: { ...there[0], name: there.map((entry) => entry.name).join(" / ") } };
    return { verdict: "lookalike", entry: same[0], reason: "network" };
  }
  const [away, close] = nearest(skeleton(typed), accounts, (entry) => skeleton(bare(entry)));
  if (close && (away <= 2 || mentionsBrand(typed, given.brands))) {
    return { verdict: "lookalike", entry: close, reason: isPlain(typed) ? "account" : "letters", theirs: typed, ours: bare(close) };
  }
  return { verdict: "foreign" };
}
