// What must not be sent, found in a text. Card numbers by length, issuer and check digit (ISO/IEC 7812-1), Chinese identity
// numbers by check character (GB 11643), the rest by the word beside it.
import { filled } from "../widgets/filled.js";

/** @typedef {"card" | "identity" | "code" | "password"} Kind */
/** @typedef {{ kind: Kind, start: number, end: number, last: string }} Secret `last`: the last four digits of a card */

const BETWEEN = "[ \\u00a0\\u2000-\\u200a\\u3000.\\-‐-―－/_·]{0,3}";
const DIGITS = new RegExp(`(?<![A-Za-z0-9])\\d(?:${BETWEEN}\\d)*`, "g");
const ISSUER = /^(?:2[2-7]|[3-6])/;
const AFTER_EXPIRY = /(?<!\d)(?:0[1-9]|1[0-2])\s?\/\s?(?:20)?\d\d[\s,，;；]+(?:CVV2?|CVC2?)?\s?(\d{3,4})(?![\d.:/])/gi;
const IDENTITY = new RegExp(`(?<!\\d)[1-9]\\d(?:${BETWEEN}\\d){15}${BETWEEN}[\\dXx](?![\\dA-Za-z])`, "g");
const PASSPORT = /(?<![A-Za-z0-9])(?:[EGDSPH]\d{8}|E[A-HJ-NP-Z]\d{7}|[HMC]\d{8,10}|\d{3}-\d{2}-\d{4})(?![A-Za-z0-9])/gi;
const PAPER_WORD = "身份证|护照|证件|通行证|台胞证|回乡证|居留证|居住证|驾照|驾驶证|社保|(?<![a-z])(?:passport|identity (?:card|number|document)|id (?:card|number|no\\b)|national (?:id|insurance)|ni number|driving licen[cs]e|social security|ssn|tax (?:id|number))";
const PAPERS = new RegExp(`(?:${PAPER_WORD})[^A-Za-z0-9\\n]{0,3}(?:号码?|number|card|no\\.?)?[^A-Za-z0-9\\n]{0,3}(?:is|was|是|为)?[^A-Za-z0-9\\n]{0,4}((?![ -]?\\d{4}[ ./-]\\d{1,2}[ ./-]\\d{1,2}(?!\\d))[A-Za-z]{0,3}[ -]?\\d(?:[ -]?\\d){4,17}[A-Za-z]?)(?![A-Za-z0-9])`, "gi");
const CODE_ITSELF = "(?<!(?:error|status|country|dialling|area|postal|post|zip|promo|discount|voucher|invite|referral|bar|qr|sort|swift|bank|branch) )\\bcode";
const CODE_WORD = "验证码|校验码|动态码|动态密码|短信码|安全码|备用码|恢复码|备份码|口令码|收到的(?:数字|码)|短信[^\\n，。]{0,6}数字|(?:背面|后面)的?(?:末?[三四34] ?位)?(?:数字?|码)|CVV2?|CVC2?|OTP|PIN码?|TAN|digits on the back|(?:verification|security|one-time|backup|recovery|sms|text|login|sign-in|auth(?:entication)?|2fa|passcode)[ -]?(?:code)?s?|" + CODE_ITSELF;
const CODE = new RegExp(`(?:${CODE_WORD})[^\\dA-Za-z\\n]{0,4}(?:(?:是|为|is|was|of)[^\\dA-Za-z\\n]{0,3})?((?:\\d\\d[ -]){2}\\d\\d|(?=[A-Za-z-]*\\d)[A-Za-z0-9]{3,10}(?:-[A-Za-z0-9]{3,10}| (?=[A-Za-z]*\\d)[A-Za-z0-9]{3,10}){0,3})(?![A-Za-z0-9])`, "gi");
const CODE_SAID = new RegExp(`${CODE_ITSELF}(?:\\s+[a-z]+){1,5}\\s+(?:is|was)\\s+(\\d{3}[ -]\\d{3}|\\d{3,8})(?![\\d.:])`, "gi");
const CODE_BEFORE = new RegExp(`(?<![\\dA-Za-z.])(\\d{3}[ -]?\\d{3}|\\d{4,8})(?=\\s?(?:(?:是|为|就是|is|was)\\s?(?:我的|my|the|your)?|我的|my|the|your|as the)\\s?(?:${CODE_WORD}))`, "gi");
const PASSWORD = /(?:密码|口令|passwords?|passphrase|passwd|pwd|\bpw|pass)(?:\s*(?:is|was|是|为)?\s*[:：=]+\s*["'“‘]?([^\s"'”’，。；,;]{3,})|\s*(?:是|为|就是|改成了?|设成了?)\s*["'“‘]?([\x21-\x7e]{4,})|(?:是|为|就是)[^\x21-\x7e\n，。；]{1,8}((?=[A-Za-z]*\d)[A-Za-z0-9!@#$%^&*_+=-]{6,})|(?:\s+(?:is|was|to))?\s*["'“‘]?([\x21-\x7e]*\d[\x21-\x7e]{2,}|[\x21-\x7e]{2,}[\d!@#$%^&*_+=][\x21-\x7e]*))/gi;
// "my password is" before a plain word, unless the word tells how it fares.
const PLAIN_PASSWORD = /\b(?:my|the|our|his|her) (?:[a-z-]+ )?(?:password|passphrase|pass|pwd) (?:is|was) ["'“‘]?((?!(?:not|wrong|incorrect|correct|right|fine|good|okay|bad|invalid|valid|expired|too|being|been|never|still|also|always|reject|refus|accept|den|requir|need|miss|lost|forgot|reset|chang|block|lock|weak|strong|short|long|different|same|sav|stor|empty|ask|work|case|only|just|already|show|unchanged|unknown|compromised|stolen|leaked|hacked|exposed|known|safe|secure|set|sent|very|really|what|that|this|from|they|there|apparently|definitely|certainly|obviously|probably|suddenly|somehow|because)[a-z]*)[^\s"'”’，。；,;.]{4,})/gi;
const WORDS = /(?:助记词|私钥|seed phrase|recovery phrase|mnemonic(?: phrase)?|private key)\s*(?:[:：]|是|为|is|was)?\s*((?:[a-z0-9]{3,}[ ,，、]+){2,}[a-z0-9]{3,}|[a-z0-9]{32,})/gi;

/**
 * The same text with full-width characters made plain and invisible ones blanked, each at its old place.
 * @param {string} text
 */
const plainly = (text) => text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, " ").replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/**
 * Whether the last digit is the check digit of the others (ISO/IEC 7812-1, annex B).
 * @param {string} digits
 */
function luhn(digits) {
  const sum = [...digits].reverse().reduce((total, digit, index) => total + (index % 2 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)] : Number(digit)), 0);
  return sum % 10 === 0;
}

/**
 * A card number may stand among other digits: before its expiry date, behind a time. It begins and ends with a group.
 * @param {string} run
 */
function cardsIn(run) {
  const groups = [...run.matchAll(/\d+/g)];
  for (let size = groups.length; size > 0; size--) {
    for (let first = 0; first + size <= groups.length; first++) {
      const [start, last] = [groups[first].index, groups[first + size - 1]];
      const raw = run.slice(start, last.index + last[0].length);
      const digits = raw.replace(/\D/g, "");
      if (digits.length >= 13 && digits.length <= 19 && ISSUER.test(digits) && luhn(digits)) return [{ at: start, raw }];
    }
  }
  return [];
}

/**
 * Whether the last character is the check character of the others (GB 11643).
 * @param {string} digits
 */
function isIdentity(digits) {
  const sum = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2].reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return "10X98765432"[sum % 11] === digits[17].toUpperCase();
}

/** @param {string} text */
export function secretsIn(text) {
  const plain = plainly(text);
  /** @type {Secret[]} */
  const found = [];
  /**
   * @param {Kind} kind
   * @param {number} start
   * @param {string} raw
   */
  const add = (kind, start, raw, last = "") => {
    const end = start + raw.length;
    if (!found.some((one) => one.start < end && start < one.end)) found.push({ kind, start, end, last });
  };
  for (const match of plain.matchAll(IDENTITY)) if (isIdentity(match[0].replace(/[^\dXx]/g, ""))) add("identity", match.index, match[0]);
  for (const match of plain.matchAll(DIGITS)) {
    for (const card of cardsIn(match[0])) add("card", match.index + card.at, card.raw, card.raw.replace(/\D/g, "").slice(-4));
  }
  const cards = found.some((one) => one.kind === "card");
  for (const match of plain.matchAll(PASSPORT)) add("identity", match.index, match[0]);
  /** @type {[Kind, RegExp][]} */
  const grouped = [
    ["identity", PAPERS], ["password", WORDS], ["code", CODE], ["code", CODE_SAID], ["code", CODE_BEFORE],
    ["password", PASSWORD], ["password", PLAIN_PASSWORD], ...(cards ? /** @type {[Kind, RegExp][]} */ ([["code", AFTER_EXPIRY]]) : []),
  ];
  for (const [kind, pattern] of grouped) {
    for (const match of plain.matchAll(pattern)) {
      const secret = match.slice(1).find(Boolean);
      if (!secret || (kind === "identity" && !/\d/.test(secret))) continue;
      add(kind, match.index + match[0].lastIndexOf(secret), secret);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The text without its secrets, and what they were.
 * @param {string} text
 * @param {Record<string, string>} words with a `mask_` for each kind
 */
export function withoutSecrets(text, words) {
  let [made, at] = ["", 0];
  const found = secretsIn(text);
  for (const one of found) {
    made += text.slice(at, one.start) + filled(words[`mask_${one.kind}`], { last: one.last });
    at = one.end;
  }
  return { text: made + text.slice(at), kinds: [...new Set(found.map((one) => one.kind))] };
}
