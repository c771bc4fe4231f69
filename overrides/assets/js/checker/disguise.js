// What a text looks like to a hurried eye: letters of other scripts, digits for letters, invisible characters.
import looks from "../../../../hooks/helpcenter/recognizers/tables/look_alikes.json" with { type: "json" };

export const INVISIBLE = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;

/** Characters by the Latin letter that they are drawn like. */
const LOOKS = new Map([looks.letters, looks.signs].flatMap((drawn) => Object.entries(drawn)).flatMap(([latin, others]) =>
  [...others].map((other) => /** @type {const} */ ([other, latin]))));

/** @param {string} text */
const asDrawn = (text) => [...text].map((character) => LOOKS.get(character) ?? character).join("");

/**
 * The letters that a text looks like: texts with the same skeleton can be taken for each other (UTS 39).
 * @param {string} text
 */
export function skeleton(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").replace(INVISIBLE, "");
  const drawn = asDrawn(asDrawn(plain).toLowerCase()); // capitals as they are drawn, then what has no capital of its own
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
