// Which addresses a page needs, and which of them never change. Pure.

/** As in hooks/helpcenter/output/headers.py. */
export const FINGERPRINTED = /^\/assets\/.*\.[0-9a-f]{8}\.[a-z0-9]+$/;

const LOADED = /<(?:link|script|img)\b[^>]*?\s(?:href|src)="([^"]+)"/g;

/**
 * The paths of the styles, scripts and pictures that a page loads.
 * @param {string} html
 * @param {string} page its address
 */
export const assetsOf = (html, page) =>
  [...new Set([...html.matchAll(LOADED)].map(([, address]) => new URL(address, page).pathname))].filter((path) => FINGERPRINTED.test(path));

/**
 * The forms of a path under which a page may be kept.
 * @param {string} path
 */
export const formsOf = (path) => [path, `${path}/`, path.replace(/index\.html$/, "")];

/**
 * The language whose folder a path lies in; the first one has none.
 * @param {string} path
 * @param {string[]} languages
 */
export const languageOf = (path, languages) => languages.find((one) => path.startsWith(`/${one}/`)) ?? languages[0];
