// Keys, tokens and links that open an account by themselves.
import { KEY, OPENING_LINK } from "./labels.js";

const PEM = /(?<!-)-{2,9}\s?BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?\s?-{2,}[\s\S]*?(?:-{2,}\s?END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?\s?-{2,}|$)/gi;
// A short word, then a long mixture: the prefixes that services give to their secrets so that they can be found.
const KEY_SHAPES = [
  /(?<![A-Za-z0-9./-])[a-z]{2,8}[_-](?:[a-z]{3,8}[_-])*(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{12,}(?![A-Za-z0-9@])/gi,
  /(?<![A-Za-z0-9])(?:A[KS]IA|AIza|eyJ|[xyz]prv|nsec1|otpauth:\/\/)[^\s"'<>]{12,}/g,
  /(?<![A-Za-z0-9])(?:0x)?[0-9a-f]{64,}(?![A-Za-z0-9])/gi,
  /(?<![\w-])(?=[A-Z2-7 -]{0,24}[2-7])(?=(?:[2-7 -]{0,8}[A-Z]){6})(?=[A-Z2-7 -]{0,60}[ACDEFGHJKMNPQRTUVWXYZ])(?:[A-Z2-7]{4}[ -]){3,12}[A-Z2-7]{4}(?![\w-])/g, // base32, as authenticators show it
];
const BEARER = /(?<![a-z])(?:bearer|basic)\s+([A-Za-z0-9._~+/=-]{8,})/gi;
const LABELLED = new RegExp(`(?:${KEY})["']?(?:\\s*\\([^()\\n]{0,20}\\))?[^\\n:=.,。;]{0,24}?(?:\\s*[:=]+>?\\s*|\\s+(?:is|was)\\s+|是|为|(?<=[钥牌])|\\s+)["'(<]?(?:bearer\\s+)?((?=[A-Za-z_./+~=-]*\\d|[A-Za-z0-9]{20,}|(?:[A-Z0-9]{4}[ -]){2})(?:[A-Z0-9]{4}(?:[ -][A-Z0-9]{4}){2,9}|[A-Za-z0-9_./+~=-]{8,}))`, "gi");
const NAMED_VALUE = /(?:sess(?:ion)?(?:_?id)?|(?<![a-z])sid|_sid|token|auth|[cx]srf|jwt|secret|api_?key|cookie|remember)[\w-]{0,12}["']?\s?[=:]\s?["']?((?=[^\s"';,&<>]*\d)[^\s"';,&<>。、一-龥]{8,})|(?<![a-z-])keys?\s*(?:[:=]|(?:is|was)\s)\s*["']?((?=[\w.\/+-]*\d)[\w.\/+=-]{10,})/gi;
const NEAR_A_KEY = /(?<![a-z])(?:keys?|secret|token|credentials?)(?![a-z])|[密秘]钥|令牌/gi;
const MIXED = /(?<![\w.\/@%#-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{10,}(?![\w@.])/g;
const RANDOM = /(?<![A-Za-z0-9_./@%-])(?=[A-Za-z0-9_-]*[a-z])(?=[A-Za-z0-9_-]*[A-Z])(?=[A-Za-z0-9_-]*\d)[A-Za-z0-9+/_-]{18,}={0,2}(?![A-Za-z0-9@])/g;
const PREFIX_OF_A_CASE = /^(?:txn?|trx|tr|ord(?:er)?|od|ref|case|pay|pmt|inv|req|cs|tk|tkt|ticket|evt|err|rcpt|sn|batch|trace)[_-]/i;
const PUBLIC = /^(?:0x[0-9a-f]{40}|(?:bc1|tb1)[a-z0-9]{20,60}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|T[1-9A-HJ-NP-Za-km-z]{33}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i;
const NEEDED_BEFORE = /(?:(?:order|transaction|txn?|transfer|payment|case|ticket|reference|ref|request|trace|correlation|session|error|event|invoice|receipt|build|device|commit|block)(?:[ _-]?(?:id|no\.?|number|hash|code|ref|reference))?|txid|hash|address|uuid|guid|订单|交易|流水|哈希|地址|工单|请求|编号|单号|追踪|收款|转账)[\s"'(:：#=是为号]*(?:id)?(?:is|was)?[\s"':=(#]*$/i;

const URL = /(?<![A-Za-z0-9@])(?:(?:https?|hxxps?|[a-z][a-z0-9+.-]{1,20}):\/\/[^\s"'<>()\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+|(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,10}\/[^\s"'<>()\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+)/gi;
const SECRET_PARAMETER = /[?&#;](?:[a-z_]*(?:token|jwt|secret|passw(?:or)?d|pwd|otp|ticket|magic|signature|credential|nonce)|auth(?:_?(?:key|code))?|code|pin|key|api_?key|sig|sid|session(?:_?id)?|reset|verify|confirm|oobcode|hash|hmac|state|t|k|c|s|h|p|x|rt|st|at|mt|vt|tk|tok|cred|access|login|invite|invitation|uid_?token|u|data|d|q2|link|m)=([^&#\s]{4,})/gi;
const OPENS = /激活|重[置设]|登录|验证|确认|(?<![a-z])(?:reset|activat|confirm|verif|sign[ -]?in|log[ -]?in|unlock)/i;
const NO_OPENING = /^(?:id$|page|v$|utm_|[gf]bclid|msclkid|order|txn?|trade|invoice|ref$|lang)/i;
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
    const about = OPENS.test(plain.slice(Math.max(0, match.index - 40), match.index)) || OPENS.test(plain.slice(match.index + url.length, match.index + url.length + 24));
    let opens = false;
    for (const [, name, value] of url.matchAll(/[?&#;]([\w.-]+)=([^&#\s]+)/g)) {
      if (!NO_OPENING.test(name) && (TOKEN_SEGMENT.test(value) || (labelled || about || OPENING_PATH.test(url.slice(host.length).split("?")[0])) && /\d.*[A-Za-z]|[A-Za-z].*\d|\d{6}/.test(value) && !HARMLESS_VALUE.test(value))) opens = true;
    }
    for (const parameter of url.matchAll(SECRET_PARAMETER)) {
      const value = parameter[1];
      if (!HARMLESS_VALUE.test(value) || /token|secret|passw|pwd|otp|code|magic|reset|ticket/i.test(parameter[0])) opens = true;
    }
    const path = url.slice(host.length).split(/[?#]/)[0];
    let opening = labelled;
    for (const segment of path.split("/")) {
      const random = /\d/.test(segment) && /[A-Za-z]/.test(segment) || /[a-z][A-Z]/.test(segment);
      if (segment && (TOKEN_SEGMENT.test(segment) && !/^(?:TX|OD|ORD|CS)[\d-]+$/i.test(segment) && (opening || !/^[a-z]+(?:-[a-z0-9]+)+$/.test(segment)) || (opening && segment.length >= 5 && (random || /^\d{4,}$/.test(segment)) && !/\.(?:html?|php|aspx?)$/i.test(segment)))) opens = true;
      if (OPENING_PATH.test(segment)) opening = true;
    }
    const fragment = /#([A-Za-z0-9_.~-]{16,})$/.exec(url);
    if (fragment && /\d/.test(fragment[1]) && !/^[a-z]+(?:-[a-z0-9]+)+$/.test(fragment[1])) opens = true;
    if (opens) found.push({ kind: "link", start: match.index, end: match.index + url.length, last: host.replace(/^.*\/\//, "").replace(/[^\w.-]/g, "").slice(0, 60) });
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
  const needed = (/** @type {RegExpExecArray} */ match) => PREFIX_OF_A_CASE.test(match[0]) || NEEDED_BEFORE.test(plain.slice(Math.max(0, match.index - 40), match.index));
  for (const match of plain.matchAll(PEM)) add(match);
  for (const shape of KEY_SHAPES) for (const match of plain.matchAll(shape)) if (!needed(match)) add(match);
  for (const match of plain.matchAll(BEARER)) if (/\d/.test(match[1]) || match[1].length > 24) add(match, match[1]);
  for (const match of plain.matchAll(LABELLED)) {
    const value = match[1].replace(/[.,]+$/, "");
    if (!/^(?:https?:|\d{1,2}[:/-]\d|\d{4}-\d\d-\d\d|[a-z]+(?:-[a-z]+)*$)/.test(value) && !(/^\d+$/.test(value) && value.length < 8)) add(match, value);
  }
  for (const match of plain.matchAll(NAMED_VALUE)) if (!needed(match)) add(match, (match[1] ?? match[2]).replace(/[.,]+$/, ""));
  const names = Array.from(plain.matchAll(NEAR_A_KEY), ({ index }) => index);
  for (const match of names.length ? plain.matchAll(MIXED) : []) {
    const turns = match[0].match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0;
    if (turns > 2 && !needed(match) && !PUBLIC.test(match[0]) && names.some((at) => Math.abs(at - match.index) < 60)) add(match);
  }
  for (const match of plain.matchAll(RANDOM)) {
    if (!needed(match) && !PUBLIC.test(match[0]) && !/^[A-Za-z]+(?:[-_/][A-Za-z]+)+[-_/]?\d*$/.test(match[0])) add(match);
  }
  return [...linkSecrets(plain), ...found];
}
