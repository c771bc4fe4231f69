// From a text to the pieces that are compared: folded characters, then words (Latin) or single characters and
// pairs (Chinese). Queries and documents go through the same door, so both are cut alike in every browser.
const HAN = /\p{Script=Han}/u;
const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu; // 蓝V认证: 蓝, V, 认证
// Words that carry little: they count for something only beside others.
const LIGHT = new Set(
  `a about afraid after all am an and any anymore are as at be been being by can cant could did didnt do does doesnt doing dont for from get
   gets getting got had has hasnt have havent how i if im in is isnt it its ive just keep keeps let me my no not now of on
   or our please scared should so still that the their them there they theyre this to up us was we what when where which who
   why will with wont worried would you your`.split(/\s+/),
);
const LIGHT_HAN = new Set("的了吗呢吧啊呀么是我你您他她它们这那个就都也在有和与把会能要想让请说着过还");

const ACCENTED = /[\u00df-\u024f]/g;

/**
 * ō is o, as in pinyin with its tones; ü is v, as it is typed.
 * @param {string} letter
 */
const bare = (letter) => letter.normalize("NFD").replace("u\u0308", "v").replace(/[\u0300-\u036f]/g, "");

/**
 * Full-width letters, letters with tones, capitals, traditional characters and variants all read the same.
 * @param {string} text
 * @param {Map<string, string>} [traditional] to simplified characters
 */
export function fold(text, traditional) {
  const plain = text.normalize("NFKC").toLowerCase().replace(/['’`]/g, "").replace(ACCENTED, bare);
  return traditional ? plain.replace(/\p{Script=Han}/gu, (character) => traditional.get(character) ?? character) : plain;
}

// Past forms that no ending tells.
/** @type {Map<string, string>} */
const PAST = new Map(
  `bought buy broke break broken break chose choose chosen choose forgot forget forgotten forget froze freeze frozen freeze unfroze unfreeze unfrozen unfreeze
   gave give given give hid hide hidden hide hung hang kept keep knew know known know left leave lost lose paid pay rang ring
   said say sent send shown show sold sell spelt spell misspelt misspell misspelled misspell spent spend spoke speak spoken speak
   stole steal stolen steal stuck stick took take taken take thought think told tell typed type withdrew withdraw withdrawn
   withdraw went go gone go wrote write written write`
    .match(/\w+\s+\w+/g)
    ?.map((pair) => /** @type {[string, string]} */ (pair.split(/\s+/))),
);

/** @type {Map<string, string>} */
const STEMS = new Map();

/**
 * A light English stem: plurals, -ing, -ed, -ly, past forms. It only has to be the same on both sides.
 * @param {string} written
 */
export function stem(written) {
  const known = STEMS.get(written);
  if (known !== undefined) return known;
  const root = written.length < 4 || /\d/.test(written) ? written : rooted(written);
  STEMS.set(written, root);
  return root;
}

/** @param {string} written */
function rooted(written) {
  const word = PAST.get(written) ?? written;
  let root = word
    .replace(/(?:sses)$/, "ss")
    .replace(/ies$/, "y")
    .replace(/([^us])s$/, "$1");
  for (const ending of ["ation", "ingly", "edly", "ment", "ing", "ion", "ed", "ly", "al", "er"]) {
    if (root.endsWith(ending) && root.length - ending.length >= 3) {
      root = root.slice(0, -ending.length);
      break;
    }
  }
  root = root.replace(/([bdfgmnprt])\1$/, "$1").replace(/e$/, "");
  return root.replace(/i$/, "y");
}

// A term's share of the meaning: a pair of characters says more than one character.
const SHARE = { light: 0.11, pair: 0.19, character: 0.17, lightHan: 0.05, lightPair: 0.5 };

/**
 * The terms of a folded text, each with its share of the meaning.
 * @param {string} folded
 */
export function terms(folded) {
  /** @type {Map<string, number>} */
  const found = new Map();
  let before = "";
  /**
   * @param {string} term
   * @param {number} share
   */
  const add = (term, share) => found.set(term, Math.max(found.get(term) ?? 0, share));
  for (const [run] of folded.matchAll(RUNS)) {
    if (!HAN.test(run)) {
      const light = LIGHT.has(run);
      add(light ? run : stem(run), light ? SHARE.light : 1);
      if (before) add(`${before} ${run}`, SHARE.pair); // "get in", "turn off"
      before = run;
      continue;
    }
    before = "";
    const characters = [...run];
    characters.forEach((character, at) => {
      const light = LIGHT_HAN.has(character);
      add(character, characters.length === 1 ? 1 : light ? SHARE.lightHan : SHARE.character);
      if (at) add(characters[at - 1] + character, light && LIGHT_HAN.has(characters[at - 1]) ? SHARE.lightPair : 1);
    });
  }
  return found;
}

/**
 * Whether a term carries little: such words and characters, alone or in pairs.
 * @param {string} term
 */
export const isLight = (term) => LIGHT.has(term) || (isHan(term) && [...term].every((one) => LIGHT_HAN.has(one)));

/**
 * Traditional and simplified characters in pairs as a map.
 * @param {string} [text]
 */
export const pairs = (text) => (text ? new Map((text.match(/../gu) ?? []).map((pair) => /** @type {[string, string]} */ ([...pair]))) : undefined);

/** @param {string} term */
export const isHan = (term) => HAN.test(term);
