// A text in plain letters, with the way back: the form in which the words of demands.json are looked for. Written twice,
// here and in hooks/helpcenter/recognizers/folding.py; tests/test_demands.py runs the same messages through both.
export const ADDRESS = "\ue000"; // stands for a link or an address: what is written in it is no sentence
const HANZI = "\u3007\u4e00-\u9fff";
/** @typedef {{ text: string, origin: number[] }} Folded a text, and where each of its characters stood; one place more than characters */

const PROGRAM = /\.(?:apk|exe|msi|zip|rar|dmg|jar|bat|ipa|mobileconfig)[\])]?$/;
/** @type {Record<string, string>} */
const LETTERS = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t", "@": "a", $: "s", "!": "i", "|": "l" };
/** @type {[RegExp, (...found: string[]) => string][]} */
const STEPS = [
  [new RegExp(String.raw`(?:h(?:tt|xx)ps?[\[(]?:|www\.)[!-~]{2,200}|[a-z0-9_.+-]{1,60}@[a-z0-9-]{1,60}\.[a-z0-9.-]{2,80}|(?<![a-z0-9.-])[a-z0-9-]{2,60}(?:\.[a-z0-9-]{2,40}){1,4}(?![a-z0-9])(?:/[!-~]{0,200})?|(?<![a-z0-9.-])[a-z0-9-]{2,30}[${HANZI}]{1,8}\.(?:com|cn|net|org|top|xyz|vip|cc|app|example|test)(?![a-z])`, "g"), (link) => (PROGRAM.test(link) ? `${ADDRESS} apk` : ADDRESS)],
  [new RegExp(`(?<=[${HANZI}])[·\\-_*~|/+'"“”‘’「」『』〖〗^#=\u2600-\u27bf\u{1f000}-\u{1faff}]{1,3}(?=[${HANZI}])`, "gu"), () => ""],
  [new RegExp(`(?<=[${HANZI}]) {1,2}(?=[${HANZI}](?![${HANZI}]))|(?<=(?<![${HANZI}])[${HANZI}])(?: {1,2}(?=[${HANZI}])|[.,、] ?(?=[${HANZI}](?![${HANZI}])))`, "g"), () => ""],
  [new RegExp(`(?<=[${HANZI}]) (?=[a-z0-9])|(?<=[a-z0-9]) (?=[${HANZI}])`, "g"), () => ""], // good Chinese has this space, half of it has not
  [/[\u0027\u0060´’‘ʼ′]/g, () => ""],
  [/(?<=[a-z])[013457@$!|]{1,2}(?=[a-z])|(?<=[a-z][a-z])3(?![a-z0-9])|(?<![a-z0-9])0(?=[a-z]{2})/g, (signs) => signs.replace(/./g, (sign) => LETTERS[sign])],
  [/(?<![a-z0-9])[a-z](?:[ .\-_*·][a-z]){2,12}(?![a-z0-9])/g, (word) => word.replace(/[^a-z]/g, "")],
  [/(?<![a-z])(?:(will) ?not|(can) ?not|(do|does|did|is|are|should|would|must) not)(?![a-z])/g, (_, will, can, other) => (will ? "wont" : can ? "cant" : `${other}nt`)],
  [/(?<![a-z0-9])[uy](r?)(?= [a-z])/g, (_, r) => `you${r}`],
  [/[ \t]{2,}/g, () => " "],
];

/**
 * @param {string} input
 * @param {Map<string, string>} alike from a character to the one that it stands for
 * @returns {Folded}
 */
export function fold(input, alike) {
  const known = new Map();
  /** @type {number[]} */
  const origin = [];
  let text = "";
  let at = 0;
  for (const character of input) {
    let plain = known.get(character);
    if (plain === undefined) known.set(character, (plain = plainly(character, alike)));
    text += plain;
    for (let i = 0; i < plain.length; i++) origin.push(at);
    at += character.length;
  }
  origin.push(input.length);
  return STEPS.reduce(rewritten, /** @type {Folded} */ ({ text, origin }));
}

/**
 * @param {Folded} folded
 * @param {[RegExp, (...found: string[]) => string]} step
 * @returns {Folded}
 */
function rewritten(folded, [pattern, replace]) {
  /** @type {number[]} */
  const origin = [];
  let text = "";
  let at = 0;
  for (const match of folded.text.matchAll(pattern)) {
    const word = replace(...match);
    text += folded.text.slice(at, match.index) + word;
    for (; at < match.index; at++) origin.push(folded.origin[at]);
    for (let i = 0; i < word.length; i++) origin.push(folded.origin[match.index]);
    at = match.index + match[0].length;
  }
  if (!at) return folded;
  text += folded.text.slice(at);
  for (; at < folded.origin.length; at++) origin.push(folded.origin[at]);
  return { text, origin };
}

/**
 * @param {string} character
 * @param {Map<string, string>} alike
 */
function plainly(character, alike) {
  if (/^[ -~\n]$/.test(character)) return character.toLowerCase();
  const same = alike.get(character);
  if (same !== undefined) return same;
  if (/^[\p{Cf}\p{Mn}\p{Me}\p{Cc}\p{Cs}]$/u.test(character)) return character === "\t" ? " " : "";
  const plain = character.normalize("NFKC").toLowerCase();
  const base = plain.normalize("NFD")[0];
  if (/^[a-z]$/i.test(base) && [...plain].length === 1) return base;
  return [...plain].map((letter) => (/\s/.test(letter) ? " " : (alike.get(letter) ?? letter))).join("");
}
