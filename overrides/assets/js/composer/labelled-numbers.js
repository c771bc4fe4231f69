// Numbers that are secret by the words around them: codes, PINs, account and identity numbers, card numbers with a slip in
// them. A number belongs to the nearest label before it in its sentence that is close enough, else to one right behind
// it; labels of orders, amounts and telephones compete, so that what support needs stays.
import { NUMBER_LABEL } from "./labels.js";
import { BLANK } from "./ordinary-numbers.js";

/** @type {Record<string, number>} */
const DIGIT_WORDS = { zero: 0, oh: 0, nought: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 };
export const HAN_DIGITS = "零一二三四五六七八九壹贰叁肆伍陆柒捌玖";
export const SPELLED = `(?<![a-z])(?:(?:double|triple) )?(?:${Object.keys(DIGIT_WORDS).join("|")})(?![a-z])`;
export const DIGIT = `(?:\\d|[${HAN_DIGITS}]|${SPELLED})`;
const ONE_DIGIT = new RegExp(DIGIT, "gi");
const TOKEN = new RegExp(`(?<![A-Za-z0-9])(?=[A-Za-z]*-?[A-Za-z]*\\d)(?=[\\d-]*[A-Za-z])[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*|${DIGIT}(?:(?:[ -]{0,3}|[,、] ?(?=${SPELLED})|(?<=(?<!\\d)\\d)[,、] ?(?=\\d(?!\\d)))${DIGIT})*`, "gi");

/**
 * "one Two 三 4" → "1234"; "double six" → "66"
 * @param {string} raw
 */
export function digitsOf(raw) {
  if (/^[\d\s-]*$/.test(raw)) return raw.replace(/\D/g, "");
  return Array.from(raw.matchAll(ONE_DIGIT), ([one]) => {
    if (/\d/.test(one)) return one;
    const han = HAN_DIGITS.indexOf(one);
    if (han >= 0) return String(han > 9 ? han - 9 : han);
    const [word, times] = one.toLowerCase().split(" ").reverse();
    return String(DIGIT_WORDS[word]).repeat(times === "double" ? 2 : times === "triple" ? 3 : 1);
  }).join("");
}

// How many digits a number of each kind has: [least with a direct link, least with a loose one, most].
/** @type {Partial<Record<import("./types.js").LabelKind, [number, number, number]>>} */
const LENGTHS = {
  account: [5, 7, 24], card: [12, 12, 19], identity: [5, 6, 20], shortCode: [3, 3, 12], code: [3, 4, 10],
};
/** @type {Partial<Record<import("./types.js").LabelKind, import("./types.js").Kind>>} */
const SECRET_KIND = { account: "account", card: "card", identity: "identity", shortCode: "code", code: "code" };
const COPULA = "(?:is|was|are|were|'s|reads?|says?|said|shows?|being|to|as|equals|是|为|就是|即|系|叫|写着|显示|如下|变成了?|改成了?|改为|设成了?|设为)";
const OPEN = "[\\s\"'()\\[\\]【】<*:=#>~-]*";
const DIRECT = new RegExp(`^${OPEN}(?:(?:now|currently|现在|目前)?\\s*${COPULA}\\s*(?:now|just|this|these|the|the following|这个|这)?)?${OPEN}$`, "i");
const COPULA_AT_END = new RegExp(`${COPULA}${OPEN}$`, "i");
const DISCLOSED = new RegExp(`(?:${COPULA}|it|from|从|i (?:got|have|had|received|used|typed|entered|put)|(?:gave|told|sent|texted|read|showed|forwarded|given|telling) (?:[a-z]+ ){0,4}|(?:entered|typed|used|use|enter|type|quote|put in|try|tried|with)|告诉了?(?:他们?|她们?|对方|客服|骗子|别人|你们?)?|给了?(?:他们?|她们?|对方|客服|骗子)?|念了?|报了?|发了?(?:给(?:他们?|她们?|对方|客服|骗子)了?)?|填了?|输入?了?|收到了?|说了?|写了?|用了?)${OPEN}(?:the|a|了)?${OPEN}$`, "i");
const NEGATED = /(?:\bnot?\b|n't|\bnever|\bwithout|\bexpire|\binvalid|\bwrong|\bfail|没|不|未|错|无效|过期|失败|\berror|\bproblem|\bissue|问题|提示|报错)/i;
const BARE_REFERENCE = /^[\s"':#(=-]*$/;
const OF_A_CASE = /^(?:order|transaction|txn|case|ticket|reference|ref|invoice|订单|工单|单号)/i;
const HAS_NOUN = /(?:numbers?|no\.?|ids?|#|code|号|码|id|编号|哈希|hash)$/i;
const LINKED_AFTER = /^[\s"')\]】*]*(?:(?:is|was|是|为|就是|即|as|=|:|-)[\s"'(]*|\(|\s*)(?:(?:my|the|your|his|her|our|a|that|我的?|你的?|您的?|这个?|那个?|本次|此次)\s*)?(?:[A-Za-z0-9'-]+ ){0,3}$/i;
const BREAK = /[!?。;\n]|\.(?=\s|$)/;

/**
 * How a label leads to the number behind it: "direct" ("PIN: 0000"), "loose", or not at all.
 * @param {string} gap
 * @param {string} label
 * @param {number} length of the number
 * @param {import("./types.js").LabelKind} kind
 */
function linkFrom(gap, label, length, kind) {
  const between = gap.replace(/\([^()\n]{0,30}\)/g, "");
  const crossesLine = /^[\s:：=]*(?:is|was|are|是|为|如下)?[\s:：]*\n\s*$/i.test(between);
  if (BREAK.test(between) && !crossesLine) return "";
  if (kind === "reference" || kind === "phone" || kind === "amount") {
    if (!HAS_NOUN.test(label)) return (OF_A_CASE.test(label) ? DIRECT : BARE_REFERENCE).test(between) ? "direct" : "";
    return DIRECT.test(between) || (between.length < 40 && COPULA_AT_END.test(between)) ? "direct" : "";
  }
  if (crossesLine || DIRECT.test(between)) return "direct";
  const clause = between.slice(between.lastIndexOf(",") + 1);
  if (between.length > 70) return "";
  if (DISCLOSED.test(clause)) return "loose";
  if (NEGATED.test(between)) return "";
  if (/[:=]\s*$/.test(clause)) return "loose";
  if (clause.length < between.length && clause.trim()) return "";
  if (kind === "code" && length === 6 && between.length < 40) return "loose";
  if (kind === "shortCode" && between.length < 16) return "loose";
  return between.length < 24 && kind !== "code" && kind !== "shortCode" ? "loose" : "";
}

const WEAK_ACCOUNT = /^(?:账户?号?码?|accounts?|acct\.?)$/i; // an account with us may be a telephone number

/** @typedef {{ raw: string, digits: string }} NumberToken `digits` is empty where letters stand among them */

/**
 * @param {import("./types.js").Label} label
 * @param {NumberToken} token
 * @param {string} link
 */
function fits({ kind, words }, token, link) {
  if (link === "loose" && /^(?:19|20)\d\d$/.test(token.digits)) return false; // a year
  const [direct, loose, usual] = LENGTHS[kind] ?? [1, 1, 0];
  const most = /付款|支付码/.test(words) ? 24 : usual;
  const length = token.digits ? token.digits.length : token.raw.replace(/-/g, "").length;
  if (WEAK_ACCOUNT.test(words) && length < 7) return false;
  if (!token.digits && (link !== "direct" || length > 24)) return false;
  return length >= (link === "direct" ? direct : loose) && length <= Math.max(most, token.digits ? 0 : 24);
}

/**
 * `needed` are the numbers that a label of something support needs claims.
 * @param {string} plain
 * @param {import("./types.js").Ordinary} ordinary
 */
export function labelledNumbers(plain, { blanked, ambiguous }) {
  /** @type {import("./types.js").Label[]} */
  const labels = Array.from(plain.matchAll(NUMBER_LABEL), (match) => ({
    start: match.index, end: match.index + match[0].length, words: match[0],
    kind: /** @type {import("./types.js").LabelKind} */ (Object.entries(match.groups ?? {}).find(([, words]) => words !== undefined)?.[0]),
  }));
  const inLabel = new Uint8Array(blanked.length);
  for (const one of labels) if (!/\d$/.test(one.words) || one.words.length > 3) inLabel.fill(1, one.start, one.end);
  /** @type {import("./types.js").Secret[]} */
  const found = [];
  /** @type {import("./types.js").Range[]} */
  const needed = [];
  /** @type {{ verdict: import("./types.js").LabelKind | "", end: number, length: number } | undefined} the token before, for lists */
  let last;
  let next = 0;
  for (const match of blanked.matchAll(TOKEN)) {
    const end = match.index + match[0].length;
    let start = match.index;
    if (inLabel[start] && inLabel[end - 1]) continue;
    while (inLabel[start]) start += 1; // "CVV000"
    const raw = blanked.slice(start, end);
    const mixed = /[A-Za-z]/.test(raw) && /\d/.test(raw);
    const token = { raw, digits: mixed ? /^[A-Z]{1,4}-(\d{4,8})$/.exec(raw)?.[1] ?? "" : digitsOf(raw) };
    if (!mixed && token.digits.length < 3) continue;
    while (next < labels.length && labels[next].end <= start) next += 1;
    const verdict = judge(token, start, end);
    last = { verdict, end, length: raw.length };
    if (!verdict) continue;
    const kind = SECRET_KIND[verdict];
    if (kind) found.push({ kind: kind === "card" && !token.digits ? "code" : kind, start, end, last: token.digits.slice(-4) }); // letters: a gift card
    else needed.push({ start, end });
  }
  return { found, needed, labels };

  /**
   * "code P-1042": a code without a word of its own, among words of an error.
   * @param {import("./types.js").Label} label
   * @param {NumberToken} token
   * @param {number} start
   */
  function isErrorCode(label, token, start) {
    if (!/^(?:(?:with|a|and|is|this|that|what|does|same|following) )?codes?$/i.test(label.words) || /^\s*(?:is|was|:)/.test(blanked.slice(label.end, start))) return false;
    return (!token.digits && /^[A-Z]{1,4}-?\d{2,5}$/i.test(token.raw)) || /error|mean|fail|message|screen|msg|invalid|错误|报错/i.test(blanked.slice(Math.max(0, label.start - 40), start + 40));
  }

  /**
   * @param {NumberToken} token
   * @param {number} start
   * @param {number} end
   * @returns {import("./types.js").LabelKind | ""}
   */
  function judge(token, start, end) {
    const maybe = ambiguous.some(([from, to]) => from < end && start < to);
    if (last?.verdict && Math.abs(last.length - token.raw.length) < 2 && /^[\s,、/;|]*(?:(?:and |then )?(?:the )?(?:second|other|next|new|old)(?: one)?(?: is| was)?|and then|and|or|then|&|和|或|以及|还有|再)?[\s,、]*$/i.test(blanked.slice(last.end, start))) return last.verdict;
    for (let index = next - 1, seen = 0; index >= 0 && seen < 4; index -= 1, seen += 1) {
      const one = labels[index];
      if (start - one.end > 90) break;
      const link = linkFrom(blanked.slice(one.end, start), one.words, token.digits.length, one.kind);
      if (!link || (maybe && (link !== "direct" || WEAK_ACCOUNT.test(one.words)))) continue;
      if (one.kind === "code" && isErrorCode(one, token, start)) continue;
      if (!LENGTHS[one.kind] || fits(one, token, link)) return one.kind;
    }
    if (maybe) return "";
    const behind = labels[next];
    if (behind && behind.start - end < 40) {
      const between = blanked.slice(end, behind.start);
      if (!between.includes(BLANK) && LINKED_AFTER.test(between)) {
        const beside = /^\s*$/.test(between);
        if (!LENGTHS[behind.kind]) return /\(|=|:|\b(?:is|was|as)\b|是|为/.test(between) ? behind.kind : "";
        if (beside && token.digits.length !== 6) return "";
        if (fits(behind, token, token.digits.length < 4 ? "loose" : "direct")) return behind.kind;
      }
    }
    return "";
  }
}
