// A text in its simplest spelling, with the place of each character in the original: full-width, circled, keycap and
// other scripts' digits become 0-9, traditional characters of the label words become simplified, typographic quotes,
// dashes and spaces become ASCII, and characters without width disappear.
const TRADITIONAL = "碼驗證號詞鑰賬帳戶護駕備複復動態鏈結錢訂單時發給訴從為這個銀區註記語錯誤額電話機編轉連訊後們沒對說設輸進過";
const SIMPLIFIED = "码验证号词钥账账户护驾备复复动态链结钱订单时发给诉从为这个银区注记语错误额电话机编转连讯后们没对说设输进过";
const WITHOUT_WIDTH = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u20e3\ufe00-\ufe0f\ufeff]/;
const PLAIN = new Map(Object.entries({
  "‘": "'", "’": "'", "ʼ": "'", "′": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "【": "[", "】": "]", "「": '"', "」": '"', "『": '"', "』": '"',
  "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "ー": "-", "─": "-", "➜": ">", "→": ">", "⇒": ">", "●": "*", "•": "*", "·": "*", "・": "*",
  "\u00a0": " ", "\r": "\n", "\u2028": "\n", "⓪": "0", "⓿": "0", "🔟": "10", "〇": "零", "○": "零", "幺": "一", "两": "二",
}));
[...TRADITIONAL].forEach((character, index) => PLAIN.set(character, SIMPLIFIED[index]));
for (const first of [0x2776, 0x2780, 0x278a]) for (let digit = 0; digit < 10; digit++) PLAIN.set(String.fromCodePoint(first + digit), String(digit + 1)); // ❶ ➀ ➊
for (let digit = 1; digit < 10; digit++) PLAIN.set(String.fromCodePoint(0x24f4 + digit), String(digit)); // ⓵

/** @param {string} character */
function plainCharacter(character) {
  const known = PLAIN.get(character);
  if (known !== undefined) return known;
  let plain = WITHOUT_WIDTH.test(character) ? "" : character.normalize("NFKC");
  if (/^\p{Nd}$/u.test(plain) && !/\d/.test(plain)) plain = decimalDigit(plain);
  plain = [...plain].map((one) => PLAIN.get(one) ?? one).join("");
  if (PLAIN.size < 8000) PLAIN.set(character, plain);
  return plain;
}

/**
 * The digits of a script stand in one run of ten, from zero upwards (Unicode Standard, section 4.6).
 * @param {string} character
 */
function decimalDigit(character) {
  let value = 0;
  const point = character.codePointAt(0) ?? 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return String(value);
}

/**
 * `origin[i]` is where the character `plain[i]` begins in the text; `origin[plain.length]` is its length.
 * @param {string} text
 */
export function plainText(text) {
  let plain = "";
  const origin = [];
  let at = 0;
  for (const character of text) {
    const made = character >= " " && character <= "~" ? character : plainCharacter(character);
    for (let index = 0; index < made.length; index++) origin.push(at);
    plain += made;
    at += character.length;
  }
  origin.push(text.length);
  return { plain, origin };
}
