// A query without what could name or harm its reader. First the composer's filter takes out secrets; then goes what a
// message to us may hold and a search has no need of: numbers, addresses, accounts, names.
import { plainText } from "../composer/plain-text.js";
import { redact } from "../composer/secrets.js";

const MASK = "***";
const LONGEST = 80; // characters; whoever writes more tells a story, of which the beginning is enough
const READ = 400; // characters that are looked through, which bounds the time that it takes

/** Each is taken out whole, or, where it has a group, that group. Of a text in its plain spelling (plain-text.js). */
const IDENTIFYING = [
  /[^\s@,;，。；]+@[^\s@,;，。；]+/g, // mail addresses
  /(?:https?:\/\/|www\.)\S+/gi,
  /[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/\S*)?/gi, // hosts
  /@[\w.-]{2,}/g,
  /\+?\d(?:[\s().\-–—_/]*\d){3,}/g, // four digits and more, in whatever groups
  /[零一二三四五六七八九]{5,}/g,
  /\b(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)\b[\s,-]*){5,}/gi,
  /(?=[\w-]*\d[\w-]*\d[\w-]*\d)(?=[\w-]*[a-z])[a-z0-9][\w-]{5,}/gi, // references such as TX-9F3K22
  /[\w+/=-]{24,}/g,
  /(?:微信|QQ|账号|用户名|支付宝|wechat|telegram|whatsapp|user ?name|user ?id|handle) ?(?:号|id|name|number)? ?(?:[:=是]|is\b) ?([\w.-]{3,})/gi,
  /(?:account|login)(?: (?:id|name|number))? ?[:=] ?([\w.-]{3,})/gi,
  /(?:我叫|我的名字[是叫]|我姓|[姓户]名[:是]|名叫) ?([\p{Script=Han}·]{1,4})/gu,
  /\b(?:my name is|i am called|i'm called|name:) +(?!(?:\w+ed|wrong|not|different)\b)([\p{L}'-]+(?: [\p{L}'-]+){0,2})/giu,
];

/**
 * What may be kept of a query: one line, at most LONGEST characters, `***` in the place of each thing taken out; "" where
 * nothing else is left.
 * @param {string} query
 */
export function maskedQuery(query) {
  const line = query.slice(0, READ).replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
  let text = redact(line, () => MASK).text;
  for (const pattern of IDENTIFYING) text = without(text, pattern);
  const kept = [...text].slice(0, LONGEST).join("").trim();
  return /[\p{L}\p{N}]/u.test(kept) ? kept : "";
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
function without(text, pattern) {
  const { plain, origin } = plainText(text);
  let made = "";
  let from = 0;
  for (const found of plain.matchAll(pattern)) {
    const whole = found[1] ?? found[0];
    const start = found.index + found[0].length - whole.length;
    made += text.slice(from, origin[start]) + MASK;
    from = origin[start + whole.length];
  }
  return made + text.slice(from);
}
