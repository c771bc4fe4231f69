// Recovery words apart from their name, or only some of them: a run of small words such as no sentence holds, words that
// are numbered in turn, words joined by a sign, one word that is told by its place.
import { isBrand } from "./brand.js";
import { PHRASE } from "./labels.js";
import { STATEMENT } from "./statements.js";

const NAME = new RegExp(`${PHRASE}|(?<![a-z])(?:my|the) phrase(?![a-z])|(?<![a-z])word ?\\d{1,2}(?!\\d)|第[\\d一二三四五六七八九十]{1,3}个单?词`, "i");
const CUE = /(?<![a-z])(?:paper|wallet|words|sheet|wrote|written|import(?:ed)?|restore)(?![a-z])|钱包|单词|[抄写记]|导入|恢复|词/i;
const WORD = /[A-Za-z]+(?:'[a-z]+)?/g;
const NEARBY_BETWEEN = /^(?:[\s,、;|/?_*]|\.{1,3} ?(?![A-Z])|\d{1,2}[.):、]?\s?){1,8}$/;
const GRAMMAR = /(?:ed|ing|ly|tion)$|^(?:says?|shows?|keeps?|gives?|takes?|goes|going|looks?|wants?|thinks?|know|think|want|need|went|came|come|take|took|gave|give|make|many|much|more|most|less|least|put|fails|first|last|next|once|zero|two|double|triple|one|three|four|five|six|seven|eight|nine|mnemonic|recovery|backup|secret|sorry|hello|dear|kind|regards|thank|thanks|page|button|screen|bank|transfer|payment|money|login|device|browser|phrase|seed|words?|wallet|password|lost|http|https|www|com|using|since|android|iphone|still|back|down|off|out|every|week|month|year|days?|hour|minute|morning|night)$/i;
const NEARBY_JOINED = /(?<![\w/.@-])(?:[a-z][\w-]{1,20}:){0,3}[a-z]{3,8}(?:([-_.,|+/])[a-z]{3,8})(?:\1[a-z]{3,8}){6,}(?![\w/@])/g;
const NEARBY_NUMBERED = /(?<![\d.])(\d{1,2})\s?[.):、=]?\s?["']?([a-z]{3,8}|[一-龥]{1,2})(?=[\s,;、"']|$)/gi;
const NUMBER_BEHIND = /(?<![a-z])([a-z]{3,8})\s?\((\d{1,2})\)/gi;
const BY_PLACE = /(?<![a-z])word \d{1,2}(?: is| either| definitely| probably| maybe|:|=)* ([a-z]{3,8})(?![a-z])(?: or (?:maybe )?([a-z]{3,8})(?![a-z]))?|第(?:\d{1,2}|[一二三四五六七八九十]{1,3})个词?[^\n,。是]{0,4}是 ?([a-z]{3,8})(?![a-z])(?: ?(?:就是|还是|或者?) ?([a-z]{3,8})(?![a-z]))?|第(?:\d{1,2}|[一二三四五六七八九十]{1,3})个词?[^\n,。是]{0,4}是([一-龥])(?=[还,。肯应看不]|$)(?:还是([一-龥]))?/gi;
const LETTERED = /(?:(?<![a-z])[a-h]\)\s?[a-z]{3,8}\s*[,;]?\s*){4,}/gi;
const NEARBY_EDGE = /(?<![a-z])(?:(?:starts?|begins?|ends?|finishes)(?: with)?|[开结]头是?|结尾是?|(?:first|last|second|third) word|mine is|seed words?(?= ["']))\s*["']?((?:[a-z]{3,8}(?: |(?![a-z]))){1,4})/gi;
const NO_WORD_OF_IT = /^(?:app|iphone|android|ios|wifi|pin|bip|metamask|trust|imtoken|ledger|trezor|csv|pdf|excel|word|seed|phrase|wallet|bug|vpn|email|http|https|www|com|example|test|html|chrome|safari|windows|mac|token|usdt|btc|eth|tron|nft)$/;
const SINGLES = /(?<![一-龥])[一-龥](?:(?:[ \n]|[,、] ?)[一-龥]){5,24}(?![一-龥])/g;
const NEARBY_TOLD = /(?<![a-z])(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|\d{1,2}(?:st|nd|rd|th)) (?:(?:one|word)(?: (?:is|was|should be|looks like|might be))?|is)|(?:could be|either|maybe|or|looks like|reads) (?=["']))\s*:?\s*["']?([a-z]{3,8})(?![a-z'])/gi;

/** @param {string} word */
const isGrammar = (word) => word.length < 3 || word.length > 8 || isBrand(word) || GRAMMAR.test(word) || STATEMENT.any.test(word);

/**
 * @param {string} plain
 * @returns {import("./types.js").Secret[]}
 */
export function nearbyPhrases(plain) {
  /** @type {import("./types.js").Range[]} */
  const found = [];
  const named = NAME.test(plain);
  const han = (plain.match(/[一-龥]/g)?.length ?? 0) > 3;
  const least = (named ? 4 : CUE.test(plain) ? 5 : 9) - (han ? 1 : 0);
  let run = { start: 0, end: -1, count: 0, spelling: "" };
  const close = () => {
    if (run.count >= least && (named || run.spelling !== "Aa")) found.push(run);
  };
  for (const match of plain.matchAll(WORD)) {
    const [word, end] = [match[0], match.index + match[0].length];
    const spelling = /^[a-z]+$/.test(word) ? "a" : /^[A-Z]+$/.test(word) ? "A" : /^[A-Z][a-z]+$/.test(word) ? "Aa" : "";
    const plainWord = spelling && !/[\w@.]$/.test(plain[match.index - 1] ?? "") && !isGrammar(word);
    const joined = run.end >= 0 && match.index - run.end < 10 && NEARBY_BETWEEN.test(plain.slice(run.end, match.index)) && (spelling === run.spelling || (run.count === 1 && run.spelling === "Aa" && spelling === "a"));
    if (!plainWord || !joined) {
      close();
      run = { start: match.index, end: plainWord ? end : -1, count: plainWord ? 1 : 0, spelling };
    } else {
      run.end = end;
      run.spelling = spelling;
      run.count += 1;
    }
  }
  close();
  for (const { index, 0: whole } of plain.matchAll(NEARBY_JOINED)) found.push({ start: index, end: index + whole.length });
  if (named || /钱包|导入|恢复|词/.test(plain)) for (const { index, 0: whole } of plain.matchAll(SINGLES)) if (new Set(whole).size > 5) found.push({ start: index, end: index + whole.length });
  found.push(...inTurn(plain, named ? 3 : han || CUE.test(plain) ? 4 : 6));
  for (const match of plain.matchAll(/(?<=\d(?:st|nd|rd|th) |first |second |third |fourth |fifth |sixth |last )word (?:is|was|:) ["']?([a-z]{3,8})(?![a-z'])/gi)) if (!isGrammar(match[1])) found.push({ start: match.index + match[0].length - match[1].length, end: match.index + match[0].length });
  if (named) {
    for (const match of plain.matchAll(NUMBER_BEHIND)) if (!isGrammar(match[1])) found.push({ start: match.index, end: match.index + match[0].length });
    for (const match of plain.matchAll(BY_PLACE)) {
      for (const word of match.slice(1).filter(Boolean)) {
        const start = match.index + match[0].lastIndexOf(word);
        if (!isGrammar(word) || /[一-龥]/.test(word)) found.push({ start, end: start + word.length });
      }
    }
    for (const match of plain.matchAll(LETTERED)) found.push({ start: match.index, end: match.index + match[0].trimEnd().length });
    for (const match of plain.matchAll(NEARBY_EDGE)) {
      const words = match[1].trimEnd().split(" ");
      const until = words.findIndex(isGrammar);
      const taken = (until < 0 ? words : words.slice(0, until)).join(" ");
      const start = match.index + match[0].length - match[1].length;
      if (taken) found.push({ start, end: start + taken.length });
    }
    for (const match of han ? plain.matchAll(/(?<![\w.@/-])[a-z]{3,8}(?![\w@/.-])/g) : []) if (!isGrammar(match[0]) && !NO_WORD_OF_IT.test(match[0])) found.push({ start: match.index, end: match.index + match[0].length });
    for (const match of plain.matchAll(/助记[词码](?=(?:[一-龥]{3}){4,8}(?![一-龥]))([一-龥]+)/g)) if (!/[的了是不在有我你怎为什导入忘丢备抄写提示错误恢复能会要可以存放哪安全泄露发给他被用手机换钱包]/.test(match[1])) found.push({ start: match.index + 3, end: match.index + match[0].length });
    for (const match of plain.matchAll(/[("']((?:[一-龥]{3}){4,8})[)"']/g)) if ((match[1].match(/[的了吗不我你]/g)?.length ?? 0) < 2) found.push({ start: match.index + 1, end: match.index + match[0].length - 1 });
    for (const match of plain.matchAll(NEARBY_TOLD)) if (!isGrammar(match[1])) found.push({ start: match.index + match[0].length - match[1].length, end: match.index + match[0].length });
  }
  return found.map(({ start, end }) => ({ kind: "phrase", start, end }));
}

/**
 * "1legal 2winner 3thank": single words, each numbered one higher.
 * @param {string} plain
 * @param {number} least
 */
function inTurn(plain, least) {
  /** @type {import("./types.js").Range[]} */
  const made = [];
  let [number, count, start, end, everyday] = [-1, 0, 0, -9, 0];
  const close = () => {
    if (count >= (plain.slice(start, end).includes("\n") ? Math.min(least, 4) : least) && everyday * 2 < count) made.push({ start, end });
  };
  for (const match of plain.matchAll(NEARBY_NUMBERED)) {
    if (Number(match[1]) !== number + 1 || match.index - end > 7) {
      close();
      [count, start, everyday] = [0, match.index, 0];
    }
    [number, end] = [Number(match[1]), match.index + match[0].length];
    count += 1;
    if (/[一-龥]{2}/.test(match[2]) || isGrammar(match[2]) && match[2].length > 2) everyday += 1;
  }
  close();
  return made;
}
