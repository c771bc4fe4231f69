// What a text looks like to a hurried eye: letters of other scripts, digits for letters, invisible characters.
const INVISIBLE = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;

// Letters that are drawn like Latin ones, after Unicode's confusables (UTS 39), as far as names on the web need them.
const LOOKS = new Map();
for (const [latin, others] of Object.entries({
  // allow odd-bytes: the very letters that a disguise is made of, for the reader's checker
  a: "аɑαᴀａᗅạ4@", b: "Ььвβʙ8", c: "сϲᴄ", d: "ԁɗđᴅ", e: "еєεҽᴇ3", g: "ɡցɢ9", h: "һнհʜ", i: "іιıɩ1lӏ|!íɪⅰ", j: "јϳᴊ",
  // allow odd-bytes: the very letters that a disguise is made of, for the reader's checker
  k: "кκқҝҡƙᴋĸ", l: "ⅼʟ", m: "мᴍⅿμ", n: "ոηпɴո", o: "оοօσ०๐໐૦ס0ᴏøơᴑ〇○口٥ه", p: "рρþƿᴘҏ", q: "ԛզ", r: "гʀɾ", s: "ѕʂꜱ5$ş",
  // allow odd-bytes: the very letters that a disguise is made of, for the reader's checker
  t: "тτᴛ7", u: "υսᴜµ", v: "νѵᴠⅴ", w: "ԝωᴡѡ", x: "хχ×ⅹ", y: "уγүʏỿƴчɣ丫", z: "ᴢʐ2",
})) for (const other of others) LOOKS.set(other, latin);

function skeleton(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").replace(INVISIBLE, "").toLowerCase();
  const drawn = [...plain].map((character) => LOOKS.get(character) ?? character).join("");
  return drawn.replace(/rn/g, "m").replace(/vv/g, "w").replace(/l/g, "i").replace(/[。．｡]/g, ".");
}

const SCRIPTS = ["Cyrillic", "Greek", "Armenian", "Hebrew", "Arabic", "Thai", "Han", "Hiragana", "Katakana", "Georgian", "Cherokee"];
const matchers = SCRIPTS.map((name) => [name, new RegExp(`\\p{Script=${name}}`, "u")]);
const scriptOf = (character) => matchers.find(([, matcher]) => matcher.test(character))?.[0] ?? "";

const isPlain = (text) => /^[\x20-\x7e]*$/.test(text);
const lower = (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()); // the Kelvin sign is no k
const mentionsBrand = (text) => given.brands.some((brand) => skeleton(text).replace(/[^\p{L}\p{N}]/gu, "").includes(skeleton(brand)));
