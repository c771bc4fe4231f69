// The contacts in a text. Too much is found rather than too little, and a find takes in everything that clings to it: what
// is cut off could make a false one look true.
import { INVISIBLE, mentionsBrand } from "./disguise.js";
/** @import { CheckerData, Contact, Entry } from "./types.js" */

/** @typedef {(kind: Contact["kind"], start: number, raw: string, more?: Partial<Contact>) => void} Add */
/** @typedef {(start: number, end: number) => boolean} Taken */

const DOT = "(?:[.．｡]|。(?=[a-z0-9]))";
const NAME = "[\\p{L}\\p{N}\\p{M}_\\-\\u00ad\\u200b-\\u200f\\u2060\\ufeff\\u202a-\\u202e]";
const HAN = "\\p{Script=Han}";
const END = "\\s<>\"'“”‘’「」『』，、；！？（）《》【】〔〕｜|…";
const EMAIL = new RegExp(`(?:mailto:)?[^${END}@＠:：,;()\\[\\]]+[@＠]${NAME}+(?:${DOT}${NAME}+)+`, "giu");
const LINK = new RegExp(`[a-z][a-z+.-]*[:：][/\\\\／⁄∕]{1,}[^${END}]+`, "giu");
const HOST = new RegExp(
  `(?:${HAN}+(?:${DOT}|-))*(?:(?!${HAN})${NAME})+(?:${DOT}${NAME}+)+${DOT}?(?::\\d+)?(?:[/?#\\\\／⁄∕@][^${END}]*)?`, "giu",
);
const FILES = /\.(?:pdf|jpe?g|png|gif|docx?|xlsx?|txt|zip|apk|exe|mp[34]|html?|php|js|json|csv)$/i;
const WORDS_FOR_DIGITS = "零〇○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖";
const DIGIT = `[\\p{Nd}${WORDS_FOR_DIGITS}]`;
const JOIN = "[ \\t\\u00a0\\u2000-\\u200f\\u202a-\\u202e\\u202f\\u2060\\u00ad\\u3000\\ufeff().\\-‐-―－−/·・（）．~_]{0,4}";
// A letter may stand for a digit, but “or” and “is” after a space are words.
const PHONE = new RegExp(`(?:tel:)?(?:[+＋]\\s?|[(（]\\s?[+＋]?)?${DIGIT}(?:${JOIN}(?:${DIGIT}|[OoIl|](?![A-Za-z]{2})(?<!\\s[OoIl](?=[A-Za-z])))){2,24}`, "gu");
const EXTENSION = /^(?:\s*(?:ext\.?|extension|转|分机|内线|;ext=)\s*[:：]?\s*\d+|\s*[x×#*]\s?\d+|[,;pw]+\d+)/iu;
const NETWORKS = {
  wechat: "微信号?|公众号|企业微信|wechat|weixin", qq: "QQ群?", telegram: "telegram|电报|飞机号", whatsapp: "whats ?app",
  line: "LINE", facebook: "facebook|脸书|FB", x: "twitter|推特|X", weibo: "微博|weibo", xiaohongshu: "小红书", douyin: "抖音|tiktok",
  instagram: "instagram|INS", skype: "skype", discord: "discord", signal: "signal",
};
const HANDLE = "[@＠]?[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}\\p{M}_.\\-\\u200b-\\u200f]*[\\p{L}\\p{N}_])?";

/**
 * The contacts in a text, in the order in which they stand there.
 * @param {string} input
 * @param {Pick<CheckerData, "brands" | "known">} given
 */
export function findContacts(input, given) {
  const text = input.replace(/\s?[[({（【]\s*(?:at|@|艾特)\s*[\])}）】]\s?/gi, "＠").replace(/\s?[[({（【]\s*(?:dot|点)\s*[\])}）】]\s?/gi, "．");
  /** @type {Contact[]} */
  const found = [];
  /** @type {Taken} */
  const taken = (start, end) => found.some((one) => one.start < end && start < one.end);
  /** @type {Add} */
  const add = (kind, start, raw, more = {}) => {
    const end = start + raw.length;
    if (raw && !taken(start, end)) found.push({ kind, start, end, text: raw, ...more });
  };
  for (const one of shownNames(text)) add(one.kind, one.start, one.text, one);
  for (const match of text.matchAll(LINK)) if (!/^mailto|^tel/i.test(match[0])) add("link", ...leading(text, match.index, trimmed(match[0])));
  for (const match of text.matchAll(EMAIL)) {
    const raw = withoutHan(match[0]);
    const whole = clinging(text, match.index + match[0].indexOf(raw), raw, ",;)?&>");
    add("email", ...leading(text, match.index + match[0].indexOf(raw), whole, "=&"));
  }
  for (const match of text.matchAll(HOST)) {
    const raw = trimmed(tail(match[0]));
    if (isHost(raw, given.brands)) add("link", ...leading(text, match.index, clinging(text, match.index, raw)));
  }
  for (const match of text.matchAll(PHONE)) addPhones(text, match, add, given.known.public);
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
  if (!new RegExp(`^[@＠]?(?:${NAME}|[.|])+$`, "u").test(alone)) return false;
  return !new RegExp(HAN, "u").test(alone) || mentionsBrand(alone, brands);
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
  for (const match of text.matchAll(/(?:["“]?)([^"“”<>\n,;，；]*)(?:["”]?)\s*[<＜]([^<>＜＞\s]+[@＠][^<>＜＞\s]+)[>＞]/gu)) take(match, match[2], match[1]);
  for (const match of text.matchAll(/\[([^\]\n]+)\]\(([^)\s]+)\)/gu)) take(match, match[2], match[1]);
  for (const match of text.matchAll(/<a\s[^>]*href\s*=\s*["']?([^"'\s>]+)["']?[^>]*>([^<]*)<\/a>/giu)) take(match, match[1], match[2]);
  return shown;
}

/** @param {string} raw */
const trimmed = (raw) => raw.replace(/[.,;:!?。：)\]}*]+$/u, "");

/**
 * Chinese written directly before an address belongs to the sentence, not to the address.
 * @param {string} raw
 */
function withoutHan(raw) {
  const [local, rest] = [raw.slice(0, raw.search(/[@＠]/)), raw.slice(raw.search(/[@＠]/))];
  const own = local.replace(new RegExp(`^.*${HAN}(?=[\\x21-\\x7e]+$)`, "u"), "").replace(/^.*[?&=](?=.)/, ""); // a copy's address in a query
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
 * Anything else that stands directly after a find is a part of it, unless it ends a word: a punctuation mark does so
 * before a space, Chinese or another mark, and a comma between two mail addresses.
 * @param {string} text
 * @param {number} start
 * @param {string} raw
 * @param {string} [marks]
 */
function clinging(text, start, raw, marks = "") {
  const next = text.slice(start + raw.length);
  const more = new RegExp(`^[^${END}]+`, "u");
  if (/^["'”’]?\s?[@＠]/u.test(next)) return raw + next.match(new RegExp(`^["'”’]?\\s?[^${END}]+`, "u"))?.[0];
  if (new RegExp(`^(?:$|[${END}]|${HAN}|[.,;:!?。：)\\]}*]+(?:$|[${END}]|${HAN}|[(（]))`, "u").test(next)) return raw;
  if (marks && marks.includes(next[0])) return raw;
  return raw + (next.match(more)?.[0] ?? "");
}

/**
 * The same before it: a slash, a dot or a sign directly before a name makes it a part of something longer.
 * @param {string} text
 * @param {number} start
 * @param {string} raw
 * @param {string} [marks]
 * @returns {[number, string]}
 */
function leading(text, start, raw, marks = "") {
  const before = text.slice(0, start);
  if (before && marks.includes(before.slice(-1))) return [start, raw];
  if (new RegExp(`(?:^|[${END}([{:：,;。.!?*—–]|${HAN})$`, "u").test(before) && !/[^\s.][.．｡]$/u.test(before)) return [start, raw];
  const more = before.match(new RegExp(`[^${END}]+$`, "u"))?.[0] ?? "";
  return [start - more.length, more + raw];
}

/**
 * @param {string} raw
 * @param {string[]} brands
 */
function isHost(raw, brands) {
  const host = raw.split(/[/?#\\／⁄∕@]/)[0].replace(/:\d+$/, "");
  const last = host.split(/[.．｡。]/).filter(Boolean).at(-1) ?? "";
  if (!/^(?:\p{L}{2,}|xn--[a-z0-9-]+)$/u.test(last.replace(INVISIBLE, ""))) return false;
  if (FILES.test(host)) return false;
  return !/^\p{Lu}\p{Ll}/u.test(last) || mentionsBrand(raw, brands); // "sent.Please" is the end of a sentence
}

/**
 * @param {string} text
 * @param {RegExpExecArray} match
 * @param {Add} add
 * @param {Entry[]} publicServices
 */
function addPhones(text, match, add, publicServices) {
  const before = text[match.index - 1] ?? "";
  if (/[A-Za-z0-9_.@]/.test(before) && !/^[+＋]/.test(match[0])) return;
  const raw = match[0].replace(/[^\p{Nd}\p{L}]+$/u, "");
  const after = text.slice(match.index + raw.length);
  if (/^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/.test(raw) || /^[%°]|^\s?(?:元|块|万|美元|人民币|USD|CNY|yuan|dollars?)/i.test(after)) return;
  if (/[¥￥$€£]\s?$/.test(text.slice(0, match.index))) return;
  const count = [...raw].filter((character) => new RegExp(DIGIT, "u").test(character)).length;
  const pieces = raw.split(/\s+/);
  if (count > 15 && pieces.length > 1 && pieces.every((piece) => piece.replace(/\D/g, "").length >= 7)) {
    let at = 0;
    for (const piece of pieces) {
      at = raw.indexOf(piece, at);
      add("phone", match.index + at, piece);
      at += piece.length;
    }
    return;
  }
  const extension = after.match(EXTENSION)?.[0] ?? "";
  const known = publicServices.some((service) => service.value === raw);
  const alone = text.trim() === raw;
  const short = /^(?:9[5-6]|1[0-2]|[48]00)\d*$/.test(raw) && count >= 5;
  if (count >= 7 || known || short || alone) add("phone", match.index, raw + extension, extension ? { extension: extension.trim() } : {});
}

/**
 * @param {string} text
 * @param {Add} add
 * @param {Taken} taken
 * @param {string[]} brands
 */
function addAccounts(text, add, taken, brands) {
  /**
   * @param {number} start
   * @param {string} raw
   */
  const whole = (start, raw) => leading(text, start, clinging(text, start, raw, "'’"));
  const names = Object.values(NETWORKS).join("|");
  const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?![A-Za-z])[\\s:：是为账帐号加我搜关注]*(?:ID)?[\\s:：是为]*(${HANDLE})`, "giu");
  for (const match of text.matchAll(named)) {
    const handle = match[1].replace(new RegExp(`^${HAN}+`, "u"), "");
    const start = match.index + match[0].lastIndexOf(handle);
    if (handle.length > 2) add("account", start, clinging(text, start, handle), { network: networkOf(match[0].slice(0, -match[1].length)) });
  }
  for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}.+-])[@＠](?:${NAME}|\\.(?=${NAME})){2,60}`, "giu"))) {
    add("account", ...whole(match.index, match[0]), { network: networkOf(text.slice(Math.max(0, match.index - 24), match.index)) });
  }
  for (const match of text.matchAll(new RegExp(`(?:(?!${HAN})${NAME}){4,60}`, "giu"))) {
    const plainBrand = brands.includes(match[0].toLowerCase());
    if (plainBrand || !mentionsBrand(match[0], brands) || taken(match.index, match.index + match[0].length)) continue;
    add("account", ...whole(match.index, match[0]), { network: networkOf(text.slice(Math.max(0, match.index - 24), match.index)) });
  }
}

/**
 * The network that is named last before an account, or "".
 * @param {string} before
 */
function networkOf(before) {
  const named = Object.entries(NETWORKS).map(([name, words]) => {
    return /** @type {const} */ ([before.search(new RegExp(`(?<![A-Za-z])(?:${words})(?![A-Za-z])`, "iu")), name]);
  });
  return named.filter(([at]) => at >= 0).sort((a, b) => b[0] - a[0])[0]?.[1] ?? "";
}
