// The dialog: results while typing, keys, announcements, offers, recent searches.
import { element } from "../widgets/element.js";
import { filled } from "../widgets/filled.js";
import { select, selectAll } from "../widgets/select.js";
import { engine } from "./engine.js";
import { channelEntry, checkEntry, otherEntry, resultEntry } from "./entries.js";
import { channelsFor, contact } from "./offers.js";
import { keep, recent } from "./recent.js";
/** @import { Result } from "./types.js" */

const MOST = 8;

/** @param {Event} event */
const inside = (event) => /** @type {Element} */ (event.target);

/** @param {HTMLDialogElement} dialog */
export async function start(dialog) {
  /** @param {string} name */
  const part = (name) => select(dialog, `#search-${name}`);
  /** The addresses that the page gives. */
  const addresses = /** @type {Record<string, string>} */ ({ ...dialog.dataset });
  const field = /** @type {HTMLInputElement} */ (part("field"));
  const remembered = /** @type {HTMLInputElement} */ (part("remember"));
  const { data, ranking } = await engine(addresses.documents);
  const text = data.text;
  const advice = part("advice").textContent;
  /** @type {string | null} */
  let shown = null;
  /** @type {ReturnType<typeof engine> | undefined} */
  let other;
  let [saying, noting, looking] = [0, 0, 0]; // what waits, as setTimeout numbers it

  /**
   * @param {string} home
   * @param {string} query
   */
  const searchAddress = (home, query) => `${home}?q=${encodeURIComponent(query)}`;

  /** @param {string} words */
  function say(words) {
    clearTimeout(saying);
    saying = setTimeout(() => (part("status").textContent = words), shown === null ? 0 : 250);
  }

  /** @param {string} query */
  function offers(query) {
    const found = contact(query);
    const check = found ? [checkEntry(found, addresses.verify, filled(text.check, { what: found }), text.check_hint)] : [];
    return [...check, ...channelsFor(query, data, ranking.traditional).map(channelEntry)];
  }

  /** @param {string} query */
  async function otherLanguage(query) {
    if (shown !== query) return;
    other ??= engine(addresses.otherDocuments);
    const there = await other;
    const count = Math.min(MOST, (await there.ranking.search(query)).length);
    if (shown !== query || !count) return;
    part("offers").append(otherEntry(searchAddress(addresses.otherHome, query), filled(text.other, { count })));
  }

  function list() {
    const queries = recent();
    remembered.checked = Boolean(queries);
    part("recent").hidden = !queries?.length;
    select(part("recent"), "ul").replaceChildren(
      ...(queries ?? []).map((query) => {
        const button = element("button", { type: "button" }, query);
        button.addEventListener("click", () => ask(query));
        return element("li", {}, button);
      }),
    );
  }

  /** @param {string} query */
  function ask(query) {
    field.value = query;
    field.focus();
    show(query);
  }

  function remember() {
    const query = field.value.trim();
    const queries = recent();
    if (queries && query && !contact(query)) keep([query, ...queries.filter((one) => one !== query)]);
  }

  /**
   * On the home page the address follows the search, once the reader pauses.
   * @param {string} query
   */
  function address(query) {
    clearTimeout(noting);
    if (new URL(addresses.home, document.baseURI).pathname !== location.pathname) return;
    const wanted = query ? `?q=${encodeURIComponent(query)}` : "";
    if (wanted !== location.search) history.replaceState(history.state, "", location.pathname + wanted);
  }

  /** @param {string} query */
  function note(query) {
    clearTimeout(noting);
    noting = setTimeout(() => address(query), 500);
  }

  /** @param {string} written */
  async function show(written) {
    const query = written.trim();
    if (query === shown) return;
    shown = query;
    /** @param {Result[]} results */
    const drawIfStillAsked = (results) => query === shown && draw(query, results.slice(0, MOST));
    // A whole number, address or link is looked up by the checker; parts of it would only find pages that are alike.
    const found = query && !/[@.]|(?:\d\D*){7}/.test(contact(query)) ? ranking.search(query, drawIfStillAsked) : [];
    drawIfStillAsked(Array.isArray(found) ? found : await found);
  }

  /**
   * @param {string} query
   * @param {Result[]} results
   */
  function draw(query, results) {
    part("offers").replaceChildren(...(query ? offers(query) : []));
    part("results").replaceChildren(...results.map((result) => resultEntry(result, addresses.root)));
    const nothing = Boolean(query) && !results.length && !contact(query);
    const share = /** @type {HTMLAnchorElement} */ (part("share"));
    part("start").hidden = Boolean(results.length);
    share.hidden = !results.length;
    share.href = searchAddress(addresses.home, query);
    part("advice").textContent = nothing ? text.nothing_hint : advice;
    part("examples").hidden = nothing;
    clearTimeout(looking);
    if (nothing) looking = setTimeout(() => otherLanguage(query).catch(() => {}), 400);
    if (!query) say("");
    else if (!results.length && contact(query)) say(filled(text.check, { what: contact(query) }));
    else if (nothing) say(filled(text.nothing, { query }));
    else say(results.length === 1 ? text.count_one : filled(text.count, { count: results.length }));
    list();
    note(query);
    select(dialog, ".search__body").scrollTop = 0;
    document.dispatchEvent(new Event("channels-shown"));
  }

  /**
   * Arrow keys go through the offers and results; typing goes on in the field.
   * @param {KeyboardEvent} event
   */
  function move(event) {
    const stops = [field, ...selectAll(dialog, "#search-offers a, #search-results a")];
    const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step || at < 0 || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  }

  field.addEventListener("input", (event) => /** @type {InputEvent} */ (event).isComposing || show(field.value));
  field.addEventListener("compositionend", () => show(field.value));
  dialog.addEventListener("keydown", (event) => event.isComposing || move(event));
  select(dialog, "form").addEventListener("submit", async (event) => {
    event.preventDefault();
    await show(field.value);
    address(field.value.trim());
    (selectAll(dialog, ".search__check")[0] ?? selectAll(part("results"), "a")[0])?.click();
  });
  dialog.addEventListener("click", (event) => {
    const link = /** @type {HTMLAnchorElement | null} */ (inside(event).closest("#search-results a, #search-offers a"));
    if (!link) return;
    address(field.value.trim());
    remember();
    if (link.pathname === location.pathname) dialog.close(); // a section of this very page
  });
  dialog.addEventListener("close", () => address(""));
  part("examples").addEventListener("click", (event) => {
    const example = inside(event).closest("button");
    if (example) ask(example.textContent);
  });
  remembered.addEventListener("change", () => {
    keep(remembered.checked ? [] : null);
    list();
  });
  select(part("recent"), "h2 button").addEventListener("click", () => {
    keep([]);
    list();
  });
  dialog.dataset.ready = "";
  return { show };
}
