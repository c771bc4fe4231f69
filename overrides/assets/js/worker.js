// The service worker (W3C Service Workers), published as /worker.js: pages come from the network; where the site cannot be
// reached, from the copy that this browser keeps, which says so. worker-off.js is the switch that ends it.
import { answerPage, answerAsset } from "./worker/answer.js";
import { FINGERPRINTED } from "./worker/addresses.js";
import { keep } from "./worker/keep.js";
/** @import { Fetched, Waiting, WorkerScope } from "./worker/types.js" */

const scope = /** @type {WorkerScope} */ (/** @type {unknown} */ (self));
let keeping = Promise.resolve();

scope.addEventListener("install", () => scope.skipWaiting());

scope.addEventListener("activate", (/** @type {Waiting} */ event) => {
  event.waitUntil(scope.registration.navigationPreload?.enable() ?? Promise.resolve()); // no page waits for the worker to start
});

scope.addEventListener("message", (/** @type {Waiting} */ event) => {
  keeping = keeping.then(() => keep(event.data)).catch(() => {}); // without a network the old pack stays
  event.waitUntil(keeping);
});

scope.addEventListener("fetch", (/** @type {Fetched} */ event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (mode === "navigate") event.respondWith(answerPage(event));
  else if (FINGERPRINTED.test(pathname)) event.respondWith(answerAsset(event.request));
});
