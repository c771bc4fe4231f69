// Shows each number of ours as it is published where the reader is: by the region that was chosen on this device, else by
// the browser's time zone. Done while the page is read, so that no number changes under a finger. Without scripts the
// international number stands there. A link with a title names its region itself and stays (data/channels.yml).
import regions from "./regions.json" with { type: "json" };
{
  /** @typedef {Record<string, string[]>} Line a number by region: as it is dialled and as it is written */
  /** @typedef {{ from: string, lines: Record<string, Line> }} State the lines from an instant on; "" is before the build */
  const { zones, states } = /** @type {{ zones: Record<string, string>, states: State[] }} */ (regions);
  const root = document.documentElement;
  const numbers = states.flatMap(({ lines }) => Object.entries(lines))
    .flatMap(([name, line]) => Object.values(line).map(([tel, written]) => ({ name, tel: `tel:${tel}`, written })));
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
    if (!states.length) return "";
    const { Temporal } = /** @type {{ Temporal?: { Now: { timeZoneId(): string } } }} */ (globalThis);
    const zone = Temporal?.Now.timeZoneId() ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const found = Object.entries(zones).find(([, names]) => names.split(" ").includes(zone));
    return found?.[0] ?? "international";
  }

  /**
   * A line's number in the region, now or, within what is shown from an instant on, then.
   * @param {string} name
   * @param {Element | null} place
   */
  function here(name, place) {
    const dated = /** @type {HTMLElement | null | undefined} */ (place?.closest("[data-from]"));
    const at = Math.max(Date.now(), Date.parse(dated?.dataset.from ?? "") || 0);
    const line = states.filter(({ from, lines }) => lines[name] && !(Date.parse(from) > at)).pop()?.lines[name] ?? {};
    return line[region] ?? line.international ?? ["", ""];
  }

  /**
   * @param {string} text
   * @param {Element | null} place
   */
  function localized(text, place) {
    const found = numbers.find(({ written }) => text.includes(written));
    return found ? text.replace(found.written, here(found.name, place)[1]) : text;
  }

  /** @param {Node} node */
  function show(node) {
    if (node instanceof Text) {
      if (!node.data.includes("+") || !node.parentElement?.closest(`${link}, .picture text`)) return;
      const text = localized(node.data, node.parentElement);
      if (text !== node.data && !node.parentElement.closest(".checker")) node.data = text;
    } else if (node instanceof HTMLAnchorElement) {
      const found = node.matches(link) && numbers.find(({ tel }) => tel === node.getAttribute("href"));
      if (found && !node.closest(".checker")) node.setAttribute("href", `tel:${here(found.name, node)[0]}`);
    } else if (node instanceof HTMLButtonElement && node.dataset.copy) {
      node.dataset.copy = localized(node.dataset.copy, node);
      node.setAttribute("aria-label", localized(node.getAttribute("aria-label") ?? "", node));
    } else if (node instanceof HTMLImageElement && node.dataset.callCode) {
      const was = node.dataset.callCode;
      const found = numbers.find(({ tel }) => tel === `tel:+${was}`);
      if (!found) return;
      node.dataset.callCode = here(found.name, node)[0].slice(1);
      node.src = node.src.replace(was, node.dataset.callCode);
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
    const number = here("phone.urgent", null)[1];
    if (number) paper?.replaceSync(`@page { @top-right { content: "☎ ${number}" } }`);
  }

  if (states.length) {
    if (paper) document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];
    print();
    new MutationObserver((records) => {
      // The parser reports each node by itself; scripts add whole trees.
      const each = document.readyState === "loading" ? show : showAll;
      for (const record of records) for (const node of record.addedNodes) each(node);
    }).observe(root, { childList: true, subtree: true });
    for (const { from } of states) {
      const ahead = Date.parse(from) - Date.now();
      if (ahead > 0 && ahead < 2 ** 31) setTimeout(showAll, ahead, root);
    }
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
