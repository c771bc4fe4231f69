// What a text looks like to a hurried eye: letters of other scripts, digits for letters, invisible characters.
export const INVISIBLE = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;

// Letters that are drawn like Latin ones, after Unicode's confusables (UTS 39), as far as names on the web need them;
// written as code points, because letters that only look Latin have no place in a source.
/** @type {Map<string, string>} */
const LOOKS = new Map();
for (const [latin, others] of Object.entries({
  a: "\u0430\u0251\u03b1\u1d00\uff41\u15c5\u1ea14@",
  b: "\u042c\u044c\u0432\u03b2\u02998",
  c: "\u0441\u03f2\u1d04",
  d: "\u0501\u0257\u0111\u1d05",
  e: "\u0435\u0454\u03b5\u04bd\u1d073",
  g: "\u0261\u0581\u02629",
  h: "\u04bb\u043d\u0570\u029c",
  i: "\u0456\u03b9\u0131\u02691l\u04cf|!\u00ed\u026a\u2170",
  j: "\u0458\u03f3\u1d0a",
  k: "\u043a\u03ba\u049b\u049d\u04a1\u0199\u1d0b\u0138",
  l: "\u217c\u029f",
  m: "\u043c\u1d0d\u217f\u03bc",
  n: "\u0578\u03b7\u043f\u0274",
  o: "\u043e\u03bf\u0585\u03c3\u0966\u0e50\u0ed0\u0ae6\u05e10\u1d0f\u00f8\u01a1\u1d11\u3007\u25cb\u53e3\u0665\u0647",
  p: "\u0440\u03c1\u00fe\u01bf\u1d18\u048f",
  q: "\u051b\u0566",
  r: "\u0433\u0280\u027e",
  s: "\u0455\u0282\ua7315$\u015f",
  t: "\u0442\u03c4\u1d1b7",
  u: "\u03c5\u057d\u1d1c\u00b5",
  v: "\u03bd\u0475\u1d20\u2174",
  w: "\u051d\u03c9\u1d21\u0461",
  x: "\u0445\u03c7\u00d7\u2179",
  y: "\u0443\u03b3\u04af\u028f\u1eff\u01b4\u0447\u0263\u4e2b",
  z: "\u1d22\u02902",
})) for (const other of others) LOOKS.set(other, latin);

/**
 * The letters that a text looks like: texts with the same skeleton can be taken for each other (UTS 39).
 * @param {string} text
 */
export function skeleton(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").replace(INVISIBLE, "").toLowerCase();
  const drawn = [...plain].map((character) => LOOKS.get(character) ?? character).join("");
  return drawn.replace(/rn/g, "m").replace(/vv/g, "w").replace(/l/g, "i").replace(/[。．｡]/g, ".");
}

const SCRIPTS = ["Cyrillic", "Greek", "Armenian", "Hebrew", "Arabic", "Thai", "Han", "Hiragana", "Katakana", "Georgian", "Cherokee"];
const matchers = SCRIPTS.map((name) => /** @type {const} */ ([name, new RegExp(`\\p{Script=${name}}`, "u")]));

/**
 * The script of a letter that is not Latin, or "".
 * @param {string} character
 */
export const scriptOf = (character) => matchers.find(([, matcher]) => matcher.test(character))?.[0] ?? "";

/**
 * Whether a text is printable ASCII.
 * @param {string} text
 */
export const isPlain = (text) => /^[\x20-\x7e]*$/.test(text);
/**
 * A text with A to Z in lower case. The Kelvin sign is no k.
 * @param {string} text
 */
export const lower = (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/**
 * Whether a text uses our name, in whatever disguise.
 * @param {string} text
 * @param {string[]} brands
 */
export const mentionsBrand = (text, brands) =>
  brands.some((brand) => skeleton(text).replace(/[^\p{L}\p{N}]/gu, "").includes(skeleton(brand)));
