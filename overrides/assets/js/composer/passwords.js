// Passwords in sentences. Behind a label stands a value or what happened to it: "my password is sunshine" gives one away,
// "my password is wrong" does not. So the words behind the label are judged, not only their place.
import { PASSWORD } from "./labels.js";
import { hanStatement, isTelling, phraseLength, STATEMENT, trimmed } from "./statements.js";
import { matchAt } from "./sticky.js";

const PASSWORD_LABEL = new RegExp(PASSWORD, "gi");
const ADDED = "(?: itself)?(?:\\s*\\([^()\\n]{0,24}\\))?";
const RELATED = "(?: (?:used|tried|entered|typed|set)(?=\\s*[:=]))?(?:\\s+(?:for|to|of|on|at|in|with|from|and|or|that|which|i|we|you|she|he|they)\\b[^\\n:=,;.!?]{0,48}?)?";
// "password for my account: …", "password is …", "password changed to …", "密码改成了…"
const CONNECTOR_WORDS = {
  strong: `["']?${ADDED}${RELATED}\\s*(?:[:=]+>?|colon(?=\\s)|equals(?=\\s)|-+>|>+|(?<=\\s)-+(?=\\s))\\s*`,
  to: "(?:\\s+(?:has been|was|is|got|i))?(?:\\s+(?:re)?(?:set|changed|updated|switched))?\\s+(?:from\\s+(\\S+)\\s+)?to\\s*:?\\s+",
  isHan: "\\s*(?:\\([^()\\n]{0,12}\\)|我?(?:之?前|现在|目前|以前|当时|自己|一直|记得|应该|好像|可能|大概|肯定|原来|本来|都){0,3}[用设填写改]?(?:输入|设置)?的?)\\s*(?:就是|还是|是|为|即|叫|係|(?:改|设|设置|换|变)[成为]了?|[用填输设]的?是|如下)\\s*:?\\s*",
  is: `${ADDED}${RELATED}(?:'s|\\s+(?:is|was|are|were|will be|used to be|sa(?:ys|id)|reads?|shi|ha[sd] (?:always )?been|(?:might|may|could|should|must|would) (?:be|have been)|ist|est)|,? (?:so |and |then )?(?:i|he|she|we) (?:said|told (?:him|her|them)|gave (?:him|her|them)|read (?:him|her|them|out)|typed|entered|put))(?:\\s+(?:now|currently|still|just|always|set to|called|this|actually))?\\s*[:=]*\\s+`,
  apposition: ",\\s(?=[^\\s,]{3,30},)",
  none: "",
};
const CONNECTORS = Object.entries(CONNECTOR_WORDS).map(([name, words]) => ({ name, pattern: new RegExp(words, "iy") }));
const QUOTED = /\s*["'(<[]\s*([^"'()<>[\]\n]{3,64}?)\s*["')>\]]/y;
const NEXT = /(?:,(?=\s\S+,))?\s*(?:输入了?|我?[填用输写设]的?)?\s*(["'([]*)([\x21-\x7e]+)/y;
const HAN_WITH_DIGITS = /\s*([一-龥]{1,8}[\w!@#$%^&*+.-]{3,32}|[A-Za-z]{1,16}[一-龥]{1,8}[\w!@#$%^&*+.-]{1,32})/y;
const ANOTHER = /(?: (?:on|for|in|at|from) [a-z ]{2,24})?\s*(?:,|、|\/|;|\b(?:and|or|then)\b|和|或者?|还有)\s*(?:maybe |perhaps |possibly |可能是)?([\x21-\x7e]+)/y;
// "capital h, small i, 2023", "大写H小写i数字2023", "k i t t y 8 8"
const DICTATED = /(?:capital|upper ?case|lower ?case|cap|small) [a-z0-9](?![a-z0-9])[^\n.;。]{1,60}|(?:(?:大写|小写|数字|字母|符号)的?(?:[\x21-\x7e]{1,12}|[一-龥]{1,2}(?=[大小数字符])),?){2,}/iy;
const SPACED = /(?:[A-Za-z0-9!@#$%&*] ){3,40}[A-Za-z0-9!@#$%&*](?![A-Za-z0-9])/y;
const COUNTED = /^\s?[位次个天年月日点分秒]/;
const LOGIN_NAME = /(?:user(?:name)?|login|e-?mail|用户名|账号|登录名|邮箱|手机号)[^\n,;]{0,40}[\n,;/ ]+$/i;

/**
 * @param {number} start
 * @param {string} value
 * @returns {import("./types.js").Secret}
 */
const range = (start, value) => ({ kind: "password", start, end: start + value.length });

/**
 * The length of the password at the beginning of a Chinese clause, or 0.
 * @param {string} clause
 */
function hanLength(clause) {
  const told = /^[一二三四五六七八九十]个[零一二三四五六七八九]|^我?[^\n,。]{0,8}(?:生日|日期|名字|名|号码|车牌|大写|小写)[是为的]?\s*[A-Za-z0-9]{3,32}/.exec(clause);
  if (told) return told[0].length;
  const mixed = /^[一-龥]{1,10}[\w!@#$%^&*+.-]{1,32}(?!\s?[位次个天年月日点分秒])/.exec(clause);
  if (mixed && !hanStatement(mixed[0].replace(/[\x21-\x7e]+$/, ""))) return mixed[0].length;
  const han = /^[一-龥]{2,14}/.exec(clause);
  return han && !hanStatement(clause) && !hanStatement(han[0]) ? han[0].length : 0;
}

/**
 * Letters and digits may run into Chinese without a space: "abc123然后登不上".
 * @param {string} sentence
 * @param {string} connector
 */
function asciiLength(sentence, connector) {
  const token = sentence.match(/^[\x21-\x7e]+/)?.[0] ?? "";
  const rest = sentence.slice(token.length);
  if (/^\d{1,2}$/.test(token) && COUNTED.test(rest)) return 0;
  if (!/^[一-龥]/.test(rest)) return phraseLength(sentence);
  return COUNTED.test(rest) || /^(?:ios|android|app|ok|pin|iphone|\d\d?)$/i.test(token) || (token.length < 3 && connector !== "strong") ? 0 : token.length;
}

/**
 * @param {string} plain
 * @param {number} at
 * @param {string} connector
 */
function quotedValue(plain, at, connector) {
  const quoted = matchAt(QUOTED, plain, at);
  if (!quoted) return undefined;
  const [whole, value] = quoted;
  const opened = whole.trim()[0];
  if (opened === "(" && !isTelling(value) && !(/^[a-z]+$/i.test(value) && /my \S+$/i.test(plain.slice(0, at)))) return undefined;
  const statement = connector === "none" ? STATEMENT.any : STATEMENT.status;
  if (value.split(/\s+/).some((word) => statement.test(word)) || /密码|password|^[*.]+$/i.test(value)) return undefined;
  return range(at + whole.indexOf(value), value);
}

/**
 * @param {string} plain
 * @param {number} at
 * @param {string} label
 */
function besideLabel(plain, at, label) {
  const alone = /^[ \t]+([\x21-\x7e]{4,}?)[ \t]*(?=[\n,;]|\.?\s|\.?$)/.exec(plain.slice(at, at + 48));
  if (alone && LOGIN_NAME.test(plain.slice(Math.max(0, at - label.length - 60), at - label.length)) && phraseLength(alone[1])) return range(at + alone[0].indexOf(alone[1]), alone[1]);
  const next = matchAt(NEXT, plain, at);
  if (next) {
    const token = trimmed(next[2]);
    const glued = next[0] === token && /^[a-z]{5,}$/i.test(token) && /[一-龥]/.test(label) && !STATEMENT.any.test(token);
    if ((isTelling(token) || glued) && !/^[-/?&#]/.test(token) && !COUNTED.test(plain.slice(NEXT.lastIndex))) return range(NEXT.lastIndex - next[2].length, token);
  }
  const mixed = matchAt(HAN_WITH_DIGITS, plain, at);
  if (mixed && !/[从的了没不在是要被连设忘提显登最至过位年月日点分输错改重次试验找修]|密码|问题|手机|系统/.test(mixed[1]) && !COUNTED.test(plain.slice(HAN_WITH_DIGITS.lastIndex))) return range(HAN_WITH_DIGITS.lastIndex - mixed[1].length, mixed[1]);
  return undefined;
}

/**
 * @param {string} plain
 * @param {number} at
 * @param {string} connector
 * @param {string} label
 */
function readValue(plain, at, connector, label) {
  const quoted = quotedValue(plain, at, connector);
  if (quoted) return quoted;
  if (connector === "apposition" && !/answer|maiden/i.test(label)) return undefined;
  if (connector === "none") return besideLabel(plain, at, label);
  const start = at + Math.max(0, plain.slice(at, at + 8).search(/[^"'(<\s]/));
  const spelt = matchAt(DICTATED, plain, start) ?? matchAt(SPACED, plain, start);
  if (spelt) return range(start, spelt[0].trimEnd());
  const [clause] = plain.slice(start, start + 160).split(/[\n,。;、]/, 1);
  const sentence = clause.replace(/\.(?:\s.*)?$/, "");
  if (connector === "strong" && /phrase/i.test(label) && /^[a-z]+(?: [a-z]+){3,}$/.test(sentence) && !/\b(?:i|my|it|is|was|not|forgot|lost|wrong|works?|reset|app|page)\b/.test(sentence)) return range(start, sentence);
  const length = /^[\x21-\x7e]/.test(sentence) ? asciiLength(sentence, connector) : hanLength(clause.trimEnd());
  const whole = length && /answer|maiden|答案/i.test(label) ? sentence.length : length; // an answer may be a sentence
  return length ? range(start, plain.slice(start, start + whole)) : undefined;
}

/** @param {string} plain */
export function passwords(plain) {
  /** @type {import("./types.js").Secret[]} */
  const found = [];
  /** @type {number[]} */
  const labels = [];
  for (const match of plain.matchAll(PASSWORD_LABEL)) {
    labels.push(match.index);
    const at = match.index + match[0].length;
    for (const { name, pattern } of CONNECTORS) {
      const link = matchAt(pattern, plain, at);
      const value = link && readValue(plain, at + link[0].length, name, match[0]);
      if (!value) continue;
      found.push(value);
      if (link[1]) found.push(range(plain.indexOf(link[1], at), trimmed(link[1])));
      found.push(...listed(plain, value.end));
      break;
    }
  }
  return [...found, ...before(plain), ...near(plain, labels), ...inFull(plain, labels), ...mixtures(plain, labels), ...pairs(plain)];
}

/**
 * "…, hunter3 and hunter4"
 * @param {string} plain
 * @param {number} at
 */
function listed(plain, at) {
  const found = [];
  let end = at;
  for (let more = matchAt(ANOTHER, plain, end); more && isTelling(trimmed(more[1])); more = matchAt(ANOTHER, plain, end)) {
    const one = range(ANOTHER.lastIndex - more[1].length, trimmed(more[1]));
    found.push(one);
    end = one.end;
  }
  return found;
}

const BEFORE = new RegExp(`(?:["']([^"'\\n]{3,48})["']|([\\x21-\\x7e一-龥]{3,40}?))\\s*\\)?\\s*(?:,? ?(?:that|it|this)(?:'s| is| was)\\s+my\\s+|(?:is|was|are|as|for|being)\\s+(?:my|the|our|his|her)\\s+(?:[a-z]+ ){0,2}|(?:就是|是|当作?|作为?|做|设[为成]|这[个串])(?:[我你他]的?)?[一-龥]{0,4}?)(?:${PASSWORD})`, "gi");

/**
 * "hunter2 is my password", "用红烧肉2019当密码"
 * @param {string} plain
 */
function before(plain) {
  return Array.from(plain.matchAll(BEFORE)).flatMap((match) => {
    const value = match[1] ?? match[2].replace(/^.*(?:用的是|[用是])|^["'(]+/, "");
    const start = match.index + match[0].indexOf(value);
    const opening = /(?:^|[.!?。,\n:]\s*|\bused?\s+|用)$/i.test(plain.slice(Math.max(0, start - 8), start));
    const plainWord = opening && /^[A-Za-z]{4,}$/.test(value) && !STATEMENT.any.test(value);
    return match[1] || isTelling(value) || plainWord || /[一-龥].*[A-Za-z0-9]{3}|[A-Za-z0-9]{3}.*[一-龥]/.test(value) ? [range(start, value)] : [];
  });
}

const NEAR = /(?:(?<![a-z])(?:(?:set|reset|changed|switched) (?:it|that|this) (?:back )?to|typed|entered|used|tried|using|put in|it(?:'s| is| was)|(?:old|new|current|previous|other|right|correct|real|second) one(?:'s| is| was)|(?:told|gave) (?:him|her|them))|输入?了?|[填用]了|试[过了]|[改设]成了?|(?:告诉|给)了?[他她]们?)\s*:?\s*["']?([\x21-\x7e]{5,40})/gi;

/**
 * "I reset it to hunter2 and my password still fails": letters with digits near the word.
 * @param {string} plain
 * @param {number[]} labels where the word stands
 */
function near(plain, labels) {
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
function inFull(plain, labels) {
  if (!labels.length) return [];
  return Array.from(plain.matchAll(IN_FULL)).flatMap((match) => match.slice(1).filter(Boolean).map((raw) =>
    ({ at: match.index + match[0].lastIndexOf(raw), raw: trimmed(raw), reach: match[2] ? 40 : 90 })))
    .filter(({ at, raw, reach }) => (isTelling(raw) || /^[一-龥]{2,}[\w!@#$%^&*+.-]{3}/.test(raw)) && /[a-z一-龥]/i.test(raw) && /\d|[^\w]/.test(raw) && !/^[A-Z]{1,5}[-_]?\d+$|^[A-Za-z]+(?:[-.][A-Za-z]+)+$/.test(raw) && labels.some((label) => Math.abs(at - label) < reach))
    .map(({ at, raw }) => range(at, raw));
}

const MIXTURE = /(?<![\w.@/#-])(?=[\w!@$%^&*+.-]*[A-Za-z]{3})(?=[\w!@$%^&*+.-]*\d)[A-Za-z][\w!@$%^&*+.-]{5,31}(?![\w@/])/g;
const NUMBERED_LIKE_A_CASE = /^[A-Z]{1,5}[-_]?\d/;
const NO_MIXTURE = /^(?:(?:iphone|ipad|ios|android|windows|win|macos|chrome|firefox|safari|edge|galaxy|pixel|mate|mi|redmi|honor|nova|harmonyos|version|sha|base|utf|mp|wifi|err|error|http|step|case|order|ticket|ref|room|flat|gate|seat)[-_a-z]*\d)|\.(?:com|test|example|net|org|cn|html?|php|png|jpe?g|pdf)\b|^[a-z]+-\d+$/i;
const NAME_BEFORE = /(?:user(?: ?name)?|nick ?name|account(?: name)?|(?<![a-z])id|账[号户]名?|用户名?|昵称|版本|型号)[\s:"']*(?:is|was|[是为叫])?[\s:"']*$/i;

/**
 * "Login with tulip_2024 fails, that's my password": nothing else that stands in a sentence with the word looks like it.
 * @param {string} plain
 * @param {number[]} labels where the word stands
 */
function mixtures(plain, labels) {
  return Array.from(labels.length ? plain.matchAll(MIXTURE) : [], (match) => ({ at: match.index, raw: trimmed(match[0]) }))
    .filter(({ at, raw }) => isTelling(raw) && !NO_MIXTURE.test(raw) && !NUMBERED_LIKE_A_CASE.test(raw) && !NAME_BEFORE.test(plain.slice(Math.max(0, at - 24), at)) && labels.some((label) => {
      const [from, to] = label < at ? [label, at] : [at + raw.length, label];
      return to - from < 60 && !/[!?。\n]|\.\s/.test(plain.slice(from, to));
    }))
    .map(({ at, raw }) => range(at, raw));
}

const PAIR = /(?:(?<![a-z])(?:log-?in|credentials?|user(?:name)?|details|account)|账[号户]|用户名)[^\n:]{0,16}:\s*[^\s,/|]{2,40}\s*[/|,]\s*([\x21-\x7e]+)|[\w.+-]{1,40}@[\w.-]{1,40}\.[a-z]{2,10}\s*[:/|]\s*([\x21-\x7e]+)/gi;

/**
 * "login: anne / hunter2", or a mailbox, a colon and the password
 * @param {string} plain
 */
function pairs(plain) {
  return Array.from(plain.matchAll(PAIR), (match) => ({ end: match.index + match[0].length, raw: match[1] ?? match[2] }))
    .filter(({ raw }) => isTelling(trimmed(raw)) && /[a-z]/i.test(raw) && !/[/@":]/.test(raw))
    .map(({ end, raw }) => range(end - raw.length, trimmed(raw)));
}
