// What must not be sent, found in a text and taken out of it. Pure: text in, ranges or text out; runs in the page and under
// node. Each kind has its own module; this one puts a text in its simplest spelling, asks them all, and settles overlaps.
import { backupCodes } from "./backup-codes.js";
import { cardDetails, cardsAndAccounts, expiriesAlone, overlaps } from "./cards.js";
import { codesInNotices } from "./codes-in-notices.js";
import { keysAndLinks } from "./keys.js";
import { labelledNumbers } from "./labelled-numbers.js";
import { identityPapers } from "./identity-papers.js";
import { BLANK, ordinaryNumbers } from "./ordinary-numbers.js";
import { describedPasswords } from "./hints.js";
import { looseCodes } from "./loose-codes.js";
import { nearbyPhrases } from "./nearby-phrases.js";
import { passwords } from "./passwords.js";
import { plainText } from "./plain-text.js";
import { recoveryPhrases } from "./recovery-phrases.js";

/**
 * @typedef {object} Options
 * @property {RegExp} [masks] a global pattern of what stands in for secrets taken out before
 * @property {string[]} [kept] what the reader put back
 * @property {string} [prefix] words that name the text, such as the label of its field
 */

/**
 * In order, apart from each other.
 * @param {string} text
 * @param {Options} [options]
 * @returns {import("./types.js").Secret[]}
 */
export function findSecrets(text, { masks, kept = [], prefix = "" } = {}) {
  const unmasked = masks ? text.replace(masks, (mask) => BLANK.repeat(mask.length)) : text;
  const { plain, origin } = plainText(prefix + unmasked);
  const ordinary = ordinaryNumbers(plain);
  const { found, needed, labels } = labelledNumbers(plain, ordinary);
  const cards = cardsAndAccounts(plain, ordinary.blanked, needed, labels);
  const loose = looseCodes(plain, ordinary.blanked, needed);
  const hasCard = cards.some(({ kind }) => kind === "card");
  const details = hasCard || found.some(({ kind }) => kind === "card") || (found.length + loose.length && labels.some(({ kind, words }) => kind === "shortCode" && !/^p|密码/i.test(words))) ? cardDetails(plain, cards.filter(({ kind }) => kind === "card")) : [];
  /** @type {import("./types.js").Secret[]} */
  const candidates = [
    ...keysAndLinks(plain), ...recoveryPhrases(plain), ...backupCodes(plain), ...cards, ...identityPapers(plain), ...passwords(plain),
    ...found, ...details, ...expiriesAlone(plain), ...codesInNotices(ordinary.blanked).filter((one) => !overlaps(needed, one.start, one.end)),
    ...loose, ...nearbyPhrases(plain), ...describedPasswords(plain),
  ];
  const settled = settle(candidates.filter((one) => !plain.slice(one.start, one.end).includes(BLANK)));
  return settle([...settled, ...repeated(plain, settled).filter((one) => !overlaps(needed, one.start, one.end))])
    .map((one) => ({ ...one, start: origin[one.start] - prefix.length, end: origin[one.end] - prefix.length }))
    .filter((one) => one.start >= 0 && !isKept(text, one, kept));
}

/**
 * The same words again elsewhere: "密码 abc123 …, abc123".
 * @param {string} plain
 * @param {import("./types.js").Secret[]} settled
 */
function repeated(plain, settled) {
  const lower = plain.toLowerCase();
  const told = new Map(settled.map((one) => [lower.slice(one.start, one.end), one]));
  return Array.from(told).filter(([raw]) => raw.length > 3 && !/^\d{1,5}$/.test(raw)).slice(0, 20).flatMap(([raw, one]) => {
    const found = [];
    for (let at = lower.indexOf(raw); at >= 0; at = lower.indexOf(raw, at + raw.length)) {
      if (!/\w/.test(plain[at - 1] ?? "") && !/\w/.test(plain[at + raw.length] ?? "")) found.push({ ...one, start: at, end: at + raw.length });
    }
    return found;
  });
}

/**
 * The first kind that claims a place has it; what it leaves of a longer claim is taken out too.
 * @param {import("./types.js").Secret[]} candidates
 */
function settle(candidates) {
  /** @type {import("./types.js").Secret[]} */
  const settled = [];
  for (const one of candidates) {
    const overlapping = settled.filter((other) => other.start < one.end && one.start < other.end);
    if (!overlapping.length) settled.push({ ...one });
    else {
      overlapping[0].start = Math.min(overlapping[0].start, one.start);
      overlapping[overlapping.length - 1].end = Math.max(overlapping[overlapping.length - 1].end, one.end);
    }
  }
  settled.sort((a, b) => a.start - b.start);
  return settled.filter((one, index) => !index || one.start >= settled[index - 1].end);
}

/**
 * What was put back stays, also when the reader types on at its end.
 * @param {string} text
 * @param {import("./types.js").Secret} one
 * @param {string[]} kept
 */
function isKept(text, one, kept) {
  return kept.some((value) => {
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
      if (at === one.start || (at <= one.start && one.end <= at + value.length)) return true;
    }
    return false;
  });
}

/**
 * The text with `mask(secret)` in the place of each secret; `removed` adds to each the words it had (`raw`) and the range
 * of its mask (`at`, `to`) in the new text.
 * @param {string} text
 * @param {(secret: import("./types.js").Secret) => string} mask
 * @param {Options} [options]
 */
export function redact(text, mask, options) {
  let made = "";
  let from = 0;
  const removed = findSecrets(text, options).map((one) => {
    made += text.slice(from, one.start);
    const at = made.length;
    made += mask(one);
    from = one.end;
    return { ...one, raw: text.slice(one.start, one.end), at, to: made.length };
  });
  return { text: made + text.slice(from), removed };
}
