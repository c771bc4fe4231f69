// The contacts in a text: [{ kind, text, ... }] in the order in which they stand there. Too much is found rather than
// too little.
import { INVISIBLE, mentionsBrand } from "./disguise.js";
import { END, HAN, NAME, clinging, leading, trimmed } from "./edges.js";
import { addAccounts } from "./find-accounts.js";
import { addPhones } from "./find-phones.js";
/** @import { CheckerData, Contact } from "./types.js" */

/** @typedef {(kind: Contact["kind"], start: number, raw: string, more?: Partial<Contact>) => void} Add */
/** @typedef {(start: number, end: number) => boolean} Taken */

const DOT = "(?:[.．｡]|。(?=[a-z0-9]))";
const EMAIL = new RegExp(`(?:mailto:)?[^${END}@＠:：,;()\\[\\]]{1,80}[@＠]${NAME}{1,63}(?:${DOT}${NAME}{1,63}){1,8}`, "giu");
const LINK = new RegExp(`(?<![a-z])[a-z][a-z+.-]{1,20}[:：][/\\\\／⁄∕]{1,9}[^${END}]{1,500}`, "giu");
const HOST = new RegExp(
  `(?:${HAN}{1,20}(?:[.．｡]|-)){0,5}(?:(?!${HAN})${NAME}){1,63}(?:${DOT}${NAME}{1,63}){1,10}${DOT}?(?::\\d{1,5})?(?:[/?#\\\\／⁄∕@][^${END}]{0,500})?`, "giu",
);
const IP = /(?<![\d.\p{L}])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)(?::\d{1,5})?(?:\/[\x21-\x7e]{0,500})?/gu;
const MOST = 100; // no message has more contacts; a hostile one may not keep a phone busy
const FILES = /\.(?:pdf|jpe?g|png|gif|docx?|xlsx?|txt|zip|apk|exe|mp[34]|html?|php|js|json|csv)$/i;
const ENDINGS = "com|cn|net|org|info|biz|xyz|vip|club|io|co|cc|top|site|online|shop|link|me|tv|im|uk|us|de|au|hk|tw|jp|ru|example|test|invalid";
const TWO_HOSTS = new RegExp(`(?<=[.．｡](?:${ENDINGS}))[和或与跟及](?=[a-z0-9-]+[.．｡])`, "iu"); // two hosts with "and" between
const KNOWN_ENDING = new RegExp(`^(?:${ENDINGS})$`, "i");
// Dots, signs and schemes that are written as words or in brackets. What is rewritten gets a full-width sign, so that it
// is never taken for ours.
/** @type {[RegExp, string | ((found: string) => string)][]} */
const RESPELT = [
  [/(?<![a-z0-9])(?:[a-z0-9] ){2,40}[a-z0-9](?![a-z0-9])/gi, (spaced) => spaced.replace(/ /g, "")],
  [/\s?[[({（【<]\s*(?:at|@|艾特)\s*[\])}）】>]\s?|\s?艾特\s?/gi, "＠"],
  [/\s?[[({（【]\s*(?:dot|点|[.．。])\s*[\])}）】]\s?|\\\.(?=[a-z])/gi, "．"],
  [new RegExp(`(?<=[a-z0-9])(?: {1,3}dot {1,3}| ?点 ?| {1,2}[.．] ?|,)(?=(?:${ENDINGS})(?![a-z0-9]))`, "gi"), "．"],
  [/(?<=[a-z0-9]) {0,2}[@＠] {1,2}(?=[a-z0-9-]+[.．])|(?<=[a-z0-9]) {1,2}at {1,2}(?=[a-z0-9-]+．)/gi, "＠"],
  [/(?<=h(?:tt|xx)ps?)[[(]:?\/{0,2}[\])](?:\/\/)?/gi, [":", "/", "/"].join("")],
];

/**
 * The contacts in a text, in the order in which they stand there.
 * @param {string} input
 * @param {Pick<CheckerData, "brands" | "known">} given
 */
export function findContacts(input, given) {
  const text = RESPELT.reduce((made, [pattern, plain]) => made.replace(pattern, /** @type {string} */ (plain)), input);
  /** @type {Contact[]} */
  const found = [];
  /** @type {Taken} */
  const taken = (start, end) => found.some((one) => one.start < end && start < one.end);
  /** @type {Add} */
  const add = (kind, start, raw, more = {}) => {
    const end = start + raw.length;
    if (raw && found.length < MOST && !taken(start, end)) found.push({ kind, start, end, text: raw, ...more });
  };
  for (const one of /[<＜[]/.test(text) ? shownNames(text) : []) add(one.kind, one.start, one.text, one);
  for (const match of text.matchAll(LINK)) if (!/^mailto|^tel/i.test(match[0])) add("link", ...leading(text, match.index, trimmed(withoutTail(match[0]))));
  for (const match of text.matchAll(EMAIL)) {
    const raw = withoutHan(match[0]);
    const at = match.index + match[0].indexOf(raw);
    add("email", ...leading(text, at, clinging(text, at, raw, ",;)?&>"), "=&"));
  }
  for (const match of text.matchAll(IP)) if (!/(?:版本|version|v)[\s:：]*$/i.test(text.slice(Math.max(0, match.index - 10), match.index))) add("link", match.index, match[0]);
  for (const match of text.matchAll(HOST)) {
    let start = match.index;
    for (const part of match[0].split(TWO_HOSTS)) {
      const raw = trimmed(tail(withoutTail(part)));
      if (isHost(raw, given.brands)) add("link", ...leading(text, start, part.length < match[0].length ? raw : clinging(text, start, raw)));
      start += part.length + 1;
    }
  }
  addPhones(text, add, given.known.public);
  addAccounts(text, add, taken, given.brands);
  const alone = text.trim();
  if (!found.length && isName(alone, given.brands)) add(/^\p{Nd}+$/u.test(alone) ? "phone" : "account", text.indexOf(alone), alone);
  return found.sort((a, b) => a.start - b.start);
}

/**
 * A single word may be the name of an account; a Chinese one only where it uses our name.
 * @param {string} alone
 * @param {string[]} brands
 */
function isName(alone, brands) {
  if (!alone || alone.length > 60 || brands.includes(alone.toLowerCase())) return false;
  if (!new RegExp(`^[@＠]?(?:${NAME}|[.|])+$`, "u").test(alone) || /^\d{16,}$/.test(alone)) return false;
  return (!new RegExp(HAN, "u").test(alone) && !/^(?:[A-Z]?[a-z]+|[A-Z]+)$/.test(alone)) || mentionsBrand(alone, brands); // "hello" is a word
}

/**
 * "name shown" <address>, [name shown](address), <a href="address">name shown</a>: what is shown counts for nothing.
 * @param {string} text
 */
function shownNames(text) {
  /** @type {Contact[]} */
  const shown = [];
  /**
   * @param {RegExpExecArray} match
   * @param {string} address
   * @param {string} name
   */
  const take = (match, address, name) => {
    const kind = /^(?:https?:)?[/\\]|^[a-z]+:[/\\]/i.test(address) || !/[@＠]/.test(address) ? "link" : "email";
    shown.push({ kind, start: match.index, text: address.replace(/^mailto:/i, ""), shown: name.trim(), end: match.index + match[0].length });
  };
  for (const match of text.matchAll(/["“]?([^"“”<>\n,;，；]{0,80})["”]?\s{0,3}[<＜]([^<>＜＞\s@＠]{1,80}[@＠][^<>＜＞\s]{1,120})[>＞]/gu)) take(match, match[2], match[1]);
  for (const match of text.matchAll(/\[([^[\]\n]{1,200})\]\(([^()\s]{1,500})\)/gu)) take(match, match[2], match[1]);
  for (const match of text.matchAll(/<a\s[^<>]{0,300}?href\s{0,3}=\s{0,3}["']?([^"'\s<>]{1,500})["']?[^<>]{0,300}>([^<]{0,300})<\/a>/giu)) take(match, match[1], match[2]);
  return shown;
}

/**
 * Chinese behind the plain path of a link belongs to the sentence: …/login登录, …/login。不要点别的
 * @param {string} raw
 */
const withoutTail = (raw) => raw.replace(new RegExp(`^([^/?#]*(?://[^/?#]*)?[/?#][\\x21-\\x7e]+)(?:${HAN}|。).*$`, "u"), "$1");

/**
 * Chinese written directly before an address belongs to the sentence, not to the address.
 * @param {string} raw
 */
function withoutHan(raw) {
  const [local, rest] = [raw.slice(0, raw.search(/[@＠]/)), raw.slice(raw.search(/[@＠]/))];
  const own = local.replace(new RegExp(`^.*(?:${HAN}|。|\\p{Extended_Pictographic}\\ufe0f?)(?=[\\x21-\\x7e]+$)`, "u"), "").replace(/^.*[?&=](?=.)/, ""); // a copy's address in a query
  return tail(own + rest);
}

/**
 * The same after it: example请勿 ends before 请, but a label that is all Chinese is a label.
 * @param {string} raw
 */
function tail(raw) {
  return raw.replace(new RegExp(`(${DOT}(?:(?!${HAN})${NAME})+)${HAN}${NAME}*$`, "u"), "$1");
}

/**
 * @param {string} raw
 * @param {string[]} brands
 */
function isHost(raw, brands) {
  const host = raw.split(/[/?#\\／⁄∕@]/)[0].replace(/:\d+$/, "");
  const last = host.split(/[.．｡。]/).filter(Boolean).at(-1) ?? "";
  if (!/^(?:\p{L}{2,}|xn--[a-z0-9-]+)$/u.test(last.replace(INVISIBLE, ""))) return false;
  if (FILES.test(host) && !raw.toLowerCase().startsWith(`${host.toLowerCase().replace(/\.[^.]+$/, "")}.zip/`)) return false;
  return !/^\p{Lu}\p{Ll}/u.test(last) || KNOWN_ENDING.test(last) || mentionsBrand(raw, brands); // "sent.Please" is the end of a sentence
}
