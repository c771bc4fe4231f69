// Codes without a label beside them: in the groups that services write, told in the next sentence, told in part, or as
// a count of digits; and the codes of gift cards, which are money to whoever reads them.
import { BLANK } from "./ordinary-numbers.js";
import { overlaps } from "./cards.js";

const CODE = "(?<![a-z])(?:(?<!(?:error|post|zip|promo|discount|qr|bar|area|country|sort|swift|status|order|product|invite|referral|dress) ?)codes?|otp|pins?|pass ?codes?|passwords?|cv[vc]2?|csc)(?![a-z])|验证码|动态码|校验码|安全码|密码|口令";
const SPACED = /(?<![\w.,/:+-]|[\d\ue000] )\d(?: \d){3,7}(?![\w/:-]|[ .,]\d)/g;
const GROUPED = /(?<![\w.,/:+-]|[\d\ue000] )(?!\d{1,3} 000(?! ?0))(?:\d{3}[ -]\d{3}|\d\d \d\d \d\d)(?![\w/:-]|[ .,]\d)/g;
const PUT = "(?<![a-z])(?:i|he|she|we)(?:'ve|'m| have| had| always| just| am| did| only){0,2} (?:put(?:ting)?|enter(?:ed|ing)?|typ(?:e|ed|ing)|us(?:e|ed|ing)|tried|try|gave|said|have|got|see|read)(?: in| it as| it is)?|(?<![a-z])(?:mine|it|that|which|this)(?:'s| is| was| says)|我?[填输写报念按用](?:入|进去)?(?:的?是|了|的)?|我的是|[就它]是";
const NEXT_SENTENCE = new RegExp(`(?:${CODE})[^\\n\\d]{0,60}?(?:${PUT})[\\s:"']{0,3}(\\d{3}[ -]\\d{3}|\\d{3,8})(?![\\d${BLANK}]|[.:/-]\\d| ?[a-z%])`, "gi");
const PART = new RegExp(`(?<![a-z])(?:first|last|middle) (?:one|two|three|four|few)(?: digits?| numbers?)? of (?:the|my|that|your) (?:sms |text |login )?(?:${CODE})(?:,| is| are| were| was|:){0,2} (\\d{1,5})(?![\\d:/])|(?:${CODE})[^\\n.。!?]{0,60}?(?:start(?:s|ing)?|begin(?:s|ning)?|ends?|ending|finish(?:es)?|(?:first|last|middle) (?:one|two|three|four|few)(?: digits?| numbers?| ones)?)(?: (?:with|in|on|are|is|were|was|be)){0,2}[\\s:"']{0,2}(\\d{1,5})(?![\\d:/.]\\d)(?:(?: digits?)?[^\\n.。!?\\d]{0,40}?(?:ends?|ending|finish(?:es)?|last \\w+(?: digits?)?)(?: (?:with|in|on|are|is|was)){0,2} (\\d{1,5})(?!\\d))?|(?:${CODE})[^\\n。!?]{0,30}?(?:开头|前[面几]?[一两二三四五\\d]?[位个]?(?:数字?)?|[后末尾]面?[一两二三四五\\d]?[位个](?:数字?)?|结尾|中间)(?:好像|应该|大概|看?到?)?(?:的?是)?[\\s:]{0,2}(\\d{2,5})(?![\\d位次个分秒])(?:[^\\n。!?\\d]{0,16}?(?:结尾|[后末尾]面?[一两二三四五]?[位个]?)(?:是)?[\\s:]{0,2}(\\d{2,5})(?!\\d))?`, "gi");
const OF_ANOTHER = /(?<![a-z])(?:cards?|account|phone|mobile|order|last four of)(?![a-z])|卡|手机|号码|单号|尾号/i;
const HOW_MANY = "(?:all|two|three|four|five|six|seven|eight|\\d)";
const PLURAL = "(?:zero(?:e?s)?|o'?s|nough?ts|ones|twos|threes|fours|fives|sixes|sevens|eights|nines|\\d'?s)";
const COUNTED = new RegExp(`(?:${CODE})[^\\n.。!?:\\d]{0,24}?(?:'s|is|was|are|as|:|,|[是用填输设成为][了的]?)\\s*(?:just |simply |only |就)?(${HOW_MANY} ${PLURAL}(?:,? (?:and |then |plus )?${HOW_MANY} ${PLURAL})*|(?:one|1) (?:to|through|till) (?:six|four|eight|[468])|(?:[一两二三四五六七八1-8]个[零一二三四五六七八九\\d](?![位样致起般些点])[,、和加\\s]?){1,4}(?:一?个?[a-z](?![a-z]))?|[一1]到[六八四468])(?![a-z])`, "gi");
const GIFT_CARD = /(?<![a-z])(?:e-?)?gift ?(?:cards?|certificates?|vouchers?)|(?<![a-z])(?:itunes|steam|razer|google play|vanilla|neosurf|paysafe(?:card)?|redeem|scratch(?:ed)?)(?![a-z])|礼品卡|礼物卡|点卡|充值卡|购物卡|话费卡|卡密|e卡|刮开|兑换码|(?:苹果|谷歌|沃尔玛|京东)卡/gi;
const GIFT_CODE = /(?<![\w-])(?:[A-Z0-9]{3,6}(?:[ -][A-Z0-9]{3,6}){2,5}|[A-Z0-9]{10,24})(?![\w-])/g;
const APP_PASSWORD = /(?:app(?:lication)?(?:-specific)? ?passwords?|应用(?:专用)?密码|专用密码|授权码)[^\n]{0,40}?(?<![a-z])([a-z]{4}(?:[ -][a-z]{4}){3}|[a-z]{16})(?![a-z])/gi;
const SIX_TIMES_SIX = /(?<![\w-])\d{6}(?:[- ]\d{6}){3,7}(?![\w-])/g; // the recovery key of a disk

/**
 * @param {string} plain
 * @param {string} blanked
 * @param {import("./types.js").Range[]} needed
 */
export function looseCodes(plain, blanked, needed) {
  /** @type {import("./types.js").Secret[]} */
  const found = [];
  const add = (/** @type {number} */ start, /** @type {string} */ raw, /** @type {import("./types.js").Kind} */ kind = "code") => {
    if (!overlaps(needed, start, start + raw.length)) found.push({ kind, start, end: start + raw.length });
  };
  const groups = (/** @type {RegExpExecArray} */ match) => {
    let at = match.index;
    for (const raw of match.slice(1).filter(Boolean)) {
      at = plain.indexOf(raw, at === match.index ? match.index + Math.max(0, match[0].indexOf(raw)) : at);
      add(at, raw);
      at += raw.length;
    }
  };
  for (const match of blanked.matchAll(GROUPED)) if (!/^\d\d0-\d\d0$/.test(match[0])) add(match.index, match[0]);
  for (const match of blanked.matchAll(SPACED)) add(match.index, match[0]);
  for (const match of blanked.matchAll(NEXT_SENTENCE)) add(match.index + match[0].length - match[1].length, match[1]);
  for (const match of plain.matchAll(PART)) if (!OF_ANOTHER.test(match[0])) groups(match);
  for (const match of plain.matchAll(COUNTED)) add(match.index + match[0].length - match[1].length, match[1].replace(/[\s,、和加]+$/, ""), /^(?:pass ?w|密码|口令)/i.test(match[0]) ? "password" : "code");
  for (const match of plain.matchAll(APP_PASSWORD)) add(match.index + match[0].length - match[1].length, match[1], "password");
  for (const match of plain.matchAll(SIX_TIMES_SIX)) add(match.index, match[0], "key");
  const cards = Array.from(plain.matchAll(GIFT_CARD), ({ index }) => index);
  for (const match of cards.length ? blanked.matchAll(GIFT_CODE) : []) {
    if ((match[0].match(/\d/g) ?? []).length > (/[A-Z]/.test(match[0]) ? 2 : 11) && cards.some((at) => Math.abs(at - match.index) < 200)) add(match.index, match[0]);
  }
  return found;
}
