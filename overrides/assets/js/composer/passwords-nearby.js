// Passwords that stand somewhere near the word, not behind it: what was typed or changed, a list, the whole of what was
// described, a mixture of letters and digits, a pair of name and password.
import { isNumberedBrand } from "./brand.js";
import { isTelling, trimmed } from "./statements.js";
import { matchAt } from "./sticky.js";

const ANOTHER = /(?: (?:on|for|in|at|from) [a-z ]{2,24})?\s*(?:,|、|\/|;|\b(?:and then|and|or|then)\b|和|或者?|还有)\s*(?:maybe |perhaps |possibly |可能是)?([\x21-\x7e]+)/y;

/**
 * @param {number} start
 * @param {string} value
 * @returns {import("./types.js").Secret}
 */
export const range = (start, value) => ({ kind: "password", start, end: start + value.length });

/**
 * "…, hunter3 and hunter4"
 * @param {string} plain
 * @param {number} at
 */
export function listed(plain, at) {
  const found = [];
  let end = at;
  for (let more = matchAt(ANOTHER, plain, end); more && isTelling(trimmed(more[1])); more = matchAt(ANOTHER, plain, end)) {
    const one = range(ANOTHER.lastIndex - more[1].length, trimmed(more[1]));
    found.push(one);
    end = one.end;
  }
  return found;
}

const NEAR = /(?:(?<![a-z])(?:(?:set|reset|changed|switched) (?:it|that|this) (?:back )?to|typed|entered|used|tried|using|put in|it(?:'s| is| was)|(?:old|new|current|previous|other|right|correct|real|second) one(?:'s| is| was)|(?:told|gave) (?:him|her|them))|输入?了?|[填用]了|还是|试[过了]|[改设]成了?|(?:告诉|给)了?[他她]们?)\s*:?\s*["']?([\x21-\x7e]{5,40})/gi;

/**
 * "I reset it to hunter2 and my password still fails": letters with digits near the word.
 * @param {string} plain
 * @param {number[]} labels where the word stands
 */
export function near(plain, labels) {
  if (!labels.length) return [];
  return Array.from(plain.matchAll(NEAR), (match) => ({ index: match.index, ...range(match.index + match[0].length - match[1].length, trimmed(match[1])), value: trimmed(match[1]) }))
    .filter(({ index, value }) => isTelling(value) && /[a-z]/i.test(value) && !/^[A-Z]{1,5}[-_]?\d+$/.test(value) && labels.some((at) => Math.abs(at - index) < 100))
    .flatMap((one) => [one, ...listed(plain, one.end)]);
}

const IN_FULL = /(?:(?<![a-z])(?:so|i\.?e\.?|meaning|that is|all together|altogether|which makes|giving)|即|也?就是|[合连加]起来就?是?|拼起来就?是?)[\s,:"']{0,3}([一-龥]{0,8}[\w!@#$%^&*+.-]{3,32})|[,:]\s?([\w!@#$%^&*+.-]{6,40})(?=[\s,。;]|$)|(?:from|从)\s*(\S{5,40}?)\s*(?:to|into|[改换变]成了?|[改换]为|到)\s*([\x21-\x7e]{5,40})/gi;

/**
 * "eight zeros and an a, 00000000a", "rex plus 77, so rex77", "changed it from … to …": the whole of it near the word.
 * @param {string} plain
 * @param {number[]} labels where the word stands
 */
export function inFull(plain, labels) {
  if (!labels.length) return [];
  return Array.from(plain.matchAll(IN_FULL)).flatMap((match) => match.slice(1).filter(Boolean).map((raw) =>
    ({ at: match.index + match[0].lastIndexOf(raw), raw: trimmed(raw), reach: match[2] ? 40 : 90 })))
    .filter(({ at, raw, reach }) => (isTelling(raw) || /^[一-龥]{2,}[\w!@#$%^&*+.-]{3}/.test(raw)) && /[a-z一-龥]/i.test(raw) && /\d|[^\w]/.test(raw) && !/^[A-Z]{1,5}[-_]?\d+$|^[A-Za-z]+(?:[-.][A-Za-z]+)+$/.test(raw) && labels.some((label) => Math.abs(at - label) < reach))
    .map(({ at, raw }) => range(at, raw));
}

const MIXTURE = /(?<![\w.@/#-])(?=[\w!@$%^&*+.-]*[A-Za-z]{3})(?=[\w!@$%^&*+.-]*\d)[A-Za-z][\w!@$%^&*+.-]{5,31}(?![\w@/])/g;
const NUMBERED_LIKE_A_CASE = /^[A-Z]{1,5}[-_]?\d/;
const NO_MIXTURE = /^(?:(?:huawei|xiaomi|oppo|vivo|samsung|face ?id|touch ?id|office|home|iphone|ipad|ios|android|windows|win|macos|chrome|firefox|safari|edge|galaxy|pixel|mate|mi|redmi|honor|nova|harmonyos|version|sha|base|utf|mp|wifi|err|error|http|step|case|order|ticket|ref|room|flat|gate|seat)(?:pro|max|plus|ultra|note|air|se|os|code|no|id)?[-_ ]?\d)|\.(?:com|test|example|net|org|cn|html?|php|png|jpe?g|pdf)\b|^[a-z]+-\d+$/i;
// Words of signing in, where a password is told without its name: "I typed … and now I'm locked out".
const SIGN_IN = /(?<![a-z])(?:sign(?:ing|ed)?[ -]?in|log(?:ging|ged)?[ -]?in|locked out|got locked|what i (?:typed|entered|use)|get in|opens it)(?![a-z])|登录|登不|进不去|[输填用]的|不让进|口令|(?<![a-z])(?:let me in|mine is|capital|caps|lower ?case|too weak|(?:what )?i type|used to be)(?![a-z])/gi;
const AS_WHOM = /(?<![a-z])as\s*$/i;
const NAME_BEFORE = /(?:user(?: ?name)?|nick ?name|account(?: name)?|(?<![a-z])id|账[号户]名?|用户名?|昵称|版本|型号)[\s:"']*(?:is|was|[是为叫])?[\s:"']*$/i;

/**
 * "Login with tulip_2024 fails, that's my password": nothing else that stands in a sentence with the word looks like it.
 * @param {string} plain
 * @param {number[]} labels where the word stands
 */
export function mixtures(plain, labels) {
  const signIns = Array.from(plain.matchAll(SIGN_IN), (match) => match.index);
  if (!labels.length && !signIns.length) return [];
  return Array.from(plain.matchAll(MIXTURE), (match) => ({ at: match.index, raw: trimmed(match[0]) }))
    .filter(({ at, raw }) => isTelling(raw) && !NO_MIXTURE.test(raw) && !isNumberedBrand(raw) && !NUMBERED_LIKE_A_CASE.test(raw) && !NAME_BEFORE.test(plain.slice(Math.max(0, at - 24), at)) && !(AS_WHOM.test(plain.slice(Math.max(0, at - 6), at))) && [...labels, ...signIns].some((label) => {
      const [from, to] = label < at ? [label, at] : [at + raw.length, label];
      return (to - from < 60 && !/[!?。\n]|\.\s/.test(plain.slice(from, to))) || (to - from < 160 && /^[A-Za-z]{4,}\d{2,6}$/.test(raw));
    }))
    .map(({ at, raw }) => range(at, raw));
}

const JOINED = /(?<![A-Za-z])(?:[Pp]ass(?:word)?|[Pp]wd|[Pp]sw|[Pp]w)([A-Z][\w!@#$%^&*]{4,30})|(?<![\w/.:@-])(?:[a-z][\w.]{2,20})\/([A-Za-z][\w!@#$%^&*]{5,30})(?=\s*(?:登|进不|上不))/g;
const EVERYWHERE = /(?<![\w@./#-])([A-Z][a-z]{2,16}\d{1,6}[!*$]{1,2})(?= [a-z一-龥])|(?<![\w/.:@-])(?:p\s?[:=]\s?|(?:pwd|mm) ?)(?=[a-z]{3,}\d|[A-Z][a-z]+\d)([A-Za-z]{3,20}\d{1,6}[!?*#$]{0,2})(?![\w@./-])|(?<![\w/.@-]|[a-z]:)[a-z][a-z.]{2,20}[:\/](?=[a-z]{4,}\d{2}|[A-Z][a-z]{3,}\d{2})([A-Za-z]{4,20}\d{2,6})(?![\w@./-])|(?<![a-z])(?:us(?:e|ed|ing)|tr(?:y|ied)|enter(?:ed|ing)|typ(?:ed|ing)|put|my usual)\s+["']?(?=[a-z]{4,}\d|[A-Z][a-z]{3,}\d)([A-Za-z]{4,20}\d{1,6}[!?*#$]{0,2})(?![\w@./-])|(?:[旧老新]|原来|之前|现在|初始|默认|临时)的?(?:是|:)?\s*(?=[a-z]*\d)(?=\d*[a-z])([a-z0-9][\w!@#$%^&*.-]{5,31})|(?<![a-z])(?:uses?|used|using|has|have|try|tried)\s+["']?([\x21-\x7e]{6,32}?)["']?\s+(?:for (?:everything|all|every)|everywhere|on every)|[用填]\s*["']?([\x21-\x7e]{6,32}?)["']?\s*(?:登录|登陆|登的|当?所有|到处)|(?<![a-z])(?:old|new|first|second) one(?: is| was|:)?,?\s+["']?([\x21-\x7e]{7,32}?)["']?(?=[\s,.;]|$)/gi;

// What somebody told a stranger, and nobody tells but as a secret.
const GIVEN = /(?:(?<![a-z])(?:told|gave|read(?: out)?|texted|sent|said)(?: to)? (?:him|her|them|(?:the|that|this) (?:man|woman|guy|lady|person|agent|caller|advis[eo]r|rep|clerk|stranger|bloke|chap|voice))(?:,? (?:it's|it is|it was|that))?|(?:[跟给对向和](?:[他她]们?|对方|客服|那人)|我)(?:[说念报讲]了?)|(?:告诉|发给|念给|报给|给)了?(?:[他她]们?|对方|客服|那人))\s*:?\s*["']?([\x21-\x7e]{5,32})/gi;

/**
 * "she uses Rose1950 for everything": no word for it at all.
 * @param {string} plain
 */
export function everywhere(plain) {
  const joined = Array.from(plain.matchAll(JOINED)).map(({ index, 0: whole, 1: word, 2: other }) => ({ index, whole, raw: word ?? other })).filter(({ raw }) => isTelling(raw) && /\d/.test(raw)).map(({ index, whole, raw }) => range(index + whole.length - raw.length, raw));
  const given = Array.from(plain.matchAll(GIVEN)).map(({ index, 0: whole, 1: raw }) => ({ at: index + whole.length - raw.length, raw: trimmed(raw) })).filter(({ raw }) => /[a-z]{2}/i.test(raw) && /\d/.test(raw) && isTelling(raw) && !NO_MIXTURE.test(raw) && !isNumberedBrand(raw) && !NUMBERED_LIKE_A_CASE.test(raw) && !/[/@]/.test(raw)).map(({ at, raw }) => range(at, raw));
  return [...joined, ...given, ...unnamed(plain)];
}

/** @param {string} plain */
function unnamed(plain) {
  return Array.from(plain.matchAll(EVERYWHERE)).flatMap((match) => {
    const raw = trimmed(match.slice(1).find(Boolean) ?? "");
    const looks = isTelling(raw) && /[a-z]{3}|(?:[a-z]\d){3}/i.test(raw) && !NO_MIXTURE.test(raw) && !isNumberedBrand(raw) && !NUMBERED_LIKE_A_CASE.test(raw) && !/[/@]|^[A-Z]+\d+$/.test(raw);
    return looks ? [range(match.index + match[0].indexOf(raw), raw)] : [];
  });
}

const PAIR = /(?:(?<![a-z])(?:log-?in|credentials?|user(?:name)?|details|account)|账[号户]|用户名)[^\n:]{0,16}:\s*[^\s,/|]{2,40}\s*[/|,]\s*([\x21-\x7e]+)|[\w.+-]{1,40}@[\w.-]{1,40}\.[a-z]{2,10}\s*[:/|]\s*([\x21-\x7e]+)|[\w.+-]{1,40}@[\w.-]{1,40}\.[a-z]{2,10} (?=[a-z]{4,}\d)([\x21-\x7e]{6,32})/gi;

/**
 * "login: anne / hunter2", or a mailbox, a colon and the password
 * @param {string} plain
 */
export function pairs(plain) {
  return Array.from(plain.matchAll(PAIR), (match) => ({ end: match.index + match[0].length, raw: match[1] ?? match[2] ?? match[3] }))
    .filter(({ raw }) => isTelling(trimmed(raw)) && /[a-z]/i.test(raw) && !/[/@":]/.test(raw))
    .map(({ end, raw }) => range(end - raw.length, trimmed(raw)));
}
