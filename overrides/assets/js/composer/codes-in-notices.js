// One-time codes as services write them, and codes told in a sentence of their own: "Use 000000 to verify",
// "【OKPay】000000（验证码）", "They texted me a code. I read it out: 000000."
import { digitsOf, DIGIT } from "./labelled-numbers.js";

const CODE_DIGITS = `(?<![\\w.-])((?:[A-Z]{1,3}-)?(?:\\d{3}[ -]\\d{3}|\\d{4,8}|${DIGIT}(?:[ -]?${DIGIT}){3,7}))(?![\\w-]|\\.\\d| ?\\d)`;
const ENTER = "(?:use|enter|input|type|submit|provide|quote)";
const NOTICES = [
  `(?:(?<![a-z])${ENTER}|输入|填写|使用|请用|凭)[\\s"'(<]*${CODE_DIGITS}["')>]*[\\s,]*(?:to |when |for |in order|as |on |in the app|in your app|完成|进行|以|来|用于|登录|验证|确认|激活)`,
  `(?:^|[\\n\\]>:])\\s{0,3}["'(]{0,2}${CODE_DIGITS}(?=[^\\n]{0,60}(?:验证|校验|动态码|登录|有效|勿|your code|share|expires?|valid|to (?:verify|confirm|log|sign)))`,
  `(?<![a-z])(?:verify|confirm|authori[sz]e|sign[ -]?in|log[ -]?in|continue|complete|reset|activate|approve|unlock)[^.!?\\n\\d]{0,40}${ENTER}(?: the| this)?(?: code)?[\\s:"']*${CODE_DIGITS}`,
  `(?<![a-z])(?:verify|confirm|log[ -]?in|sign[ -]?in) with[\\s:"']*${CODE_DIGITS}|把\\s*${CODE_DIGITS}(?=\\s*(?:念|读|报给|告诉|发给|这个))`,
  `(?<![\\w-])${CODE_DIGITS}[\\s"']*(?:is|was|'s) (?:what|the (?:number|code|one))[^.!?\\n]{0,24}(?:text|sms|message|sa(?:ys|id)|sent|got|app)|${CODE_DIGITS}\\s*(?:就?是)(?:短信|验证码|收到的?码|它发)`,
  `(?:six|four|eight|[468])[ -](?:digits?|numbers?|figures)[\\s,:]{1,3}${CODE_DIGITS}`,
  `(?:(?<![a-z])(?:entered|typed|tried)|[输填]入?了?)\\s*${CODE_DIGITS}(?=[^\\n.。]{0,24}(?:(?:wrong|invalid|incorrect) code|验证码))`,
  `(?:跳出来?|弹出来?)(?:了|的是)?:?\\s*${CODE_DIGITS}(?=[^\\n。]{0,12}(?:念|报|读|发给|告诉|验证|码))`,
  `[输填]入?(?:的是|了)?:?\\s*${CODE_DIGITS}(?=[^\\n。]{0,8}密码(?:错|不对|不正确))`,
  `(?:收到(?:了?一?条)?短信|(?:让|叫|要)我[念报读](?:一下)?|[念报读]给(?:了?(?:他|她|对方|客服))了?)[\\s:,]{0,2}(\\d{6})(?!\\d|[元块])`,
  `收到了?(?:的是)?:?\\s*${CODE_DIGITS}(?=[^\\n。]{0,12}(?:念|报|读|发给|告诉|验证|码))`,
  `(?:(?<![a-z])(?:code|sms|text)(?: has| just)? (?:came|arrived)(?: with| saying)?|(?<![a-z])sms \\d{1,2}:\\d\\d|(?:短信|码)[来到]了)[\\s,:]{0,3}${CODE_DIGITS}`,
  `(?:(?<![a-z])(?:sms|text(?: message)?|authenticator|token)(?: [a-z]+){0,4} (?:says|said|shows?|showed|reads?|gave me|displays?)|(?:短信|验证器|令牌)[上里中]?(?:的是|显示|写着|写的是|写|说是?|内容是?))[\\s:"']*${CODE_DIGITS}`,
].map((pattern) => new RegExp(pattern, "gi"));
const ANOTHER_CODE = new RegExp(`\\s*(?:,? ?(?:and )?(?:the )?(?:second|other|next|new|old)(?: one)?(?: is| was)?|第二[个条]是?|and then|and|or|then|和|、|,|还有|再是)\\s*${CODE_DIGITS}`, "iy");
const HIM_HAN = "(?:给?(?:他们?|她们?|对方|客服|骗子)(?:听)?了?)?";
const TOLD = new RegExp(`(?:(?<![a-z])(?:it|this|that|they|numbers?|digits|here)(?: (?:is|was|said|says|are|were)|'s|:)|(?<![a-z])(?:told|gave|read|sent|typed|entered|used|texted|forwarded|said|got)(?: (?:him|her|them|it|out|over|back|in|the|me|to|a|man|caller|agent|person|numbers?)){0,5}|是|告诉${HIM_HAN}|[给念报发读]了?${HIM_HAN}|填了?|输入?了?|收到了?|说|第[一二三123][次个条]的?)[\\s:"'(,]*${CODE_DIGITS}`, "gi");
const MENTIONED = /(?<![a-z])(?:(?:verification|security|one-time|sms|login|confirmation)[ -]?code|otp|(?:an?|the|my|this) (?:code|pin)|passcode)(?![a-z])|验证码|校验码|动态码|短信[里上]?的?(?:数字|码)|[读念]短信|[四六46]位数/gi;

/** @param {string} blanked */
export function codesInNotices(blanked) {
  /** @type {import("./types.js").Secret[]} */
  const found = [];
  const add = (/** @type {RegExpExecArray} */ match) => {
    const raw = match[1] ?? match[2];
    const digits = digitsOf(raw.replace(/^[A-Z]+-/, ""));
    if (digits.length < 4 || digits.length > 8) return;
    const start = match.index + match[0].lastIndexOf(raw);
    found.push({ kind: "code", start, end: start + raw.length });
    ANOTHER_CODE.lastIndex = start + raw.length;
    const more = ANOTHER_CODE.exec(blanked);
    if (more) add(more);
  };
  for (const notice of NOTICES) for (const match of blanked.matchAll(notice)) add(match);
  const mentions = Array.from(blanked.matchAll(MENTIONED), (match) => match.index);
  if (mentions.length) {
    for (const match of blanked.matchAll(TOLD)) {
      if (mentions.some((at) => Math.abs(match.index - at) < 160)) add(match);
    }
  }
  return found;
}
