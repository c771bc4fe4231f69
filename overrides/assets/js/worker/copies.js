// What this browser keeps: in one cache the pack of each language that was read, in another the pages read last.
import { FINGERPRINTED, assetsOf, formsOf, languageOf } from "./addresses.js";
import { withNotice } from "./notice.js";
/** @import { Index, Pack } from "./types.js" */

export const INDEX = "/offline.json";
export const PACKS = "packs";
export const READ = "read";

/** What an asset is compressed by is not asked: its address names its content. */
export const ANY = { ignoreVary: true };

/** @param {Response | undefined} answer */
const asIndex = async (answer) => /** @type {Index | null} */ (answer ? await answer.json() : null);

/** The index as it was when the pack was last found to be up to date. */
export const keptIndex = async () => asIndex(await (await caches.open(PACKS)).match(INDEX));

/**
 * The pack of a language, else of another one that is kept.
 * @param {Index} index
 * @param {string} language
 */
async function packFor(index, language) {
  const cache = await caches.open(PACKS);
  for (const address of [index.packs[language], ...Object.values(index.packs)]) {
    const found = await cache.match(address);
    if (found) return /** @type {Pack} */ (await found.json());
  }
  return null;
}

/** @param {Response | undefined} answer */
const dayOf = (answer) => new Date(answer?.headers.get("date") ?? 0);

/**
 * The copy of a page; where it is not kept, the way to help now; null where nothing is.
 * @param {string} url
 */
export async function copyOf(url) {
  const { pathname, searchParams } = new URL(url);
  const answer = await (await caches.open(PACKS)).match(INDEX);
  const index = await asIndex(answer?.clone());
  const pack = index && (await packFor(index, languageOf(pathname, Object.keys(index.packs))));
  if (!answer || !pack) return null;
  const path = formsOf(pathname).find((form) => form in pack.pages);
  const copy = { expired: Date.now() >= Date.parse(index.expires), missing: searchParams.has("missing") };
  if (path) {
    const html = pack.pages[path].map((piece) => pack.pieces[piece]).join("");
    return page(withNotice(html, pack, { path, day: dayOf(answer), ...copy }), answer);
  }
  const cache = await caches.open(READ);
  for (const form of formsOf(pathname)) {
    const read = await cache.match(form);
    if (read) return page(withNotice(await read.clone().text(), pack, { path: form, day: dayOf(read), ...copy }), read);
  }
  return null;
}

/**
 * Where a reader is led whose page is not kept.
 * @param {string} url
 */
export async function wayOut(url) {
  const index = await keptIndex();
  const pack = index && (await packFor(index, languageOf(new URL(url).pathname, Object.keys(index.packs))));
  return pack ? Response.redirect(`${Object.keys(pack.pages)[0]}?missing`) : null;
}

/**
 * An answer under the headers of another one, so that the policy of the site holds for copies too.
 * @param {string} html
 * @param {Response} like
 */
function page(html, like) {
  const headers = new Headers(like.headers);
  for (const name of ["content-encoding", "content-length", "etag", "last-modified"]) headers.delete(name);
  headers.set("content-type", "text/html; charset=utf-8");
  return new Response(html, { headers });
}

/**
 * Everything that a kept page loads, of those in the cache of pages read.
 * @param {Cache} cache
 * @param {readonly Request[]} pages
 */
export async function assetsOfPages(cache, pages) {
  const needed = new Set();
  for (const request of pages) {
    const html = await (await cache.match(request))?.text();
    for (const asset of assetsOf(html ?? "", request.url)) needed.add(asset);
  }
  return needed;
}

/** @param {Request} request */
export const isAsset = (request) => FINGERPRINTED.test(new URL(request.url).pathname);
