// Phone numbers, also with letters, words, circles and signs for digits and between them; dates, times, orders and amounts are none.
import { DIGIT_CHARACTERS, DIGIT_LETTERS, digitsReadOut, READ_OUT } from "./digits.js";
/** @import { Add } from "./find.js" */
/** @import { Entry } from "./types.js" */

const CIRCLED = "①-⑨⓪⑴-⑼⒈-⒐❶-❾➀-➉⓵-⓽";
const ONE = `[\\p{Nd}${CIRCLED}${DIGIT_CHARACTERS}]`;
const DIGIT = `${ONE}\\ufe0f?\\u20e3?`;
const JOIN = "[ \\t\\u00a0\\u2000-\\u200f\\u202a-\\u202e\\u202f\\u2060\\u00ad\\u3000\\ufeff().\\-‐-―－−/·・（）．~_]{0,4}";
// A letter may stand for a digit, but “or” and “is” after a space are words.
const LETTER = `[${DIGIT_LETTERS}](?![A-Za-z]{2})(?<!\\s[${DIGIT_LETTERS}](?=[A-Za-z]))`;
const PHONE = new RegExp(`(?:tel:)?(?:[+＋]\\s?|[(（]\\s?[+＋]?)?${DIGIT}(?:${JOIN}(?:${DIGIT}|${LETTER})){2,24}`, "gu");
// A number of mainland China or one with a country code, whatever signs or lines stand between its groups.
const APART = "[^\\p{L}\\p{N}]{1,4}";
const GROUPED = new RegExp(`(?<![\\p{N}+])(?:1[3-9]\\d${APART}\\d{4}|[48]00${APART}\\d{3,4})${APART}\\d{4}(?!\\p{N})|(?<!\\p{N})[+＋]\\d{1,3}(?:${APART}\\d{2,4}){2,4}(?!\\p{N})`, "gu");
const OR_LETTER = `[\\d${DIGIT_LETTERS}]`;
const LETTERED = new RegExp(`(?<![A-Za-z0-9])(?=[^\\d\\n]{0,12}\\d[^\\d\\n]{0,12}\\d)(?=[\\d -]{0,20}[${DIGIT_LETTERS}])${OR_LETTER}(?:[ -]?${OR_LETTER}){6,16}(?![A-Za-z0-9])`, "g");
const EXTENSION = /^(?:\s*(?:ext\.?|extension|转|分机|内线|;ext=)\s*[:：]?\s*\d+|\s*[x×#*]\s?\d+|[,;pw]+\d+)/iu;
const AMOUNT = /^[+＋]\d{1,3}(?:,\d{3})*\.\d\d(?![\d.])/; // in a statement
const DATE = /^(?:(?:19|20)\d\d[-/.年]?(?:0?[1-9]|1[0-2])[-/.月]?(?:0?[1-9]|[12]\d|3[01])|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d)(?!\d)|^\d{1,2}[-/.]\d{1,2}\s?[(（][一二三四五六日][)）]/;
const HOURS = /[\s(（,，]+(?:24\/7|\d{1,2})$/;
const OF_HOURS = /^(?:\s?(?:小时|分钟|时|点|分|秒|天|日|次|h\b|hours?\b|hrs?\b|min(?:ute)?s?\b|sec(?:ond)?s?\b|days?\b|am\b|pm\b)|[:：]\d\d|\/7)/i;
const LABEL = /(?:订单|编号|单号|流水|工单|凭证|保单|账单|(?<![a-z])(?:order|transaction|reference|ref|case|ticket|tracking|invoice|receipt|booking|parcel)|(?:退款|申请|客户|合同|运单|受理|业务|会员)(?=编?号)|(?<![a-z])(?:refund|payment|policy|account|meter|membership|application|claim|confirmation|serial)(?= (?:no|number|id|code)\b))[^\p{L}\p{N}]{0,3}(?:(?:编?号码?|number|no|id|code|是|为|is)[^\p{L}\p{N}]{0,3}){0,3}$/iu;
const CODE = /码|密码|code|passcode|otp|pin\b/i; // five or six digits beside it are a code
const UNIT = /^[%°]|^\s?(?:元|块|万|美元|人民币|USD|CNY|yuan|dollars?)/i;
const counted = new RegExp(ONE, "gu");

/**
 * @param {string} text
 * @param {Add} add
 * @param {Entry[]} publicServices
 */
export function addPhones(text, add, publicServices) {
  for (const { 0: raw, index } of text.matchAll(READ_OUT)) {
    const digits = digitsReadOut(raw);
    if (digits.length >= 7 && digits.includes("0")) add("phone", index, raw); // else somebody counts
  }
  for (const match of text.matchAll(PHONE)) addPhone(text, match, add, publicServices);
  for (const pattern of [GROUPED, LETTERED]) {
    for (const match of text.matchAll(pattern)) {
      const raw = match[0].replace(/[\s,.-]+$/, "");
      if (!DATE.test(raw) && !AMOUNT.test(raw) && !LABEL.test(text.slice(Math.max(0, match.index - 30), match.index))) add("phone", match.index, raw);
    }
  }
}

/**
 * @param {string} text
 * @param {RegExpExecArray} match
 * @param {Add} add
 * @param {Entry[]} publicServices
 */
function addPhone(text, match, add, publicServices) {
  const before = text.slice(Math.max(0, match.index - 30), match.index);
  const signed = /^[(（]?\s?[+＋]/.test(match[0]);
  if (/[A-Za-z0-9_.@]$/.test(before) && !signed) return;
  const raw = withoutHours(match[0].replace(/[^\p{N}\p{L}\u20e3]+$/u, ""), text, match.index);
  const after = text.slice(match.index + raw.length, match.index + raw.length + 40);
  if (signed && AMOUNT.test(raw)) return;
  if (!signed && (DATE.test(raw) || /\d[:：]$/.test(before) || LABEL.test(before))) return;
  if (UNIT.test(after) || /[¥￥$€£]\s?$/.test(before)) return;
  const count = raw.match(counted)?.length ?? 0;
  const pieces = raw.split(/\s+/);
  if (count > 15 && !signed && !raw.startsWith("00")) { // E.164: no number is longer; two of them may stand side by side
    if (pieces.length < 2 || !pieces.every((piece) => piece.replace(/\D/g, "").length >= 7)) return;
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
  const short = /^(?:9[5-6]|1[0-2]|[48]00)\d*$/.test(raw) && count >= 5 && !CODE.test(before + after);
  if (count >= 7 || known || short || alone) add("phone", match.index, raw + extension, extension ? { extension: extension.trim() } : {});
}

/**
 * Hours that follow are none of its digits: (24/7), （24小时）, （9:00–18:00）.
 * @param {string} raw
 * @param {string} text
 * @param {number} start
 */
function withoutHours(raw, text, start) {
  const hours = raw.match(HOURS);
  if (!hours || (raw.length - hours[0].length < 7 && !/[(（]/.test(hours[0]))) return raw;
  return hours[0].endsWith("/7") || OF_HOURS.test(text.slice(start + raw.length, start + raw.length + 8)) ? raw.slice(0, -hours[0].length) : raw;
}
