// Card numbers by length, issuer and check digit, in whatever groups and digits they are written, with the expiry date
// and security code beside them; account numbers in the international form; Chinese identity numbers.
import { isChineseIdentity, isIban, isLuhn } from "./check-digits.js";
import { DIGIT, digitsOf, HAN_DIGITS } from "./labelled-numbers.js";

const BETWEEN = "[\\s.,、;*_/|~+()\\[\\]-]{0,4}";
const DIGIT_RUN = new RegExp(`${DIGIT}(?:${BETWEEN}${DIGIT})*`, "gi");
const LETTERS_FOR_DIGITS = /(?<![A-Za-z0-9])(?=[\dOoIl])(?=[OoIl -]{0,12}\d)[\dOoIl]{4}(?:[ -]?[\dOoIl]{4}){2,3}[ -]?[\dOoIl]{1,4}(?![A-Za-z0-9])/g;
const GROUP = /[^\s.,、;*_/|~+()[\]-]+/g;
const ISSUER = /^(?:2[2-7]|[3-6])/;
const FOURS = /^(?:4 4 4 4|4 4 4 4 [1-3]|4 6 5|4 6 4|6 13|8 8|4 4 4 7|6 4 4 [24]|6 10|4 12)$/;
const DETAIL_WORD = "(?:(?:and|plus|then|with|the|it|is|its|my|exp(?:iry|ires?|iration)?(?: date)?|valid(?: (?:thru|through|until|till|to))?|good (?:thru|till|until|to)|thru|date|cvv2?|cvc2?|cvn2?|csc|cid|security code|code|on the back|背面|有效期(?:至|到|限)?|到期(?:日)?|过期|安全码|校验码|后三位|月|年|至|到|是|为)(?![a-z]))";
const FILLER = `(?:[\\s.,、;:*_/|~+()\\[\\]{}"'=-]|${DETAIL_WORD}){0,14}?`;
const EXPIRY = `(?:(?:0[1-9]|1[0-2])\\s?[-/.|,、 ]?\\s?(?:20)?[2-4]\\d|20[2-4]\\d\\s?[-/.|年]\\s?(?:0?[1-9]|1[0-2])月?|(?:0?[1-9]|1[0-2])\\s?月\\s?(?:20)?[2-4]\\d\\s?年?|[2-4]\\d\\s?年\\s?(?:0?[1-9]|1[0-2])\\s?月|(?:0?[1-9]|1[0-2])/(?:20)?[2-4]\\d|[${HAN_DIGITS}]{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[\\s,.'-]{0,3}(?:(?:20)?[2-4]\\d|(?:twenty |two thousand (?:and )?)?(?:twenty|thirty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?))(?![\\da-z])`;
const DETAILS = new RegExp(`${FILLER}(?:(${EXPIRY})(?:${FILLER}(?<!\\d)(\\d{3,4})(?![\\d.:/]))?|(?<!\\d)(\\d{3,4}|${DIGIT}(?: ${DIGIT}){2,3}(?= on))(?![\\d.:/,年月-]|\\s?(?:元|块|次|分|usd|cny|yuan|dollars)))`, "iy");
const LABELLED_EXPIRY = new RegExp(`(?:(?<![a-z])(?:exp(?:iry|ires?|iring|iration)?(?: date)?|runs? out|valid (?:thru|through|until|till|to)|good (?:thru|till|until|to))|有效期(?:至|到|限)?|[到过]期(?:日|时间|日期)?|有效日期|(?<=\\d)日期)[\\s:.=-]*(?:is|was|on|in|(?:at |on )?(?:the )?end of|是|为)?[\\s:]*(${EXPIRY})`, "gi");
const IBAN = /(?<![A-Z0-9])[A-Z]{2}\d\d(?:[ -]?[A-Z0-9]){11,30}(?![A-Z0-9])/gi;
const INVALID_IBAN = /^[A-Z]{2}\d\d(?: [A-Z0-9]{4}){3,7}(?: [A-Z0-9]{1,3})?$/; // a slip in it, but written as nothing else is
const IDENTITY = new RegExp(`(?<![\\dA-Za-z])${DIGIT}(?:[ \\-.·/_*]{0,3}${DIGIT}){16}[ \\-.·/_*]{0,3}(?:[Xx]|${DIGIT})(?![\\dA-Za-z])`, "g");
const BORN = /^[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/i;
const BRAND_BEFORE = /(?:visa|master ?card|mc|amex|union ?pay|jcb|discover|maestro|cards?|card ?no|number|no|pan|is|debit|credit)$/i;

/** @typedef {{ at: number, end: number, gap: string, digits: string }} Group digits without a gap; `gap` stands before them */

/**
 * The first card number in a run of digits, as its first and last group: one in usual groups, then one in odd groups that
 * begins the run, then one in fours with a slip in a digit. The run may also hold a date, a code, another card.
 * @param {Group[]} groups
 * @param {number} begin
 * @param {boolean} labelled
 * @param {boolean} mentioned whether the text names a card at all
 * @returns {[number, number] | undefined}
 */
function cardIn(groups, begin, labelled, mentioned) {
  const inFours = (/** @type {Group[]} */ some) => FOURS.test(some.map(({ digits }) => digits.length).join(" "));
  const evenly = (/** @type {Group[]} */ some) => some.length > 1 && inFours(some) && some.slice(1).every(({ gap }) => /^(?: {1,2}|-)$/.test(gap));
  return firstCard(groups, begin, groups.length, 5, (some, digits) => (some.length === 1 || inFours(some)) && isLuhn(digits))
    ?? firstCard(groups, begin, labelled ? 8 : begin + 1, 19, (_, digits) => isLuhn(digits))
    ?? (mentioned ? firstCard(groups, begin, groups.length, 5, evenly) : undefined);
}

/**
 * @param {Group[]} groups
 * @param {number} begin
 * @param {number} until
 * @param {number} most groups of one number
 * @param {(some: Group[], digits: string) => boolean} passes
 * @returns {[number, number] | undefined}
 */
function firstCard(groups, begin, until, most, passes) {
  for (let first = begin; first < Math.min(until, groups.length); first++) {
    let digits = "";
    for (let end = first + 1; end <= first + most && end <= groups.length; end++) {
      digits += groups[end - 1].digits;
      if (digits.length > 19) break;
      if (digits.length < 13 || !ISSUER.test(digits) || !passes(groups.slice(first, end), digits)) continue;
      const more = groups[end]?.digits ?? ""; // the last three of the 19 digits of a UnionPay number
      return [first, digits.startsWith("62") && more.length === 3 && isLuhn(digits + more) ? end : end - 1];
    }
  }
  return undefined;
}

/** @param {string} run */
function groupsOf(run) {
  let end = 0;
  const spelled = /[A-Za-z]{2}|[零一-龥]/.test(run);
  return Array.from(run.matchAll(spelled ? new RegExp(DIGIT, "gi") : GROUP), (part) => {
    const group = { at: part.index, end: part.index + part[0].length, gap: run.slice(end, part.index), digits: digitsOf(part[0]) };
    end = group.end;
    return group;
  });
}

/**
 * @param {import("./types.js").Range[]} ranges
 * @param {number} start
 * @param {number} end
 */
export const overlaps = (ranges, start, end) => ranges.some((one) => one.start < end && start < one.end);

/**
 * @param {string} plain
 * @param {string} blanked
 * @param {import("./types.js").Range[]} needed numbers that a label of something support needs claims
 * @param {import("./types.js").Label[]} labels
 */
export function cardsAndAccounts(plain, blanked, needed, labels) {
  /** @type {import("./types.js").Secret[]} */
  const found = [];
  for (const match of plain.matchAll(IDENTITY)) {
    const digits = digitsOf(match[0].replace(/x$/i, "")) + (/x$/i.test(match[0]) ? "X" : "");
    if (digits.length !== 18 || !/^[1-9]/.test(digits)) continue;
    const [exact, likely] = [isChineseIdentity(digits), BORN.test(digits)];
    if ((exact && likely) || ((exact || likely) && !overlaps(needed, match.index, match.index + match[0].length))) found.push({ kind: "identity", start: match.index, end: match.index + match[0].length });
  }
  for (const match of plain.matchAll(IBAN)) {
    const iban = longestIban(match[0], overlaps(needed, match.index, match.index + match[0].length));
    if (iban) found.push({ kind: "account", start: match.index, end: match.index + iban });
  }
  const mentioned = labels.some(({ kind }) => kind === "card");
  const digits = blanked.replace(LETTERS_FOR_DIGITS, (groups) => groups.replace(/o/gi, "0").replace(/[Il]/g, "1"));
  for (const match of digits.matchAll(DIGIT_RUN)) {
    if (match[0].length < 13) continue;
    const start = match.index;
    const before = blanked.slice(Math.max(0, start - 16), start);
    if (/[A-Za-z0-9]$/.test(before) && !BRAND_BEFORE.test(before)) continue;
    if (/^(?!exp|cv|valid)[A-Za-z]+\d/i.test(blanked.slice(start + match[0].length, start + match[0].length + 12))) continue;
    const labelled = labels.some((one) => one.kind === "card" && one.end <= start && start - one.end < 30);
    const groups = groupsOf(match[0]);
    const total = groups.reduce((sum, { digits: some }) => sum + some.length, 0);
    const beside = labels.some((one) => one.kind === "card" && one.end <= start && /^[\s:=#]*(?:is|was|[是为])?[\s:]*$/i.test(blanked.slice(one.end, start)));
    if (beside && total > 12 && total < 20 && !overlaps(needed, start, start + match[0].length)) {
      found.push({ kind: "card", start, end: start + match[0].length, last: digitsOf(match[0]).slice(-4) });
      continue;
    }
    for (let card = cardIn(groups, 0, labelled, mentioned); card; card = cardIn(groups, card[1] + 1, labelled, mentioned)) {
      const [from, to] = [start + groups[card[0]].at, start + groups[card[1]].end];
      if (overlaps(needed, from, to) || overlaps(found, from, to)) continue;
      found.push({ kind: "card", start: from, end: to, last: groups.slice(card[0], card[1] + 1).map(({ digits }) => digits).join("").slice(-4) });
    }
  }
  return found;
}

/**
 * An international account number may run into the next word: the length of the longest beginning that passes.
 * @param {string} raw
 * @param {boolean} needed by support: what has a slip in it is another number
 */
function longestIban(raw, needed) {
  for (let end = raw.length; end > 14; end--) {
    if (/[\s-]/.test(raw[end - 1]) || /[A-Z0-9]/i.test(raw[end] ?? " ")) continue;
    const begun = raw.slice(0, end);
    if (isIban(begun.replace(/[\s-]/g, "")) || (!needed && INVALID_IBAN.test(begun))) return end;
  }
  return 0;
}

/**
 * Expiry dates and security codes: right behind a card number, or labelled in a text that holds one.
 * @param {string} plain
 * @param {import("./types.js").Range[]} cards
 */
export function cardDetails(plain, cards) {
  /** @type {import("./types.js").Secret[]} */
  const found = [];
  for (const { end } of cards) {
    DETAILS.lastIndex = end;
    const match = DETAILS.exec(plain);
    if (!match) continue;
    let at = end;
    for (const detail of match.slice(1).filter(Boolean)) {
      at = plain.indexOf(detail, at);
      found.push({ kind: "expiry", start: at, end: at + detail.length });
      at += detail.length;
    }
  }
  return [...found, ...expiries(plain)];
}

const ALONE = new RegExp(`(?<![a-z])(?:exp(?:iry)?(?: date)?(?![a-z])|valid (?:thru|through|until|till|to)|good (?:thru|till|until)|end date)(?: (?:on|of) (?:the|my) card)?[^\\n.!?;\\d]{0,30}?(?<!\\d)((?:0[1-9]|1[0-2])\\s?[-/.]\\s?(?:20)?[2-4]\\d|[01]\\d[2-4]\\d)(?![\\d/.-])|(?:有效期|[到过]期(?:日|时间|日期)?)[^\\n。,\\d${HAN_DIGITS}]{0,8}((?:0[1-9]|1[0-2])[-/.]?(?:20)?[2-4]\\d|(?:20)?[2-4]\\d\\s?年\\s?(?:0?[1-9]|1[0-2])\\s?月|二零?[零二三][${HAN_DIGITS}]年[一二三四五六七八九十]{1,2}月)(?![\\d/.-]|日|\\s?\\d+日)`, "gi");
const OF_ELSE = /(?<![a-z])(?:coupon|offer|voucher|promo\w*|code|link|membership|passport|licen[cs]e|id|visa permit|ticket|points)(?![a-z])|券|身份证|护照|驾[照驶]|证件|验证码|会员|积分|活动|链接/i;

/**
 * A card's expiry date without the card.
 * @param {string} plain
 */
export function expiriesAlone(plain) {
  return Array.from(plain.matchAll(ALONE)).filter(({ index }) => !OF_ELSE.test(plain.slice(Math.max(0, index - 30), index))).map((match) => {
    const raw = match[1] ?? match[2];
    const end = match.index + match[0].length;
    return /** @type {import("./types.js").Secret} */ ({ kind: "expiry", start: end - raw.length, end });
  });
}

/** @param {string} plain */
function expiries(plain) {
  /** @type {import("./types.js").Secret[]} */
  const found = [];
  for (const match of plain.matchAll(LABELLED_EXPIRY)) {
    const end = match.index + match[0].length;
    found.push({ kind: "expiry", start: end - match[1].length, end });
  }
  return found;
}
