// Has the browser keep the emergency pack and this page for a day without a network (worker.js). Well after the page is
// idle, so that it costs nobody who only looks something up; never where the reader saves data. Private windows and old
// browsers do without.
const WAIT = 5000; // milliseconds after the page has loaded

async function keepForLater() {
  try {
    await navigator.serviceWorker.register("/worker.js");
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ page: location.pathname, language: document.documentElement.lang });
  } catch {
    // refused in some private windows
  }
}

const { connection } = /** @type {{ connection?: { saveData?: boolean } }} */ (navigator);
if ("serviceWorker" in navigator && !connection?.saveData) {
  addEventListener("load", () => setTimeout(() => (globalThis.requestIdleCallback ?? setTimeout)(keepForLater), WAIT));
}
