// The dialog: results while typing, keys, announcements, offers, recent searches.
import { element } from "../widgets/element.js";
import { filled } from "../widgets/filled.js";
import { select, selectAll } from "../widgets/select.js";
import { Emergencies, seemsForeign } from "./emergency.js";
import { engine } from "./engine.js";
import { channelEntry, checkEntry, emergencyCard, otherHeading, resultEntry, showAnswers } from "./entries.js";
import { channelsFor, contact } from "./offers.js";
import { Pinned } from "./pinned.js";
import { keep, recent } from "./recent.js";
/** @import { EmergencyKind, Result } from "./types.js" */

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
  const { data, ranking, answers } = await engine(addresses.documents);
  const text = data.text;
  const emergencies = new Emergencies(data);
  const pinned = new Pinned(data, ranking);
  const advice = part("advice").textContent;
  /** @type {string | null} */
  let shown = null;
  /** @type {ReturnType<typeof engine> | undefined} */
  let other;
  let knowsOther = false;
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

  /**
   * @param {string} query
   * @param {EmergencyKind | undefined} kind
   */
  function offers(query, kind) {
    if (kind) return [emergencyCard(kind, data.emergency.acts, addresses.root, text)];
    const found = contact(query);
    const check = found ? [checkEntry(found, addresses.verify, filled(text.check, { what: found }), text.check_hint)] : [];
    return [...check, ...channelsFor(query, data, ranking.traditional).map(channelEntry)];
  }

  /** The other language's search; from then on its words for emergencies count too. */
  async function loadOther() {
    if (!other) {
      other = engine(addresses.otherDocuments);
      other.then(({ data }) => emergencies.add(data)).catch(() => (other = undefined));
    }
    return other;
  }

  /**
   * Results of the other language, marked as such, below none of this one.
   * @param {string} query
   */
  async function otherLanguage(query) {
    const there = await loadOther();
    const found = (await there.ranking.search(query)).slice(0, MOST);
    await there.answers().catch(() => {});
    if (shown !== query || !found.length) return;
    const other = { language: there.data.language, name: text.in_other };
    const more = otherHeading(searchAddress(addresses.otherHome, query), filled(text.other, { count: found.length }));
    part("results").replaceChildren(...found.map((result, at) => resultEntry(result, addresses.root, at === 0, other)));
    part("offers").append(more);
    say(filled(text.other_said, { query, count: found.length }));
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

  /**
   * With the words of both languages.
   * @param {string} query
   */
  async function lookAgain(query) {
    await loadOther();
    knowsOther = true;
    if (shown !== query || !emergencies.find(query)) return;
    shown = null;
    await show(query);
  }

  /** @param {string} written */
  async function show(written) {
    const query = written.trim();
    if (query === shown) return;
    shown = query;
    const kind = contact(query) ? undefined : emergencies.find(query);
    const answer = pinned.answer(query, kind);
    /** @param {Result[]} results */
    const drawIfStillAsked = (results) => query === shown && draw(query, pinned.first(results, answer).slice(0, MOST), kind);
    if (query && !kind && !knowsOther && seemsForeign(query, ranking)) lookAgain(query).catch(() => {});
    // A whole number, address or link is looked up by the checker; parts of it would only find pages that are alike.
    const found = query && !/[@.]|(?:\d\D*){7}/.test(contact(query)) ? ranking.search(query, drawIfStillAsked) : [];
    drawIfStillAsked(Array.isArray(found) ? found : await found);
  }

  /**
   * @param {string} query
   * @param {Result[]} results
   * @param {EmergencyKind | undefined} kind
   */
  function draw(query, results, kind) {
    part("offers").replaceChildren(...(query ? offers(query, kind) : []));
    part("results").replaceChildren(...results.map((result, at) => resultEntry(result, addresses.root, at === 0)));
    const nothing = Boolean(query) && !results.length && !kind && !contact(query);
    const share = /** @type {HTMLAnchorElement} */ (part("share"));
    part("start").hidden = Boolean(results.length);
    if (results.length) answers().then(() => shown === query && showAnswers(part("results"), results)).catch(() => {});
    share.hidden = !results.length;
    share.href = searchAddress(addresses.home, query);
    part("advice").textContent = nothing ? text.nothing_hint : advice;
    part("examples").hidden = nothing;
    clearTimeout(looking);
    if (nothing) looking = setTimeout(() => otherLanguage(query).catch(() => {}), 400);
    if (!query) say("");
    else if (kind) say(filled(text.emergency_said, { title: kind[0] }));
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
    (selectAll(dialog, ".search__check, .search__start-here")[0] ?? selectAll(part("results"), "a")[0])?.click();
  });
  dialog.addEventListener("click", (event) => {
    const link = /** @type {HTMLAnchorElement | null} */ (inside(event).closest("#search-results a, #search-offers a"));
    if (!link) return;
    address(field.value.trim());
    remember();
    if (link.pathname === location.pathname) dialog.close(); // a section of this very page
  });
  dialog.addEventListener("close", () => {
    address(field.value.trim());
    dialog.dataset.asked = location.search; // for the switch to the other language
    address("");
  });
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
