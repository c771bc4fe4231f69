// Keys, tokens and links that open an account by themselves.
import { KEY, OPENING_LINK } from "./labels.js";

const PEM = /(?<!-)-{2,9}\s?BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?\s?-{2,}[\s\S]*?(?:-{2,}\s?END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?\s?-{2,}|$)/gi;
// A short word, then a long mixture: the prefixes that services give to their secrets so that they can be found.
const KEY_SHAPES = [
  /(?<![A-Za-z0-9./-])[a-z]{2,8}[_-](?:[a-z]{3,8}[_-])*(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{12,}(?![A-Za-z0-9@])/gi,
  /(?<![A-Za-z0-9])(?:A[KS]IA|AIza|eyJ|[xyz]prv|nsec1|otpauth:\/\/)[^\s"'<>]{12,}/g,
  /(?<![A-Za-z0-9])(?:0x)?[0-9a-f]{64,}(?![A-Za-z0-9])/gi,
];
const BEARER = /(?<![a-z])(?:bearer|basic)\s+([A-Za-z0-9._~+/=-]{8,})/gi;
const LABELLED = new RegExp(`(?:${KEY})["']?(?:\\s*\\([^()\\n]{0,20}\\))?[^\\n:=.,。;]{0,24}?(?:\\s*[:=]+>?\\s*|\\s+(?:is|was)\\s+|是|为|\\s+)["'(<]?(?:bearer\\s+)?((?=[A-Za-z_./+~=-]*\\d|[A-Za-z0-9]{20,}|(?:[A-Z0-9]{4}[ -]){2})(?:[A-Z0-9]{4}(?:[ -][A-Z0-9]{4}){2,9}|[A-Za-z0-9_./+~=-]{8,}))`, "gi");
const RANDOM = /(?<![A-Za-z0-9_./@%-])(?=[A-Za-z0-9_-]*[a-z])(?=[A-Za-z0-9_-]*[A-Z])(?=[A-Za-z0-9_-]*\d)[A-Za-z0-9+/_-]{24,}={0,2}(?![A-Za-z0-9@])/g;
const PUBLIC = /^(?:0x[0-9a-f]{40}|(?:bc1|tb1)[a-z0-9]{20,60}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|T[1-9A-HJ-NP-Za-km-z]{33}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i;
const NEEDED_BEFORE = /(?:(?:order|transaction|txn?|transfer|payment|case|ticket|reference|ref|request|trace|correlation|session|error|event|invoice|receipt|build|device|commit|block)(?:[ _-]?(?:id|no\.?|number|hash|code|ref|reference))?|txid|hash|address|uuid|guid|订单|交易|流水|哈希|地址|工单|请求|编号|单号|追踪|收款|转账)[\s"'(:：#=是为号]*(?:id)?(?:is|was)?[\s"':=(#]*$/i;

const URL = /(?<![A-Za-z0-9@])(?:(?:https?|hxxps?|[a-z][a-z0-9+.-]{1,20}):\/\/[^\s"'<>()\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+|(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,10}\/[^\s"'<>()\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+)/gi;
const SECRET_PARAMETER = /[?&#;](?:[a-z_]*(?:token|jwt|secret|passw(?:or)?d|pwd|otp|ticket|magic|signature|credential|nonce)|auth(?:_?(?:key|code))?|code|pin|key|api_?key|sig|sid|session(?:_?id)?|reset|verify|confirm|oobcode|hash|hmac|state|t|k|c|s|h|p|x|rt|st|at|mt|vt|tk|tok|cred|access|login|invite|invitation|uid_?token|u|data|d|q2|link|m)=([^&#\s]{4,})/gi;
const HARMLESS_VALUE = /^(?:zh|en|cn|true|false|home|[a-z]{1,14}(?:[-_+][a-z]{1,14})*|[\d-]{1,5})$/i;
const TOKEN_SEGMENT = /^(?=.*\d|.*[a-z].*[A-Z].*[a-z]|.*[A-Z].*[a-z].*[A-Z])[A-Za-z0-9_.~=-]{16,}$|^(?=.*[a-f].*\d|.*\d.*[a-f])[0-9a-f-]{16,}$/;
const OPENING_PATH = /(?:^|[/_.-])(?:reset|recover|magic|verify|verification|confirm|activate|activation|login|log-in|signin|sign-in|sso|auth|unlock|invite|invitation|token|one-?time|otp|password|pwd|access|l|r|m|v|k|t|s)(?:[/_.-]|$)/i;

/** @param {string} plain */
function linkSecrets(plain) {
  /** @type {import("./types.js").Secret[]} */
  const found = [];
  for (const match of plain.matchAll(URL)) {
    const url = match[0].replace(/[.,;:!?]+$/, "");
    const host = url.match(/^(?:[a-z][a-z0-9+.-]*:\/\/)?[^/?#]*/i)?.[0] ?? "";
    const labelled = new RegExp(`(?:${OPENING_LINK})[^\\n]{0,60}$`, "i").test(plain.slice(Math.max(0, match.index - 120), match.index));
    const add = (/** @type {number} */ start, /** @type {string} */ text) => found.push({ kind: "link", start: match.index + start, end: match.index + start + text.length });
    for (const parameter of url.matchAll(SECRET_PARAMETER)) {
      const value = parameter[1];
      if (!HARMLESS_VALUE.test(value) || /token|secret|passw|pwd|otp|code|magic|reset|ticket/i.test(parameter[0])) add(parameter.index + parameter[0].length - value.length, value);
    }
    const path = url.slice(host.length).split(/[?#]/)[0];
    let at = host.length;
    let opening = labelled;
    for (const segment of path.split("/")) {
      const random = /\d/.test(segment) && /[A-Za-z]/.test(segment) || /[a-z][A-Z]/.test(segment);
      if (segment && (TOKEN_SEGMENT.test(segment) && !/^(?:TX|OD|ORD|CS)[\d-]+$/i.test(segment) && (opening || !/^[a-z]+(?:-[a-z0-9]+)+$/.test(segment)) || (opening && segment.length >= 5 && (random || /^\d{4,}$/.test(segment)) && !/\.(?:html?|php|aspx?)$/i.test(segment)))) add(at, segment);
      if (OPENING_PATH.test(segment)) opening = true;
      at += segment.length + 1;
    }
    const fragment = /#([A-Za-z0-9_.~-]{16,})$/.exec(url);
    if (fragment && /\d/.test(fragment[1]) && !/^[a-z]+(?:-[a-z0-9]+)+$/.test(fragment[1])) add(fragment.index + 1, fragment[1]);
  }
  return found;
}

/** @param {string} plain */
export function keysAndLinks(plain) {
  /** @type {import("./types.js").Secret[]} */
  const found = [];
  const add = (/** @type {RegExpExecArray} */ match, secret = match[0]) => {
    const start = match.index + match[0].lastIndexOf(secret);
    found.push({ kind: "key", start, end: start + secret.length });
  };
  const needed = (/** @type {RegExpExecArray} */ match) => NEEDED_BEFORE.test(plain.slice(Math.max(0, match.index - 40), match.index));
  for (const match of plain.matchAll(PEM)) add(match);
  for (const shape of KEY_SHAPES) for (const match of plain.matchAll(shape)) if (!needed(match)) add(match);
  for (const match of plain.matchAll(BEARER)) if (/\d/.test(match[1]) || match[1].length > 24) add(match, match[1]);
  for (const match of plain.matchAll(LABELLED)) {
    const value = match[1].replace(/[.,]+$/, "");
    if (!/^(?:https?:|\d{1,2}[:/-]\d|\d{4}-\d\d-\d\d|[a-z]+(?:-[a-z]+)*$)/.test(value) && !(/^\d+$/.test(value) && value.length < 8)) add(match, value);
  }
  for (const match of plain.matchAll(RANDOM)) {
    if (!needed(match) && !PUBLIC.test(match[0]) && !/^[A-Za-z]+(?:[-_/][A-Za-z]+)+[-_/]?\d*$/.test(match[0])) add(match);
  }
  return [...linkSecrets(plain), ...found];
}
