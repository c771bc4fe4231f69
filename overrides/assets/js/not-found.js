// The page that was not found stands in both languages; this leaves the one of the address, else the reader's own.
const home = new URL(document.querySelector(".header__brand[lang=zh]").href).pathname;
const under = (language) => location.pathname.startsWith(`${home}${language}/`);
const reads = (language) => navigator.languages.some((one) => one.toLowerCase().startsWith(language));
const language = under("en") || (!reads("zh") && reads("en")) ? "en" : "zh";

for (const part of document.querySelectorAll("[data-language]")) {
  part.hidden = part.dataset.language !== language;
  if (!part.hidden && part.dataset.title) document.title = part.dataset.title;
}
document.documentElement.lang = language;
