// The voice that reads. Only the system's own: others would send what is read to somebody.

const PREFERRED = /** @type {Record<string, RegExp>} */ ({ zh: /^(zh[-_](cn|hans|sg)|cmn)/i, en: /^en[-_]gb/i });
const POSSIBLE = /** @type {Record<string, RegExp>} */ ({ zh: /^(zh([-_](cn|hans|sg|tw|hant))?|cmn)(?![a-z])/i, en: /^en/i });

/** @param {string} language */
export function voiceFor(language) {
  const own = "speechSynthesis" in globalThis ? speechSynthesis.getVoices().filter((voice) => voice.localService) : [];
  return own.find(({ lang }) => PREFERRED[language]?.test(lang)) ?? own.find(({ lang }) => POSSIBLE[language]?.test(lang)) ?? null;
}
