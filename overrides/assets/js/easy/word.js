// The view's own words, in the language of the page. The build takes them from data/interface.yml.
import words from "./words.json" with { type: "json" };

/**
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function word(key, values = {}) {
  /** @type {Record<string, Record<string, string>>} */
  const all = words;
  const text = all[document.documentElement.lang]?.[key] ?? "";
  return Object.entries(values).reduce((made, [name, value]) => made.replace(`{${name}}`, String(value)), text);
}
