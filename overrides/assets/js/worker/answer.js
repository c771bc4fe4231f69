// What the browser is given for a page or an asset.
import { ANY, copyOf, wayOut } from "./copies.js";
/** @import { Fetched } from "./types.js" */

const PATIENCE = 6000; // milliseconds for which a page waits for a bad network, where there is a copy

/**
 * The page from the network. Where the site does not answer, in time or at all, the copy of it.
 * @param {Fetched} event
 */
export async function answerPage(event) {
  const { url } = event.request;
  const online = event.preloadResponse.then((answer) => answer ?? fetch(event.request));
  /** @type {Promise<null>} */
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, null));
  try {
    const first = await Promise.race([online, late]);
    if (first && first.status < 500) return first;
    return (await copyOf(url)) ?? (await online);
  } catch {
    return (await copyOf(url)) ?? (await wayOut(url)) ?? Response.error();
  }
}

/** @param {Request} request whose address names its content, so that a copy is as good */
export const answerAsset = async (request) => (await caches.match(request, ANY)) ?? fetch(request);
