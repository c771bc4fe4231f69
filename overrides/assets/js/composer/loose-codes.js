// Codes without a label beside them: in the groups that services write, told in the next sentence, told in part, or as
// a count of digits; and the codes of gift cards, which are money to whoever reads them.
import { BLANK } from "./ordinary-numbers.js";
import { overlaps } from "./cards.js";
import { HAN_DIGITS, SPELLED } from "./labelled-numbers.js";

const CODE = "(?<![a-z])(?:(?<!(?:error|post|zip|promo|discount|qr|bar|area|country|sort|swift|status|order|product|invite|referral|dress) ?)codes?|otp|pins?|pass ?codes?|passwords?|cv[vc]2?|csc)(?![a-z])|验证码|动态码|校验码|安全码|密码|口令";
const BARE = new RegExp(`(?<![\\w./:#+${BLANK}-]|[\\w${BLANK}],|[\\d${BLANK}] )(?!(?:19|20)\\d{4})\\d{6}(?![\\w/:${BLANK}-]|[ .,]\\d)`, "g");
const LOOSE_OF_A_CASE = /(?<![a-z])(?:order|transaction|case|ticket|receipt|booking|ref\w*|error|queue|balance|post ?code|zip|agent|badge|invoice|shop|store|build|version|number|no|id|amount|paid|pay|transfer\w*|sent|refund\w*|charged|received|worth|flight|tracking|parcel|limit|cash|pounds|quid)(?![a-z])|[单票]|取[件餐货]|现金|编号|流水|报错|错误|余额|邮编|工号|店|交易|尾号|版本|号码?|金额|元|付了|转了?|提现|充值|到账|扣|额度|限额/i;
const SPOKEN = new RegExp(`${SPELLED}(?:,? ${SPELLED}){4,7}(?![a-z]|,? ${SPELLED})|(?<![${HAN_DIGITS}十])[${HAN_DIGITS}](?:[,、 ]?[${HAN_DIGITS}]){5,7}(?![${HAN_DIGITS}十百千万年月点])|(?<![\\w.,:/-])\\d(?:[,、] ?\\d){5,7}(?![\\w.:/-]|[,、]\\d)`, "gi");
const AT_A_TILL = /(?:(?<![a-z])(?:put|typ(?:ed?|ing)|key(?:ed)?|punch(?:ed)?|press(?:ed)?|enter(?:ed|ing)?)(?: in)?|[按输](?:入|了)?的?是?|[按输]了)\s(\d{4})(?!\d|[.,:/-]\d| ?(?:[a-z]{1,4}\b )?(?:pounds?|dollars?|euros?|yuan|quid|usd|eur|gbp|cny|元|块))/gi;
const TILL = /(?<![a-z])(?:till|cash ?(?:machine|point)|atm|card|pin|keypad|terminal|unlock)(?![a-z])|取款|取钱|刷卡|密码|收银|键盘|解锁/i;
const MIXED_CODE = /(?<![\w-])(?=[A-Z-]*\d)(?=[\d-]*[A-Z])[A-Z\d]{4,5}(?:-[A-Z\d]{4,5}){1,3}(?![\w-])|(?<![\w-])(?=(?:[A-Z]*\d){2})(?=(?:\d*[A-Z]){2})[A-Z\d]{8,10}(?![\w-])/g;
const SPARE = /(?<![a-z])(?:(?:spare|back-?up|recovery|rescue|emergency) codes?|codes left)|备用码|恢复[代]?码|备份码|救援码/i;
const LOOSE_FOURS = /(?<![\w-]|\d )(?:\d{4}[ -]\d{4}|(?!20)\d{8})(?![\w-]|[ .]\d)/g;
const NEAR_CODES = /(?<![a-z])codes(?![a-z])|[用份复急]验?证?码|个码/i;
const SMS_REFERENCE = /(?:短信|码|(?<![a-z])(?:text|sms|code))[^\n。.]{0,12}?(?<![\w-])([A-Z]{1,4}-\d{4,8})(?![\w-])|(?<![a-z])code(?: \([^()\n]{0,12}\))?\s?[:=]\s?([A-Z]{4,8})(?![\w-])|(?<![\w-])([A-Z]{1,4}-\d{6})(?=[^\n。.]{0,16}(?:短信|(?<![a-z])(?:text|sms)(?![a-z])))|(?:(?<![a-z])code|enter(?:ed)?|码|输)[^\n.。]{0,40}?(?<![\w-])((?=[OIlo]*\d)(?=\d*[OIlo])[\dOIlo]{5,8})(?![\w-])/g;
const PIN = new RegExp(`(?<![a-z])(?:pin|pass ?code)(?: number)?(?![a-z])[^\\n.!?\\d]{0,60}?(?:,|birthday|born,?|one,|year|foil|panel|scratch\\w*)\\s?(\\d{4,6})(?![\\d${BLANK}]|[.:/-]\\d| ?[a-z%])`, "gi");
const OLD_AND_NEW = /(?<![a-z])(?:old|new|first|second|other|previous) (?:one|pin|code),? (?:which |that )?(?:is|was) (\d{4,6})(?!\d)|(?<!\d)(\d{4,6}) or (\d{4,6}) (?:for|as|is|was) (?:my|the) (?:pin|code|pass)/gi;
const HAN_TENS = /(?<![一-龥])[二三四五六七八九]?十[一二三四五六七八九]?(?:[ ,、][二三四五六七八九]?十[一二三四五六七八九]?){2}(?![一-龥])|(?<=是)[二三四五六七八九]?十[一二三四五六七八九]?(?:[ ,、][二三四五六七八九]?十[一二三四五六七八九]?){2}/g;
const SEED_IN_DIGITS = /(?<!\w)(?:\d{4}){12,24}(?!\w)/g; // of a QR code: four digits for a word
const LOOSE_SPACED = /(?<![\w.,/:+-]|[\d\ue000] )\d(?:(?: \d){3,7}|(?:-\d){3,7})(?![\w/:-]|[ .,]\d)/g;
const GROUPED = /(?<![\w.,/:+-]|[\d\ue000] )(?!\d{1,3} 000(?! ?0))(?:\d{3}[ -]\d{3}|\d\d \d\d \d\d)(?![\w/:-]|[ .,]\d)/g;
const PUT = "(?<![a-z])(?:i|he|she|we)(?:'ve|'m| have| had| always| just| am| did| only){0,2} (?:put(?:ting)?|enter(?:ed|ing)?|typ(?:e|ed|ing)|us(?:e|ed|ing)|tried|try|gave|said|have|got|see|read)(?: in| it as| it is)?|(?<![a-z])(?:mine|it|that|which|this)(?:'s| is| was| says)|我?[填输写报念按用](?:入|进去)?(?:的?是|了|的)?|我的是|[就它]是";
const NEXT_SENTENCE = new RegExp(`(?:${CODE})[^\\n\\d]{0,60}?(?:${PUT})[\\s:"']{0,3}(\\d{3}[ -]\\d{3}|\\d{3,8})(?![\\d${BLANK}]|[.:/-]\\d| ?[a-z%])`, "gi");
const PART = new RegExp(`(?<![a-z])(?:beginning|start|end) of (?:the|my) (?:${CODE})[^\\n.!?\\d]{0,60}?(\\d[\\d ]{1,4}\\d|\\d{2})(?!\\d)|尾[数号]是?(\\d{2,4})的[^\\n,。]{0,8}(?:码|短信)|(?<![a-z])(?:first|last|middle) (?:one|two|three|four|few)(?: digits?| numbers?)? of (?:the|my|that|your) (?:sms |text |login )?(?:${CODE})(?:,| is| are| were| was|:){0,2} (\\d{1,5})(?![\\d:/])|(?:${CODE})[^\\n.。!?]{0,60}?(?:start(?:s|ing)?|begin(?:s|ning)?|ends?|ending|finish(?:es)?|(?:first|last|middle) (?:one|two|three|four|few)(?: digits?| numbers?| ones)?)(?: (?:with|in|on|are|is|were|was|be)){0,2}[\\s:"']{0,2}(\\d{1,5})(?![\\d:/.]\\d)(?:(?: digits?)?[^\\n.。!?\\d]{0,40}?(?:ends?|ending|finish(?:es)?|last \\w+(?: digits?)?)(?: (?:with|in|on|are|is|was)){0,2} (\\d{1,5})(?!\\d))?|(?:${CODE})[^\\n。!?]{0,30}?(?:开头|前[面几]?[一两二三四五\\d]?[位个]?(?:数字?)?|[后末尾]面?[一两二三四五\\d]?[位个](?:数字?)?|[结末]尾|中间)(?:好像|应该|大概|看?到?)?(?:的?是)?[\\s:]{0,2}(\\d{2,5})(?![\\d位次个分秒])(?:[^\\n。!?\\d]{0,16}?(?:结尾|[后末尾]面?[一两二三四五]?[位个]?)(?:是)?[\\s:]{0,2}(\\d{2,5})(?!\\d))?`, "gi");
const OF_ANOTHER = /(?<![a-z])(?:cards?|account|phone|mobile|order|last four of)(?![a-z])|卡|手机|号码|单号|尾号/i;
const HOW_MANY = "(?:all|two|three|four|five|six|seven|eight|\\d)";
const PLURAL = "(?:zero(?:e?s)?|o'?s|nough?ts|ones|twos|threes|fours|fives|sixes|sevens|eights|nines|\\d'?s)";
const LOOSE_COUNTED = new RegExp(`(?:${CODE})[^\\n.。!?:\\d]{0,24}?(?:'s|is|was|are|as|:|,|[是用填输设成为][了的]?)\\s*(?:just |simply |only |就)?(${HOW_MANY} ${PLURAL}(?:,? (?:and |then |plus )?${HOW_MANY} ${PLURAL})*|(?:one|1) (?:to|through|till) (?:six|four|eight|[468])|(?:[一两二三四五六七八1-8]个[${HAN_DIGITS}\\d](?![位样致起般些点])[,、和加\\s]?){1,4}(?:一?个?[a-z](?![a-z]))?|[一1]到[六八四468])(?![a-z])`, "gi");
const GIFT_CARD = /(?<![a-z])(?:e-?)?gift ?(?:cards?|certificates?|vouchers?)|(?<![a-z])(?:itunes|steam|razer|google play|vanilla|neosurf|paysafe(?:card)?|redeem|scratch(?:ed)?)(?![a-z])|礼品卡|礼物卡|点卡|充值卡|购物卡|话费卡|卡密|e卡|刮开|兑换码|(?:苹果|谷歌|沃尔玛|京东)卡/gi;
const GIFT_CODE = /(?<![\w-])(?:[A-Z0-9]{3,6}(?:[ -][A-Z0-9]{3,6}){2,5}|[A-Z0-9]{10,24})(?![\w-])/g;
const CARD_SECRET = /卡密[^\dA-Za-z\n]{0,6}([\dA-Z]{8,24})(?!\w)/g;
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
  if (/pin|code|pass/i.test(plain)) for (const match of blanked.matchAll(OLD_AND_NEW)) groups(match);
  for (const match of plain.matchAll(HAN_TENS)) add(match.index, match[0]);
  for (const match of plain.matchAll(SEED_IN_DIGITS)) add(match.index, match[0], "phrase");
  for (const match of blanked.matchAll(LOOSE_SPACED)) add(match.index, match[0]);
  for (const match of blanked.matchAll(SPOKEN)) if (!LOOSE_OF_A_CASE.test(blanked.slice(Math.max(0, match.index - 24), match.index))) add(match.index, match[0].trimEnd());
  for (const match of blanked.matchAll(BARE)) {
    const [before] = blanked.slice(Math.max(0, match.index - 40), match.index).split(/[.!?。;\n]/).slice(-1);
    const [after] = blanked.slice(match.index + 6, match.index + 24).split(/[.!?。;,\n]/);
    if (!LOOSE_OF_A_CASE.test(before) && !LOOSE_OF_A_CASE.test(after)) add(match.index, match[0]);
  }
  for (const match of blanked.matchAll(LOOSE_FOURS)) if (NEAR_CODES.test(plain.slice(Math.max(0, match.index - 40), match.index + 40))) add(match.index, match[0], "backup");
  if (TILL.test(plain)) for (const match of blanked.matchAll(AT_A_TILL)) if (!LOOSE_OF_A_CASE.test(blanked.slice(Math.max(0, match.index - 16), match.index))) add(match.index + match[0].length - 4, match[1]);
  if (SPARE.test(plain)) for (const match of plain.matchAll(MIXED_CODE)) add(match.index, match[0], "backup");
  for (const match of plain.matchAll(SMS_REFERENCE)) groups(match);
  for (const match of blanked.matchAll(PIN)) add(match.index + match[0].length - match[1].length, match[1]);
  for (const match of blanked.matchAll(NEXT_SENTENCE)) add(match.index + match[0].length - match[1].length, match[1]);
  for (const match of plain.matchAll(PART)) if (!OF_ANOTHER.test(match[0])) groups(match);
  for (const match of plain.matchAll(LOOSE_COUNTED)) add(match.index + match[0].length - match[1].length, match[1].replace(/[\s,、和加]+$/, ""), /^(?:pass ?w|密码|口令)/i.test(match[0]) ? "password" : "code");
  for (const match of plain.matchAll(CARD_SECRET)) groups(match);
  for (const match of plain.matchAll(APP_PASSWORD)) add(match.index + match[0].length - match[1].length, match[1], "password");
  for (const match of plain.matchAll(SIX_TIMES_SIX)) add(match.index, match[0], "key");
  const cards = Array.from(plain.matchAll(GIFT_CARD), ({ index }) => index);
  for (const match of cards.length ? blanked.matchAll(GIFT_CODE) : []) {
    const mixed = /[A-Z]/.test(match[0]);
    if ((match[0].match(/\d/g) ?? []).length > (mixed ? 2 : 11) && cards.some((at) => Math.abs(at - match.index) < 200)) {
      if (mixed && /[ -]/.test(match[0])) found.push({ kind: "code", start: match.index, end: match.index + match[0].length });
      else add(match.index, match[0]);
    }
  }
  return found;
}
