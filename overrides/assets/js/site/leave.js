// Leave quickly, by the button or by Escape three times: the page is gone at once, and nothing of this site stays in the
// browser's storage. An empty page takes its place in the history; what was visited before stays there, and the button says so.
import { selectAll } from "../widgets/select.js";

const PRESSES = 3;
const WITHIN = 1500; // milliseconds
const PATIENCE = 200; // for what is stored; then the page is replaced all the same
/** @type {number[]} */
let presses = [];

async function forget() {
  const workers = await navigator.serviceWorker?.getRegistrations() ?? [];
  const stores = globalThis.caches ? await caches.keys() : [];
  await Promise.all([...workers.map((worker) => worker.unregister()), ...stores.map((store) => caches.delete(store))]);
}

function leave() {
  document.documentElement.hidden = true;
  document.documentElement.style.display = "none";
  document.title = "";
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // Nothing was kept.
  }
  const gone = forget().catch(() => {});
  Promise.race([gone, new Promise((later) => setTimeout(later, PATIENCE))]).then(() => location.replace("about:blank"));
}

for (const button of selectAll(document, "[data-leave]")) button.addEventListener("click", leave);
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.repeat) return;
  presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < WITHIN);
  if (presses.length >= PRESSES) leave();
}, { capture: true });
