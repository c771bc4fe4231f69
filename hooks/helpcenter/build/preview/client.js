// Added to the pages of the preview only: loads the page again after an edit, where the reader was, and shows problems.
{
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const { version, source, asOf } = script.dataset;
  const place = `preview scroll ${location.pathname}`;
  /** @type {EventSource | undefined} */
  let stream;

  const scrolled = sessionStorage.getItem(place);
  if (scrolled) {
    sessionStorage.removeItem(place);
    scrollTo({ top: Number(scrolled), behavior: "instant" });
    addEventListener("load", () => {
      scrollTo({ top: Number(scrolled), behavior: "instant" });
      history.scrollRestoration = "auto";
    });
  }

  // Chromium's own return is to an element, some pixels off, and may come after ours.
  function reload() {
    sessionStorage.setItem(place, String(scrollY));
    history.scrollRestoration = "manual";
    location.reload();
  }

  const box = document.createElement("aside");
  box.dataset.previewProblems = "";
  box.setAttribute("role", "status");
  box.style.cssText =
    "position:fixed;inset:auto 0 0 0;z-index:99;max-height:40vh;overflow:auto;padding:.5em 2em;background:#7a1f14;color:#fff;font:14px/1.5 monospace";

  /** @param {{ checking: boolean, problems: { place: string, path: string, message: string, hint: string }[] }} found */
  function show({ checking, problems }) {
    const own = problems.filter((one) => one.path === source);
    const others = problems.filter((one) => one.path !== source);
    const title = document.createElement("strong");
    title.textContent = `helpcenter check${checking ? ": checking…" : ""}${asOf ? ` – as of ${asOf}` : ""}`;
    const list = document.createElement("ul");
    for (const { place, message, hint } of [...own, ...others]) {
      const item = document.createElement("li");
      const where = document.createElement("code");
      where.textContent = place;
      const advice = document.createElement("small");
      advice.textContent = hint;
      item.append(where, ` ${message}`, document.createElement("br"), advice);
      list.append(item);
    }
    box.replaceChildren(title, list);
    box.hidden = !problems.length && !asOf;
    if (!box.isConnected) document.body.append(box);
  }

  // A browser opens six connections to a host: a window that nobody sees gives up its own.
  function listen() {
    stream?.close();
    if (document.hidden) return;
    stream = new EventSource("/_preview/events");
    stream.addEventListener("version", (event) => event.data !== version && reload());
    stream.addEventListener("problems", (event) => show(JSON.parse(event.data)));
  }
  document.addEventListener("visibilitychange", listen);
  listen();

  if (asOf) {
    document.addEventListener("click", (event) => {
      const link = /** @type {Element} */ (event.target).closest("a");
      if (link && link.origin === location.origin) link.search = new URLSearchParams({ "as-of": asOf }).toString();
    });
  }
}
