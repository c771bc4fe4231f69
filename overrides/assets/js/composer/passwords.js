// Passwords in sentences. Behind a label stands a value or what happened to it: "my password is sunshine" gives one away,
// "my password is wrong" does not. So the words behind the label are judged, not only their place.
import { PASSWORD } from "./labels.js";
import { everywhere, inFull, listed, mixtures, near, pairs, range } from "./passwords-nearby.js";
import { hanStatement, isTelling, phraseLength, STATEMENT, trimmed } from "./statements.js";
import { matchAt, opened } from "./sticky.js";

const PASSWORD_LABEL = new RegExp(PASSWORD, "gi");
const ADDED = "(?: itself)?(?:\\s*\\([^()\\n]{0,24}\\))?";
const RELATED = "(?: (?:used|tried|entered|typed|set)(?=\\s*[:=]))?(?:\\s+(?:for|to|of|on|at|in|with|from|and|or|that|which|i|we|you|she|he|they)\\b[^\\n:=,;.!?]{0,48}?)?";
// "password for my account: …", "password is …", "password changed to …", "密码改成了…"
const CONNECTOR_WORDS = {
  strong: `["']?${ADDED}${RELATED}\\s*(?:[:=]+>?|colon(?=\\s)|equals(?=\\s)|-+>|>+|(?<=\\s)-+(?=\\s))\\s*`,
  hanGap: "(?![^\\n:]{0,14}[错提问原时重邮步找客报登试修改规要和])[一-龥][^\\n,。、:;!?]{0,13}(?:[诗词歌]的?[^\\n:]{0,6}:\\s*|:\\s*(?=[\\x21-\\x7e]))",
  enGap: "\\s*(?:is|was|=|:)\\s[^\\n:.!?]{0,40}(?:song|line|poem|quote|film|lyrics?|saying)[^\\n:.!?]{0,20}:\\s*",
  to: "(?:\\s+(?:has been|was|is|got|i))?(?:\\s+(?:re)?(?:set|changed|updated|switched))?\\s+(?:from\\s+(\\S+)\\s+)?to\\s*:?\\s+",
  isHan: "\\s*(?:\\([^()\\n]{0,12}\\)|我?(?:之?前|现在|目前|以前|当时|自己|一直|记得|应该|好像|可能|大概|肯定|原来|本来|都){0,3}[用设填写改]?(?:输入|设置)?的?)\\s*(?:就是|还是|是|为|即|叫|係|(?:改|设|设置|换|变)[成为]了?|[用填输设]的?是|如下)\\s*:?\\s*(?:一[句首段串个][诗话词]?(?:中文)?[,:]\\s*)?",
  is: `${ADDED}${RELATED}(?:'s|\\s+(?:is|was|are|were|will be|used to be|sa(?:ys|id)|reads?|shi|ha[sd] (?:always )?been|(?:might|may|could|should|must|would) (?:be|have been)|ist|est)|,? (?:so |and |then )?(?:i|he|she|we) (?:said|told (?:him|her|them)|gave (?:him|her|them)|read (?:him|her|them|out)|typed|entered|put))(?:\\s+(?:now|currently|still|just|always|set to|called|this|actually))?\\s*[:=]*\\s+`,
  apposition: ",\\s(?=[^\\s,]{3,30},)",
  none: "",
};
const CONNECTORS = Object.entries(CONNECTOR_WORDS).map(([name, words]) => ({ name, pattern: new RegExp(words, "iy") }));
const QUOTED = /\s*["'(<[]\s*([^"'()<>[\]\n]{3,64}?)\s*["')>\]]/y;
const NEXT = /(?:,(?=\s\S+,)|[?!]{1,3}(?=\s))?\s*(?:输入了?|我?[填用输写设]的?)?\s*(["'([]*)([\x21-\x7e]+)/y;
const HAN_WITH_DIGITS = /\s*([一-龥]{1,8}[\w!@#$%^&*+.-]{3,32}|[A-Za-z]{1,16}[一-龥]{1,8}[\w!@#$%^&*+.-]{1,32})/y;
// "capital h, small i, 2023", "大写H小写i数字2023", "k i t t y 8 8"
const DICTATED = /(?:capital|upper ?case|lower ?case|cap|small) [a-z0-9](?![a-z0-9])(?:[^\n.;。]|\.(?=\S)){1,60}|(?:(?:(?:大写|小写)的?[a-z](?: ?[a-z](?![a-z]))*|(?:大写|小写|数字|字母|符号)的?(?:[\x21-\x7e]{1,12}|[一-龥]{1,2}(?=[大小数字符]))|(?:然后|再加?|加上?|[后前]面|接着|最后)是?(?:[零一二三四五六七八九]{1,12}|[\x21-\x7e]{1,12}|感叹号|井号|星号|下划线|点)| ?[\x21-\x7e]{2,12}(?=然后|再|大写|小写)),?){2,}/iy;
const SYLLABLES = "(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?[aeiouv]{1,3}(?:ng?|r)?){1,4}\\d{0,4}";
const PINYIN = new RegExp(`${SYLLABLES}(?: ${SYLLABLES}){2,}(?![A-Za-z])`, "iy"); // "wo ai chi huoguo"
const SPACED = /(?:[A-Za-z0-9!@#$%&*] ){3,40}[A-Za-z0-9!@#$%&*](?![A-Za-z0-9])/y;
const COUNTED = /^\s?[位次个天年月日点分秒]/;
const ABOUT_ONE = /^(?:alerts?|change[ds]?|emails?|help|issues?|links?|managers?|notices?|notifications?|polic(?:y|ies)|problems?|questions?|recovery|requests?|resets?|rules?|updated?)$/i; // "email about password change"
const LOGIN_NAME = /(?:user(?:name)?|login|e-?mail|用户名|账号|登录名|邮箱|手机号)[^\n,;]{0,40}[\n,;/ ]+$/i;

/**
 * The length of the password at the beginning of a Chinese clause, or 0.
 * @param {string} clause
 */
function hanLength(clause) {
  const told = /^[一二三四五六七八九十]个[零一二三四五六七八九]|^我?[^\n,。]{0,8}(?:生日|纪念日|日期|名字|名|号码|车牌|大写|小写)[是为的]?\s*[A-Za-z0-9]{3,32}/.exec(clause);
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
  const dictated = matchAt(DICTATED, plain, opened(plain, at));
  if (dictated) return range(dictated.index, dictated[0]);
  const joined = /^\s["']?([a-z]+(?:-[a-z]+){2,})(?![\w-])/.exec(plain.slice(at, at + 60));
  if (joined) return range(at + joined[0].length - joined[1].length, joined[1]);
  const answer = /answer|secret word|memorable word/i.test(label) && /^ ["']?([a-z]{4,20})(?![\w'-])/.exec(plain.slice(at, at + 24));
  if (answer && !STATEMENT.any.test(answer[1]) && !/(?:ed|ing|s)$|^(?:question|field|reset)/.test(answer[1])) return range(at + answer[0].length - answer[1].length, answer[1]);
  const alone = /^[ \t]+([\x21-\x7e]{4,}?)[ \t]*(?=[\n,;]|\.?\s|\.?$)/.exec(plain.slice(at, at + 48));
  if (alone && LOGIN_NAME.test(plain.slice(Math.max(0, at - label.length - 60), at - label.length)) && phraseLength(alone[1]) && !ABOUT_ONE.test(alone[1])) return range(at + alone[0].indexOf(alone[1]), alone[1]);
  const named = /maiden|memorable|safe ?word|secret word|pet/i.test(label) && /^[\s:"'(]*(\d{1,2} [A-Z][a-z]+ \d{4}|\d\d?[/.-]\d\d?[/.-]\d{2,4}|[A-Z][a-z]{2,20}(?:[ -][A-Z][a-z]{2,20}){0,2})(?![\w'])/.exec(plain.slice(at, at + 48));
  if (named && !STATEMENT.any.test(named[1])) return range(at + named[0].length - named[1].length, named[1]);
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
  const pinyin = connector === "is" ? null : matchAt(PINYIN, plain, start);
  if (pinyin) return range(start, pinyin[0].trimEnd());
  const [clause] = plain.slice(start, start + 160).split(/[\n,。;、]/, 1);
  const sentence = clause.replace(/\.(?:\s.*)?$/, "");
  if (connector === "strong" && /phrase/i.test(label) && /^[a-z]+(?: [a-z]+){3,}$/.test(sentence) && !/\b(?:i|my|it|is|was|not|forgot|lost|wrong|works?|reset|app|page)\b/.test(sentence)) return range(start, sentence);
  const [numbered] = /^(?:[a-z]+ ){2,6}\d{1,4}(?=$|  |\s?\()/i.exec(sentence) ?? [];
  if (numbered && !numbered.split(" ").some((word) => STATEMENT.status.test(word) || /(?:ed|ing)$|^(?:says?|works?|needs?|has|have|times?|least|than|on|since|after|in|from|until)$/i.test(word))) return range(start, numbered);
  const length = /^[\x21-\x7e]/.test(sentence) ? asciiLength(sentence, connector) : hanLength(clause.trimEnd());
  const whole = length && /answer|maiden|答案/i.test(label) ? sentence.split(/ (?:and|but|so|which) (?:it|i|the|is|now)/i)[0].length : length; // an answer may be a sentence
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
  return [...found, ...before(plain), ...near(plain, labels), ...inFull(plain, labels), ...mixtures(plain, labels), ...pairs(plain), ...everywhere(plain)];
}

const BEFORE = new RegExp(`(?:["']([^"'\\n]{3,48})["']|([\\x21-\\x7e一-龥]{3,40}?))\\s*\\)?\\s*(?:,? ?(?:that|it|this)(?:'s| is| was)\\s+my\\s+|(?:is|was|are|as|for|being)\\s+(?:my|the|our|his|her|an?)\\s+(?:[a-z]+ ){0,2}|(?:就是|是|当作?|作为?|做|设[为成]|这[个串])(?:[我你他]的?)?[一-龥]{0,4}?)(?:${PASSWORD})`, "gi");

/**
 * "hunter2 is my password", "用红烧肉2019当密码"
 * @param {string} plain
 */
function before(plain) {
  return Array.from(plain.matchAll(BEFORE)).flatMap((match) => {
    const value = match[1] ?? match[2].replace(/^.*(?:用的是|[用是])/, "").replace(/^["'(]+|["')]+$/g, "");
    const start = match.index + match[0].indexOf(value);
    const opening = /(?:^|[.!?。,\n:]\s*|\bused?\s+|用)$/i.test(plain.slice(Math.max(0, start - 8), start));
    const plainWord = opening && /^[A-Za-z]{4,}$/.test(value) && !STATEMENT.any.test(value);
    return match[1] || isTelling(value) || /^(?!one-|two-|up-|out-|end-|day-)[a-z]{3,}(?:-[a-z]{3,}){2,}$/i.test(value) || plainWord || /[一-龥].*[A-Za-z0-9]{3}|[A-Za-z0-9]{3}.*[一-龥]/.test(value) ? [range(start, value)] : [];
  });
}
