// The words of kept steps, in the language of the page. The build takes them from data/interface.yml.
import words from "./words.json" with { type: "json" };

export const language = document.documentElement.lang;

/**
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function keepWord(key, values = {}) {
  /** @type {Record<string, Record<string, string>>} */
  const all = words;
  const text = all[language]?.[`keep_${key}`] ?? "";
  return Object.entries(values).reduce((made, [name, value]) => made.replace(`{${name}}`, String(value)), text);
}
