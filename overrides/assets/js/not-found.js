// The page that was not found stands in both languages; this leaves the one of the address, else the reader's own.
import { select, selectAll } from "./widgets/select.js";

const home = new URL(/** @type {HTMLAnchorElement} */ (select(document, ".header__brand[lang=zh]")).href).pathname;
const english = location.pathname.startsWith(`${home}en/`);

/** @param {string} language */
const reads = (language) => navigator.languages.some((one) => one.toLowerCase().startsWith(language));
const language = english || (!reads("zh") && reads("en")) ? "en" : "zh";

for (const part of selectAll(document, "[data-language]")) {
  part.hidden = part.dataset.language !== language;
  if (!part.hidden && part.dataset.title) document.title = part.dataset.title;
}
document.documentElement.lang = language;
