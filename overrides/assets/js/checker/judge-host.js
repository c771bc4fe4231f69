// A link. Ours is: an optional http or https, exactly one of our hosts in plain letters, no other port, no name before an
// @, and no second address inside. Everything else is somebody else's, and only the reason is looked for.
import { distance, nearest } from "./difference.js";
import { isPlain, lower, mentionsBrand, skeleton } from "./disguise.js";
import { shownHost } from "./punycode.js";
/** @import { CheckerData, Contact, Entry, Judgement } from "./types.js" */

const OURS_WRITTEN = /^(?:https?:\/\/)?([a-z0-9.-]+?)(?::443)?([/?#][\x21-\x7e\p{Script=Han}]*)?$/iu;
const SECURE = ["https:", "", ""].join("/");
const ADDRESS_INSIDE = /https?:|\/\/|%2f%2f|%3a%2f|[?&#=]www\.|\\|%5c/i;

/**
 * @param {Contact} one
 * @param {CheckerData} given
 * @returns {Judgement}
 */
export function judgeLink(one, given) {
  const written = one.text.match(OURS_WRITTEN);
  const host = written ? lower(written[1]) : "";
  const address = `${SECURE}${host}${(written?.[2] ?? "").replace(/\/$/, "")}`;
  const page = given.known.url.find((entry) => entry.value.replace(/\/$/, "") === address.replace(/[?#].*$/, "").replace(/\/$/, ""));
  const entry = page ?? given.known.host.find((known) => known.value === host);
  if (entry && !ADDRESS_INSIDE.test(written?.[2] ?? "")) {
    if (one.shown && isAnotherAddress(one.shown, host)) return { verdict: "lookalike", entry, reason: "shown", theirs: one.shown, ours: host };
    if (entry.ended) return { verdict: "retired", entry };
    return { verdict: "ours", entry, note: /^http:/i.test(one.text) ? "insecure" : "" };
  }
  if (entry) return { verdict: "lookalike", entry, reason: "address_inside" };
  return likeHost(hostOf(one.text), one, given);
}

/**
 * Whether the name that is shown is an address other than the one behind it.
 * @param {string} shown
 * @param {string} host
 */
const isAnotherAddress = (shown, host) => {
  const named = shown.match(/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u)?.[0];
  return named !== undefined && lower(named) !== host;
};

/**
 * The part of an address that decides who is reached, as a browser reads it (WHATWG URL), and as it was typed.
 * @param {string} text
 */
export function hostOf(text) {
  const scheme = /^[a-z][a-z+.-]*[:：]/i.test(text) && !/^[^/:]+:\d/.test(text) ? "" : SECURE;
  const typed = text.replace(/^[a-z][a-z+.-]*[:：][/\\／⁄∕]*/i, "").split(/[/?#\\／⁄∕]/)[0];
  let read = "";
  try {
    read = new URL(scheme + text.replace(/^hxxp/i, "http")).hostname;
  } catch {
    read = "";
  }
  const user = typed.match(/^(.*)[@＠]/)?.[1];
  const bare = typed.replace(/^.*[@＠]/, "");
  return { typed: bare.replace(/:\d*$/, ""), read: read || bare, user, port: bare.match(/:(\d+)$/)?.[1] ?? "" };
}

/**
 * Whose host it is that is not ours, and whether it plays with ours.
 * @param {ReturnType<typeof hostOf>} host
 * @param {Contact} one
 * @param {CheckerData} given
 * @returns {Judgement}
 */
export function likeHost({ typed, read, user, port }, one, given) {
  const hosts = given.known.host;
  const seen = shownHost(lower(isPlain(typed) ? typed : typed.normalize("NFC"))).replace(/\.$/, "");
  const exact = hosts.find((entry) => entry.value === lower(read).replace(/\.$/, ""));
  const [away, close] = nearest(skeleton(seen), hosts, (known) => skeleton(known.value));
  if (!close) return { verdict: "foreign" };
  /**
   * @param {string} reason
   * @param {Entry} [entry]
   * @param {Partial<Judgement>} [more]
   * @returns {Judgement}
   */
  const told = (reason, entry = close, more = {}) =>
    ({ verdict: "lookalike", entry, reason, theirs: seen, ours: entry.value, ...more });
  if (user !== undefined && (mentionsBrand(user, given.brands) || exact)) return told("user", undefined, { owner: seen });
  if (exact && port && port !== "443") return told("port", exact, { theirs: `${seen}:${port}` });
  if (exact && !isPlain(typed)) return told("letters", exact);
  if (exact) return told("disguised", exact, { theirs: typed });
  const odd = !isPlain(seen) || /(^|\.)xn--/i.test(typed) || !isPlain(typed);
  const drawn = skeleton(seen);
  const same = hosts.find((entry) => skeleton(entry.value) === drawn);
  if (same) return told(odd ? "letters" : "characters", same);
  const web = hosts.find((entry) => entry.value === given.web_host) ?? hosts[0];
  if (seen.endsWith(`.${web.value}`)) return told("unlisted", web);
  const inside = hosts.find((entry) => drawn.includes(`${skeleton(entry.value)}.`) || drawn.startsWith(`${skeleton(entry.value)}-`));
  if (inside) return told("owner", inside, { owner: seen.split(".").slice(-2).join(".") });
  /** @param {string} host */
  const name = (host) => host.split(".").slice(0, -1).join(".");
  const ending = hosts.find((entry) => skeleton(name(entry.value)) === skeleton(name(seen)));
  if (ending) return told("ending", ending);
  if (away <= 2) return told(odd ? "letters" : "characters", close);
  const shortest = web.value.split(".")[0];
  const label = seen.split(".").find((part) => distance(skeleton(part), skeleton(shortest)) <= 1);
  if (label || mentionsBrand(seen, given.brands)) return told(odd ? "letters" : "name", web);
  if (one.shown && mentionsBrand(one.shown, given.brands)) return told("shown", web, { theirs: seen });
  if (mentionsBrand(one.text, given.brands)) return told("path", web);
  return { verdict: "foreign" };
}
