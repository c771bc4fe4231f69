// Where a find begins and ends. It takes in everything that clings to it: what is cut off could make a false one look true.
export const NAME = "[\\p{L}\\p{N}\\p{M}_\\-\\u00ad\\u200b-\\u200f\\u2060\\ufeff\\u202a-\\u202e]";
export const HAN = "\\p{Script=Han}";
export const END = "\\s<>\"'“”‘’「」『』，、；！？（）《》【】〔〕｜|…";
const PICTURE = "(?:\\p{Extended_Pictographic}[\\ufe0f\\u200d]*)";
const PICTURES_LAST = new RegExp(`${PICTURE}+$`, "u");
const PICTURES_FIRST = new RegExp(`^${PICTURE}+(?=$|[${END}]|${HAN})`, "u");
const DONE = new RegExp(`^(?:$|[${END}]|${HAN}|[.,;:!?。：)\\]}*]+(?:$|[${END}]|${HAN}|[(（]))`, "u");
const OPEN = new RegExp(`(?:^|[${END}([{:：,;。.!?*—–]|${HAN})$`, "u");
const MORE = new RegExp(`^[^${END}]{1,200}`, "u");
const LESS = new RegExp(`[^${END}]{1,80}$`, "u");
const SIGN = new RegExp(`^["'”’]?\\s?[^${END}]{1,80}`, "u");

/** @param {string} raw */
export const trimmed = (raw) => raw.replace(PICTURES_LAST, "").replace(/[.,;:!?。：)\]}*]+$/u, "");

/**
 * Anything else that stands directly after a find is a part of it, unless it ends a word: a punctuation mark does so
 * before a space, Chinese or another mark, and a comma between two mail addresses.
 * @param {string} text
 * @param {number} start
 * @param {string} raw
 * @param {string} [marks]
 */
export function clinging(text, start, raw, marks = "") {
  const next = text.slice(start + raw.length, start + raw.length + 220);
  if (/^["'”’]?\s?[@＠]/u.test(next)) return raw + (next.match(SIGN)?.[0] ?? "");
  if (DONE.test(next) || PICTURES_FIRST.test(next)) return raw;
  if (marks && marks.includes(next[0])) return raw;
  return raw + (next.match(MORE)?.[0] ?? "");
}

/**
 * The same before it: a slash, a dot or a sign directly before a name makes it a part of something longer.
 * @param {string} text
 * @param {number} start
 * @param {string} raw
 * @param {string} [marks]
 * @returns {[number, string]}
 */
export function leading(text, start, raw, marks = "") {
  const before = text.slice(Math.max(0, start - 90), start);
  if (before && marks.includes(before.slice(-1))) return [start, raw];
  if (PICTURES_LAST.test(before)) return [start, raw];
  if (OPEN.test(before) && !/[^\s.][.．｡]$/u.test(before)) return [start, raw];
  const more = before.match(LESS)?.[0] ?? "";
  return [start - more.length, more + raw];
}
