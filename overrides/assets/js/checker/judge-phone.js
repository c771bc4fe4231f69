// A phone number. Ours is what dials one of our numbers, written in plain or full-width digits; the rest is compared.
import { distance } from "./difference.js";
import { digitOf, digitsReadOut, READ_OUT } from "./digits.js";
import { INVISIBLE } from "./disguise.js";
/** @import { CheckerData, Contact, Judgement, PhoneEntry } from "./types.js" */

const DISGUISED = /[\u200b-\u200f\u202a-\u202e\u2060-\u206f\u00ad\ufeff\u2460-\u24ff\u2776-\u2793\u20e3]|[a-z]{3}/i;

/**
 * The digits, and whether some of them were disguised.
 * @param {string} text
 */
export function dialled(text) {
  const written = text.replace(/^\s*tel:/i, "");
  const plain = written.normalize("NFKC").replace(INVISIBLE, "");
  if (plain.match(READ_OUT)) return { digits: digitsReadOut(plain), disguised: true };
  let disguised = DISGUISED.test(written);
  const digits = [...plain].map((character) => {
    if (/[0-9]/.test(character)) return character;
    const digit = digitOf(character);
    if (digit !== undefined) disguised = true;
    return digit ?? "";
  });
  return { digits: digits.join(""), disguised };
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
