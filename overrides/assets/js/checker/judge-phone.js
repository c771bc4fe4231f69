// A phone number. Ours is what dials one of our numbers, written in plain or full-width digits; the rest is compared.
import { distance } from "./difference.js";
import { INVISIBLE } from "./disguise.js";
/** @import { CheckerData, Contact, Judgement, PhoneEntry } from "./types.js" */

/** @type {Record<string, number>} */
const CHINESE_DIGITS = { 零: 0, "〇": 0, "○": 0, 一: 1, 壹: 1, 幺: 1, 二: 2, 贰: 2, 三: 3, 叁: 3, 四: 4, 肆: 4, 五: 5, 伍: 5, 六: 6, 陆: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9 };
const DIGIT_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const WORDS = new RegExp(DIGIT_WORDS.join("|"), "gi");
const DISGUISED = /[\u200b-\u200f\u202a-\u202e\u2060-\u206f\u00ad\ufeff\u2460-\u24ff\u2776-\u2793\u20e3]|[a-z]{3}/i;
/** @type {Record<string, number>} */
const LETTER_DIGITS = { O: 0, o: 0, I: 1, l: 1, "|": 1 };

/**
 * The digits, and whether some of them were disguised.
 * @param {string} text
 */
function dialled(text) {
  let disguised = DISGUISED.test(text.replace(/^\s*tel:/i, ""));
  const digits = [...text.replace(WORDS, (word) => String(DIGIT_WORDS.indexOf(word.toLowerCase()))).normalize("NFKC").replace(INVISIBLE, "").replace(/^\s*tel:/i, "")].map((character) => {
    if (/[0-9]/.test(character)) return character;
    const value = CHINESE_DIGITS[character] ?? LETTER_DIGITS[character] ?? digitValue(character);
    if (value === undefined) return "";
    disguised = true;
    return String(value);
  });
  return { digits: digits.join(""), disguised };
}

/**
 * The value of a digit of any script: it is as many after its script's zero.
 * @param {string} character
 */
function digitValue(character) {
  if (!/\p{Nd}/u.test(character)) return undefined;
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 10 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value % 10;
}

/**
 * Every international number that these digits may stand for, as ITU-T E.164 without the plus.
 * @param {string} text
 * @param {string} digits
 * @param {string[]} exitCodes
 */
function internationals(text, digits, exitCodes) {
  const plain = text.normalize("NFKC").replace(INVISIBLE, "").replace(/^tel:/i, "").trim();
  if (/^\(?\s?\+/.test(plain)) return [digits, withoutTrunkZero(plain)];
  return [digits, ...exitCodes.filter((code) => digits.startsWith(code)).map((code) => digits.slice(code.length))];
}

/** @param {string} plain */
const withoutTrunkZero = (plain) => plain.replace(/\(\s?0\s?\)/, "").replace(/\D/g, "");

/**
 * As it is dialled inside its own country: the trunk prefix in place of the country code.
 * @param {PhoneEntry} entry
 */
const national = (entry) => entry.trunk + entry.value.slice(1 + entry.code.length);

/**
 * @param {Contact} one
 * @param {Pick<CheckerData, "known" | "exit_codes">} given
 * @returns {Judgement}
 */
export function judgePhone(one, given) {
  const known = given.known.phone;
  const core = one.extension ? one.text.slice(0, one.text.lastIndexOf(one.extension)) : one.text;
  const { digits, disguised } = dialled(core);
  const plus = /^\s?(?:tel:)?[(（]?\s?[+＋]/i.test(core);
  const public_ = given.known.public.find((service) => service.value === core.trim());
  if (public_ && !one.extension) return { verdict: "public", entry: public_ };
  const whole = internationals(core, digits, given.exit_codes);
  const same = known.filter((entry) => whole.includes(entry.value.slice(1)));
  const inside = plus ? [] : known.filter((entry) => national(entry) === digits);
  const match = same[0] ?? inside[0];
  if (match && !disguised && !one.extension) {
    if (match.ended) return { verdict: "retired", entry: match };
    return same.length ? { verdict: "ours", entry: match } : { verdict: "inside", entry: match };
  }
  if (match) return { verdict: "lookalike", entry: match, reason: one.extension ? "extension" : "disguised_digits" };
  return likePhone(digits, whole, plus, known) ?? { verdict: "foreign" };
}

/**
 * The nearest of our numbers, if one is near.
 * @param {string} digits
 * @param {string[]} whole
 * @param {boolean} plus
 * @param {PhoneEntry[]} known
 * @returns {Judgement | null}
 */
function likePhone(digits, whole, plus, known) {
  const reasons = near(digits, whole, plus, known).sort((a, b) => a.distance - b.distance);
  const [best] = reasons;
  return best ? { verdict: "lookalike", entry: best.entry, reason: best.reason, theirs: digits, ours: best.ours } : null;
}

/**
 * @param {string} digits
 * @param {string[]} whole
 * @param {boolean} plus
 * @param {PhoneEntry[]} known
 */
function near(digits, whole, plus, known) {
  /** @type {{ entry: PhoneEntry, distance: number, reason: string, ours: string }[]} */
  const found = [];
  for (const entry of known) {
    const inside = national(entry);
    const full = entry.value.slice(1);
    const subscriber = full.slice(entry.code.length);
    for (const candidate of whole) {
      const away = distance(candidate, full);
      if (candidate.startsWith(full)) found.push({ entry, distance: 1, reason: "extra_digits", ours: full });
      else if (candidate.length >= subscriber.length && candidate.endsWith(subscriber)) {
        found.push({ entry, distance: 1, reason: candidate.length === subscriber.length ? "no_country" : "country", ours: full });
      } else if (away <= 2) found.push({ entry, distance: away, reason: "digits", ours: full });
    }
    const away = plus ? Infinity : distance(digits, inside);
    if (away <= 2 && away > 0) found.push({ entry, distance: away + 0.5, reason: "digits", ours: inside });
    else if (!plus && digits.startsWith(inside)) found.push({ entry, distance: 1.5, reason: "extra_digits", ours: inside });
  }
  return digits.length >= 7 ? found : [];
}
