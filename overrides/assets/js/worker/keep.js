// Fetches the pack when it has changed, and remembers the page that is open. The old pack stays until the new one is whole.
import { ANY, INDEX, PACKS, READ, assetsOfPages, isAsset, keptIndex } from "./copies.js";
import { assetsOf } from "./addresses.js";
/** @import { Index, Pack } from "./types.js" */

const PAGES_READ = 8;

/** @param {{ page: string, language: string }} reader */
export async function keep({ page, language }) {
  const { connection } = /** @type {{ connection?: { saveData?: boolean } }} */ (navigator);
  if (connection?.saveData) return;
  const answer = await fetched(INDEX, { cache: "no-cache" });
  /** @type {Index} */
  const index = await answer.clone().json();
  const before = await keptIndex();
  const address = index.packs[language];
  const changed = JSON.stringify(before?.packs) !== JSON.stringify(index.packs);
  const cache = await caches.open(PACKS);
  if (address && !(await cache.match(address))) {
    const pack = await fetched(address);
    await keepAssets(cache, /** @type {Pack} */ (await pack.clone().json()).assets);
    await cache.put(address, pack);
  }
  if (changed && before) await caches.delete(READ); // of another day than the pack
  await cache.put(INDEX, answer);
  if (changed) await removeOld(cache, index);
  await remember(page);
}

/**
 * @param {string} address
 * @param {RequestInit} [how]
 */
async function fetched(address, how) {
  const answer = await fetch(address, how);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  if (answer.headers.has("date")) return answer;
  const headers = new Headers(answer.headers);
  headers.set("date", new Date().toUTCString());
  return new Response(answer.body, { headers });
}

/**
 * Each asset that is not there yet. What a page has loaded comes from the browser's own cache.
 * @param {Cache} cache
 * @param {string[]} assets
 */
async function keepAssets(cache, assets) {
  for (const asset of assets) {
    if (await cache.match(asset, ANY)) continue;
    await cache.put(asset, (await caches.match(asset, ANY)) ?? (await fetched(asset)));
  }
}

/**
 * Removes what no pack of the index needs.
 * @param {Cache} cache
 * @param {Index} index
 */
async function removeOld(cache, index) {
  const needed = new Set([INDEX]);
  for (const address of Object.values(index.packs)) {
    const pack = await cache.match(address);
    if (!pack) continue;
    needed.add(address);
    for (const asset of /** @type {Pack} */ (await pack.json()).assets) needed.add(asset);
  }
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    if (!needed.has(pathname + search)) await cache.delete(request);
  }
}

/**
 * Keeps the page that is being read, and forgets the one that was read longest ago.
 * @param {string} path
 */
async function remember(path) {
  const answer = await fetched(path, { cache: "force-cache" }); // as the browser has it, without asking the site again
  if (!answer.headers.get("content-type")?.startsWith("text/html")) return;
  const cache = await caches.open(READ);
  await keepAssets(cache, assetsOf(await answer.clone().text(), new URL(path, location.origin).href));
  await cache.put(path, answer);
  const pages = (await cache.keys()).filter((request) => !isAsset(request));
  const old = pages.splice(0, Math.max(0, pages.length - PAGES_READ));
  const needed = await assetsOfPages(cache, pages);
  for (const request of await cache.keys()) {
    const unused = isAsset(request) && !needed.has(new URL(request.url).pathname);
    if (unused || old.some(({ url }) => url === request.url)) await cache.delete(request);
  }
}
