// How each language writes, where a page puts sentences together itself: one line a language.

/**
 * @typedef {{ between: string, stop: string, colon: string, locale: string }} Writing what stands between two sentences,
 *   ends one and follows a label; the locale (BCP 47) that lists are written in
 */

/** @type {Record<string, Writing>} */
const LANGUAGES = {
  zh: { between: "", stop: "。", colon: "：", locale: "zh" },
  en: { between: " ", stop: ".", colon: ": ", locale: "en-GB" },
};

/** @param {string} language of a page or a letter, such as "zh" */
export const writingOf = (language) => LANGUAGES[language] ?? LANGUAGES.en;
