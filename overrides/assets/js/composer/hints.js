// Passwords that are described ("my dog's name plus 1987") or told in a way of their own (a pattern, a line of a poem, one
// letter after the other), and answers to security questions.
import { PASSWORD } from "./labels.js";
import { range } from "./passwords-nearby.js";
import { matchAt } from "./sticky.js";
import { hanStatement, isTelling, phraseLength, trimmed } from "./statements.js";

const THING = "(?:name|birthday|birth ?(?:date|year)|date of birth|year|street|road|anniversary|plate|postcode|phone number|house number|school|team|initials|surname|nickname|song|pet|dog|cat)";
const COMBINED = "(?:plus|then|followed by|backwards|with|twice|reversed|and (?:my|the|our|his|her)|after|before|\\+)";
const HINT = `(?:my|our|his|her|the|name of|mum's|dad's) [^\\n.,;:!?]{0,60}?${THING}(?:s|'s)?[^\\n.,;:!?]{0,30}?(?<![a-z])${COMBINED}(?![a-z])(?:[^\\n.,;:!?]{0,60}?(?= (?:with|but|so|and (?:it|now|i)|can|which|it) )|[^\\n.,;:!?]{0,60})`;
const HAN_THING = "(?:名字?|生日|车牌|手机号|电话|纪念日|拼音|首字母|门牌|姓|身份证|学号|邮编|年份|日期)";
const BEHIND = [
  `[^\\n.,;!?]{0,30}?(?:is|was|:|=|be|[是用设]的?是?)\\s*(${HINT})`,
  `[^\\n,。;!?]{0,10}?(?:是|用的?|设的?|:)\\s*([^\\n,。;:!?]{0,20}?${HAN_THING}[^\\n,。;:!?]{0,10}?(?:加|倒|再|[前后]面|\\+|连上?|和)[^\\n,。;!?]{0,24})`,
  `(?:'s|[^\\n.,;!?]{0,30}? (?:is|was|:|be))\\s*((?:my|our|his|her) (?:[a-z']+ ){0,3}(?:birthday|birth ?(?:date|year|place)|date of birth|anniversary|number plate|(?:first |maiden |last |middle )?name))(?=[.,;!?\\n]|$| (?:and|but|which|so|in|as) )`,
  `[^\\n.,;!?]{0,30}?(?:is|was|:)\\s*([a-z]{3,20} with (?:an? )?(?:capital|big|small|zero|number|\\d|full stop|dot|exclamation)[^\\n.,;!?]{0,60})`,
  `[^\\n,。;!?]{0,6}?(?:是|用的?|设的?|:)\\s*([^\\n,。;:!?]{2,12}的(?:拼音|首字母|全拼|缩写))`,
  `[^\\n,。;!?]{0,10}?(?:是|用的?|设的?|:)\\s*((?:我|咱)(?:[儿女][子儿]?|老[公婆]|妈妈?|爸爸?|孩子|宝宝|[男女]友|对象|家[一-龥]{1,2})的?(?:生日|名字?|手机号|电话|车牌))`,
].map((pattern) => new RegExp(pattern, "iy"));
const DRAWN = [
  "(?:手势密码|手势|解锁图案|图案密码|九宫格)[^\\n,。]{0,8}?(?:是|画的?|为|:)\\s*((?!错|不|什么|对)[^\\n,。!?]{1,30})",
  "(?:设|用|填|记得)的?是([^\\n,。;:!?]{2,24}(?:拼音|首字母|生日|名字?)[^\\n,。;:!?]{0,12}(?:加|[后前]面|跟|倒)[^\\n,。;!?]{1,20})",
  "(?<![a-z])((?:capital|upper ?case|lower ?case|small) [a-z\\d](?:(?:,? (?:and |then )?)(?:[a-z\\d]|capital|small|dash|dot|hyphen|underscore|hash|star|at sign|exclamation mark|zero|one|two|three|four|five|six|seven|eight|nine)(?![a-z])){2,})",
  "(?<![a-z])pass ?phrase[^\\n]{0,80}?[,.:] it'?s ((?!not|just|the|my|wrong)[a-z]{3,}(?: [a-z]+){2,6}?)(?=[.,;!?\\n]|$| all lower| in lower)",
  "(?<![a-z])(?:pin|code|password)[^\\n]{0,24}?[.?!,] (?:it'?s|it is) (?:just |only )?(my (?:birthday|birth (?:year|date)|date of birth|anniversary)(?:, [^\\n.!?,]{0,40})?)",
  "(?<![a-z])(?:unlock|swipe|lock|screen)(?: screen)? pattern (?:is|:)\\s*((?:an?|the|from|top|bottom|left|right|letter|like) [^\\n,.!?]{1,60})",
].map((pattern) => new RegExp(pattern, "gi"));
const DESCRIBED_BEFORE = new RegExp(`(?<![a-z])(?:been|it's|it is|it was|used?|typed?|put|is)\\s+(${HINT})`, "gi");
const DESCRIBED_NAMED = new RegExp(`${PASSWORD}|(?<![a-z])(?:pin|code)(?: number)?(?![a-z])`, "gi");
const QUESTION = /(?<![a-z])q[:.] |what (?:was|is) your (?:first|favou?rite|mother)|maiden name|answer(?:'s| is| was)|asked? (?:me )?(?:for )?["']?(?:the )?(?:name of|my first|my favou?rite)|(?:security|secret|memorable|challenge)[ -](?:q(?:uestion)?s?|answers?|info\w*|thing|words?|stuff)(?![a-z])|密保|安全问题|验证问题|母亲姓名|答案|最喜欢的[^\n,。]{1,8}我?[填写答选]|(?<![a-z])favou?rite (?:teacher|film|movie|food|book|band|song|team)(?![a-z])|问我[最第]|我的答案|回答[^\n,。]{0,6}(?:名|问题)/i;
const SUBJECT = "(?:first|favou?rite|mother'?s|mum'?s|father'?s|childhood|best friend|maiden|birth ?place|town|city|born in|school|teacher|pet|street|car)";
const ANSWERS = [
  "(?:^|[\\n.,;(?]\\s*)(?:a|ans|answers?|[\\w ]{0,24}answer)\\s*(?:'s|is|was|[:=-])\\s*[\"']?([^\\n\"'.,;?!]{2,40})",
  "(?<![a-z])(?:i|we|he|she)(?:'ve| have| always| had| just)? (?:put|answer(?:ed)?(?: with)?|said|say|typed?|entered?|wrote|write|gave|chose|set|use[d]?)(?: in| down| as| it as)? [\"']?([^\\n\"'.,;?!]{2,40})",
  `(?<![a-z])${SUBJECT}(?![a-z])[^\\n.,;:?!]{0,24}(?:,? (?:it'?s|it is|it was|(?:which )?(?:is|was|were))|:|=|'s|,|\\?)\\s*(?:an? |the )?["']?([^\\n"'.,;?!]{2,40})`,
  "(?:答案?|回答|我?(?:[填写输选]|答(?!案)))(?:的?都?是|的|:|了|为|(?<=我答))\\s*[\"']?([^\\n,。;?!\"]{1,20})",
  "(?:出生(?:地|城市|在)|[小中大]学|班主任|母亲|[妈爸]妈?|父亲|初恋|偶像|朋友|配偶|宠物|狗|猫|最[喜爱]欢?的?[^\\n,。:?]{1,6}|第一[个只辆条部][^\\n,。:?]{1,6})(?:的?(?:名字?|姓名|全名))?[?]?\\s*(?:,?我?(?:[填写输选]|答(?!案))[了的]?是?|是|叫|:)\\s*[\"']?([^\\n,。;?!\"]{1,16})",
].map((pattern) => new RegExp(pattern, "gi"));
const WIFI_KEY = /(?:wi-?fi|wlan|热点|hotspot|ssid)[^\n.。]{0,24}?(?:pass|key|密码?|:)\s?[:=]?\s?([\x21-\x7e]{6,40})|wifi([a-z]{4,}\d{2,})/gi;
const WIFI = /(?:wi-?fi|wlan|hotspot|热点|无线)[^\n/]{0,40}[^\s/] ?\/ ?([\x21-\x7e]{6,})/gi;
ANSWERS.push(/(?:安全|密保)问题[一二三123]?:([^\n,。;:?]{2,12})(?![^\n,。;:]*[?:])/g, /[,;]\s?[二三23][:是]([^\n,。;:?]{2,12})/g, /答案(?![是我都])([一-龥]{2,8}?)(?=[不也总就都一,。]|为什么|$)/g, /(?:密保|安全问题)[^\n,。:]{0,10}(?:姓?名字?|[小中]学|城市|地)[ ,]\s?([^\n,。;:?]{2,8})(?![^\n,。]*[?？])/g);
// Tokens of letters and signs that nobody writes but as a password.
const SUBJECT_ALONE = /(?<![a-z])(?:first pet|street i grew up (?:on|in)|first (?:teacher|school)|childhood (?:friend|nickname)|favou?rite (?:film|movie|food|colou?r|teacher|book|team|band|song)|mother'?s name before [a-z ]{1,16})(?:'s name)?(?: is| was|:|=| =)\s*["']?(?:(?:mrs?|ms|miss|dr)\.? )?([A-Z]?[\w']{2,20}(?: [A-Z][\w']{1,20}){0,3})/gi;
const DESCRIBED_TOKEN = /(?<![\w!#$%&*+./:=?@\\^|~£€-])[\w+./:=@\\|-]{0,40}[!#$%^&*~£€?][\w!#$%^&*+./:=?@\\|~£€-]{0,40}/g;
const SIGNS = /[A-Za-z0-9][!#$%^&*~£€?][A-Za-z0-9]|^[!#$%^&*~£€][A-Za-z]|\d[!$%^*~£€]+$/;
const NUMBERED_THING = /^(?:[a-z]{1,2}|order|case|ticket|ref|item|invoice|unit|flat|room|apt|issue|bug|err|error|build|gate|table|shop|store|till|track|lot|box|step|page|user|player|group|channel)s?#\d+$/i;
const NO_TOKEN = /[/=:@\\|]|^[#@.]|^[A-Z]{0,3}[$£€]\d|%(?:off|20)|^[A-Z]&|\?(?:[a-z]+$|[A-Z])|^C\+\+|[?!]{2}/;
const SIGNING_IN = /(?<![a-z])(?:log(?:ged|ging)?[ -]?in|sign(?:ed|ing)?[ -]?in|pass ?words?|pw|mine is|locked|reset|character|refused|account)(?![a-z])|登录|密码|口令|[输填]的|登不|进不去/i;

/** @param {string} plain */
export function describedPasswords(plain) {
  /** @type {import("./types.js").Secret[]} */
  const found = [];
  const add = (/** @type {RegExpExecArray | null} */ match) => {
    if (match) found.push(range(match.index + match[0].lastIndexOf(match[1]), match[1].trimEnd()));
  };
  const names = Array.from(plain.matchAll(DESCRIBED_NAMED), ({ index, 0: { length } }) => index + length);
  for (const at of names) for (const pattern of BEHIND) add(matchAt(pattern, plain, at));
  for (const pattern of DRAWN) for (const match of plain.matchAll(pattern)) add(match);
  for (const match of plain.matchAll(DESCRIBED_BEFORE)) if (names.some((at) => at > match.index && at - match.index < 140)) add(match);
  if (QUESTION.test(plain)) {
    for (const pattern of ANSWERS) {
      for (const match of plain.matchAll(pattern)) {
        const value = match[1].split(/[也都但它就]|提示|还是|不[对行通]|说| (?:and|but|so|which) (?:it|i|the|is|now)/i)[0].replace(/^我?[填答写输][的了]?是?/, "").trimEnd();
        const length = /[一-龥]/.test(value) ? (hanStatement(value) ? 0 : value.length) : isTelling(value) || phraseLength(value) ? value.length : 0;
        if (length && !/question|answer|^born|问题|答案/i.test(value)) found.push(range(match.index + match[0].lastIndexOf(value), value));
      }
    }
  }
  for (const match of plain.matchAll(WIFI_KEY)) {
    const value = trimmed(match[1] ?? match[2]);
    if (/\d/.test(value) || (/[一-龥]/.test(plain) && /^[a-z]{9,}$/.test(value))) found.push(range(match.index + match[0].length - (match[1] ?? match[2]).length, value));
  }
  for (const match of plain.matchAll(WIFI)) if (/\d/.test(match[1])) found.push(range(match.index + match[0].length - match[1].length, trimmed(match[1])));
  for (const match of plain.matchAll(SUBJECT_ALONE)) if (phraseLength(match[1])) add(match);
  const signing = SIGNING_IN.test(plain);
  for (const match of plain.matchAll(DESCRIBED_TOKEN)) {
    const value = match[0].replace(/[.:]+$/, "");
    if (value.length < 6 || value.length > 40) continue;
    const bare = value.replace(/[!?]+$/, "");
    if (NUMBERED_THING.test(value) && !/(?:[输填用]的?是?|password|pw|is|was|put|typed)\s*$/i.test(plain.slice(Math.max(0, match.index - 10), match.index))) continue;
    if (NO_TOKEN.test(value) || !/[A-Za-z]{2}/.test(value) || !SIGNS.test(/\d/.test(value) ? value : bare)) continue;
    if (signing || /\d/.test(bare) && SIGNS.test(bare) && /[a-z]/.test(bare)) found.push(range(match.index, value));
  }
  return found;
}
