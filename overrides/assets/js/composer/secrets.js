// What must not be sent, found in a text: [{ start, end, kind, last }]. Card numbers by length, issuer and check digit
// (ISO/IEC 7812-1), Chinese identity numbers by check character (GB 11643), the rest by the word beside it.
const BETWEEN = "[ \\u00a0\\u3000.\\-‐-―－]?";
const CARD = new RegExp(`(?<![\\dA-Za-z])[2-6](?:${BETWEEN}\\d){12,18}(?![\\d])`, "g");
const IDENTITY = new RegExp(`(?<!\\d)[1-9]\\d(?:${BETWEEN}\\d){15}${BETWEEN}[\\dXx](?![\\dA-Za-z])`, "g");
const PASSPORT = /(?<![A-Za-z0-9])(?:[EGDSPH]\d{8}|E[A-HJ-NP-Z]\d{7}|[HMC]\d{8,10})(?![A-Za-z0-9])/gi;
const PAPERS = /(?:身份证|护照|证件|通行证|驾照|驾驶证|社保|passport|identity (?:card|number|document)|id (?:card|number|no)|national id|driving licen[cs]e|social security|ssn)[^A-Za-z0-9\n]{0,3}(?:号码?|number|no\.?|is|是|为)?[^A-Za-z0-9\n]{0,6}([A-Za-z0-9][A-Za-z0-9 -]{4,19}[A-Za-z0-9])/gi;
const CODE_WORD = "验证码|校验码|动态码|动态密码|短信码|安全码|备用码|恢复码|备份码|口令码|CVV2?|CVC2?|OTP|PIN码?|TAN|(?:verification|security|one-time|backup|recovery|sms|text|login|sign-in|auth(?:entication)?|2fa|passcode)[ -]?(?:code)?s?|(?<!error |status |country |postal |post |zip |promo |bar |qr )\\bcode";
const CODE = new RegExp(`(?:${CODE_WORD})[^\\dA-Za-z\\n]{0,4}(?:(?:是|为|is|was|of)[^\\dA-Za-z\\n]{0,3})?((?=[A-Za-z-]*\\d)[A-Za-z0-9]{3,10}(?:[ -][A-Za-z0-9]{3,10}){0,3})(?![A-Za-z0-9])`, "gi");
const CODE_BEFORE = new RegExp(`(?<![\\dA-Za-z.])(\\d{3}[ -]?\\d{3}|\\d{4,8})(?=\\s?(?:是|为|就是|is|was)\\s?(?:我的|my|the|your)?\\s?(?:${CODE_WORD}))`, "gi");
const PASSWORD = /(?:密码|口令|passwords?|passphrase|passwd|pwd|pass)(?:\s*[:：=]+\s*["'“‘]?([^\s"'”’，。；,;]{3,})|\s*(?:是|为|就是|改成了?|设成了?)\s*["'“‘]?([\x21-\x7e]{4,})|(?:\s+(?:is|was|to))?\s*["'“‘]?([\x21-\x7e]*\d[\x21-\x7e]{2,}|[\x21-\x7e]{2,}[\d!@#$%^&*_+=][\x21-\x7e]*))/gi;

// The same text with full-width characters made plain and invisible ones blanked, each at its old place.
const plainly = (text) => text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, " ").replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

function luhn(digits) {
  const sum = [...digits].reverse().reduce((total, digit, index) => total + (index % 2 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][digit] : Number(digit)), 0);
  return sum % 10 === 0;
}

function isIdentity(digits) {
  const sum = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2].reduce((total, weight, index) => total + weight * digits[index], 0);
  return "10X98765432"[sum % 11] === digits[17].toUpperCase();
}

function secretsIn(text) {
  const plain = plainly(text);
  const found = [];
  const add = (kind, start, raw, last = "") => {
    const end = start + raw.length;
    if (!found.some((one) => one.start < end && start < one.end)) found.push({ kind, start, end, last });
  };
  for (const match of plain.matchAll(IDENTITY)) if (isIdentity(match[0].replace(/[^\dXx]/g, ""))) add("identity", match.index, match[0]);
  for (const match of plain.matchAll(CARD)) {
    const digits = match[0].replace(/\D/g, "");
    if (luhn(digits)) add("card", match.index, match[0], digits.slice(-4));
  }
  for (const match of plain.matchAll(PASSPORT)) add("identity", match.index, match[0]);
  const grouped = [["identity", PAPERS], ["code", CODE], ["code", CODE_BEFORE], ["password", PASSWORD]];
  for (const [kind, pattern] of grouped) {
    for (const match of plain.matchAll(pattern)) {
      const secret = match.slice(1).find(Boolean);
      if (!secret || (kind === "identity" && !/\d/.test(secret))) continue;
      add(kind, match.index + match[0].lastIndexOf(secret), secret);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

// { text, kinds }: the text without its secrets, and what they were.
function withoutSecrets(text, words) {
  let [made, at] = ["", 0];
  const found = secretsIn(text);
  for (const one of found) {
    made += text.slice(at, one.start) + filled(words[`mask_${one.kind}`], { last: one.last });
    at = one.end;
  }
  return { text: made + text.slice(at), kinds: [...new Set(found.map((one) => one.kind))] };
}
