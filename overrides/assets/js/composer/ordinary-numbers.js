// Numbers that are plainly something else than a secret: dates, times, amounts, counts, senders, parts of a number.
const EDGE = "(?<![\\dA-Za-z.]|\\d[-/])";
const CURRENCY = "usd|cny|rmb|hkd|twd|eur|gbp|jpy|aud|cad|sgd|usdt|btc|eth";
const UNIT = `位(?!数?(?:验证|密码|动态|校验|安全|码))|[次个天遍条笔元块岁秒折级年万千百亿%]|分(?![享别])|点(?![击开了进])|小时|(?:px|ms|x|times?|min(?:ute)?s?|sec(?:ond)?s?|hours?|hrs?|days?|weeks?|months?|years?|digits?|char(?:acter)?s?|letters?|attempts?|people|points?|words?|[ap]m|[mgk]b|km|dollars?|pounds?|euros?|yuan|bucks|pence|${CURRENCY})(?![a-z])`;
/** @param {string[]} patterns */
const every = (patterns) => patterns.map((pattern) => new RegExp(pattern, "gi"));

const ORDINARY = every([
  `${EDGE}(?:19|20)\\d\\d([-/. ])\\d\\d?\\1\\d\\d?(?!\\d)(?:[ t]*\\d\\d?:\\d\\d(?::\\d\\d)?)?`,
  `${EDGE}(?:\\d\\d?:\\d\\d(?::\\d\\d)?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,9}\\.\\d{1,2}|\\d{1,3}(?:\\.\\d{1,3}){2,})(?![\\d:.,]\\d|\\d)`,
  `(?:[$€£¥₤₿]|(?<![a-z])(?:${CURRENCY}|nt\\$)) ?\\d[\\d,]*(?:\\.\\d+)?`,
  `${EDGE}(?:\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:\\.\\d{1,8})? ?(?:[-~到至] ?\\d{1,4} ?)?(?:${UNIT})`,
  "(?<![a-z])(?:iphone|ipad|ios|android|windows|chrome|harmonyos|version|v|app|build|since|until|by|year|from|via|call(?:ed)?|dial(?:led)?|ring|rang|paid?|spent|charged|transferred|cost|lost|about|around|over|nearly|almost|than|under|ending(?: (?:in|with))?|ends(?: (?:in|with))?|last (?:four|4)(?: digits| numbers)?(?: [oi][fns] (?:my|the) [a-z ]{2,16})?(?: (?:are|is))?[ :]) ?\\d{2,6}(?![\\d-]| \\d| to )",
  "(?:尾号|[末后][四4]位(?:数字?)?|版本|系统|来自|拨打?|[转付扣充花退汇存亏少][了款值账出]|提现|损失|被骗了?|大约|大概|约|超过|不到|至少|共|等了)[是为]?[ :]*\\d{2,9}(?!\\d)",
  `${EDGE}\\d{3,8}(?= ?(?:发[来的过]|打来|来电|来的(?:短信|电话)|(?:sent|texted|called|rang|keeps) ))`,
]);

// These yield to a label right before them: a sort code is written like a date, an account number like a telephone's.
const AMBIGUOUS = every([
  `${EDGE}[0-3]?\\d([-/.])[0-3]?\\d\\1(?:19|20)?\\d\\d(?!\\d|[-/]\\d)`,
  "(?<![\\dA-Za-z])\\+\\d[\\d ()-]{6,18}\\d(?!\\d)",
  "(?<![\\dA-Za-z]|\\d[\\s-])(?:1[3-9]\\d([ -]?)\\d{4}\\1\\d{4}|00?[1-9]\\d{1,3}[ -][\\d ()-]{6,16}\\d)(?![ -]?\\d)",
]);

export const BLANK = "\ue000";

/**
 * The plain text with ordinary numbers blanked, character by character, and the ranges of those that a label may claim.
 * @param {string} plain
 * @returns {import("./types.js").Ordinary}
 */
export function ordinaryNumbers(plain) {
  let blanked = plain;
  for (const pattern of ORDINARY) blanked = blanked.replace(pattern, (found) => BLANK.repeat(found.length));
  return {
    blanked,
    ambiguous: AMBIGUOUS.flatMap((pattern) => [...blanked.matchAll(pattern)]).map((found) => [found.index, found.index + found[0].length]),
  };
}
