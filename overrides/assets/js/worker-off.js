// The switch that ends worker.js: published in its place it removes everything that was kept, and itself. Browsers fetch
// it when a reader comes the next time; pages come from the network from then on. Old as it may be, every browser that
// has run worker.js runs this.
const leaving = /** @type {import("./worker/types.js").WorkerScope} */ (/** @type {unknown} */ (self));

async function removeAll() {
  for (const name of await caches.keys()) await caches.delete(name);
  await leaving.registration.unregister();
}

leaving.addEventListener("install", () => leaving.skipWaiting());
leaving.addEventListener("activate", (/** @type {import("./worker/types.js").Waiting} */ event) => event.waitUntil(removeAll()));
