// Shows each number of ours as it is published where the reader is: by the region that was chosen on this device, else by
// the browser's time zone. Done while the page is read, so that no number changes under a finger. Without scripts the
// international number stands there. A link with a title names its region itself and stays (data/channels.yml).
import regions from "./regions.json" with { type: "json" };
{
  /** @typedef {Record<string, string[]>} Line a number by region: as it is dialled and as it is written */
  const given = /** @type {{ zones: Record<string, string>, lines: Record<string, Line> }} */ (regions);
  const root = document.documentElement;
  const lines = Object.values(given.lines);
  const byLink = new Map(lines.flatMap((line) => Object.values(line).map(([tel]) => [`tel:${tel}`, line])));
  const link = "a[href^='tel:']:not([title])";
  const paper = document.adoptedStyleSheets ? new CSSStyleSheet() : null;
  let region = chosen() ?? guessed();

  function chosen() {
    try {
      return localStorage.getItem("region");
    } catch {
      return null; // refused in some private windows
    }
  }

  /** The first `Intl` formatter costs a slow phone 0.1 s; newer browsers know the zone without one. */
  function guessed() {
    if (!lines.length) return "";
    const { Temporal } = /** @type {{ Temporal?: { Now: { timeZoneId(): string } } }} */ (globalThis);
    const zone = Temporal?.Now.timeZoneId() ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const found = Object.entries(given.zones).find(([, zones]) => zones.split(" ").includes(zone));
    return found?.[0] ?? "international";
  }

  /** @param {Line} line */
  const here = (line) => line[region] ?? line.international;

  /** @param {string} text */
  function localized(text) {
    for (const line of lines) {
      for (const [, written] of Object.values(line)) {
        if (text.includes(written)) return text.replace(written, here(line)[1]);
      }
    }
    return text;
  }

  /** @param {Node} node */
  function show(node) {
    if (node instanceof Text) {
      if (!node.data.includes("+") || !node.parentElement?.closest(`${link}, .picture text`)) return;
      const text = localized(node.data);
      if (text !== node.data && !node.parentElement.closest(".checker")) node.data = text;
    } else if (node instanceof HTMLAnchorElement) {
      const line = node.matches(link) && byLink.get(node.getAttribute("href") ?? "");
      if (line && !node.closest(".checker")) node.setAttribute("href", `tel:${here(line)[0]}`);
    } else if (node instanceof HTMLButtonElement && node.dataset.copy) {
      node.dataset.copy = localized(node.dataset.copy);
      node.setAttribute("aria-label", localized(node.getAttribute("aria-label") ?? ""));
    } else if (node instanceof HTMLOptionElement && node.closest("[data-region-choice]")) {
      node.selected = node.value === region;
    }
  }

  /** @param {Node} within */
  function showAll(within) {
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = /** @type {Node | null} */ (within); node; node = walker.nextNode()) show(node);
  }

  /** The number at the head of each printed page (assets/css/site.css). */
  function print() {
    const urgent = given.lines["phone.urgent"];
    if (urgent) paper?.replaceSync(`@page { @top-right { content: "☎ ${here(urgent)[1]}" } }`);
  }

  if (lines.length) {
    if (paper) document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];
    print();
    new MutationObserver((records) => {
      // The parser reports each node by itself; scripts add whole trees.
      const each = document.readyState === "loading" ? show : showAll;
      for (const record of records) for (const node of record.addedNodes) each(node);
    }).observe(root, { childList: true, subtree: true });
    document.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLSelectElement) || !target.matches("[data-region-choice]")) return;
      region = target.value;
      try {
        localStorage.setItem("region", region);
      } catch {
        // It holds for this page.
      }
      showAll(root);
      print();
    });
  }
}
