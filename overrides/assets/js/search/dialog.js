// The dialog: results while typing, keys, announcements, offers, recent searches.
import { channelsFor, contact } from "./offers.js";
import { Parts } from "./parts.js";
import { Ranking } from "./ranking.js";
import { keep, recent } from "./recent.js";

const MOST = 8;
const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, key) => values[key]);

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function link(className, href, ...children) {
  const made = element("a", className, ...children);
  made.href = href;
  return made;
}

async function engine(address) {
  const answer = await fetch(new URL(address, document.baseURI));
  if (!answer.ok) throw new Error(`${answer.status}`);
  const data = await answer.json();
  return [data, data.parts ? new Parts(data, answer.url) : new Ranking(data)];
}

export async function start(dialog) {
  const part = (name) => dialog.querySelector(`#search-${name}`);
  const field = part("field");
  const [data, ranking] = await engine(dialog.dataset.documents);
  const text = data.text;
  const advice = part("advice").textContent;
  let shown = null;
  let other;
  let saying;
  let noting;
  let looking;

  const searchAddress = (home, query) => `${home}?q=${encodeURIComponent(query)}`;

  function say(words) {
    clearTimeout(saying);
    saying = setTimeout(() => (part("status").textContent = words), shown === null ? 0 : 250);
  }

  function result({ article, question }) {
    const made = link(
      "search__result",
      dialog.dataset.root + article.address + (question ? `#${question.id}` : ""),
      element("strong", "", question ? question.text : article.title),
      element("span", "search__answer", question ? question.answer : article.lead),
    );
    if (question) made.append(element("span", "search__where", article.title));
    return made;
  }

  function offers(query) {
    const made = [];
    const found = contact(query);
    if (found) {
      const words = fill(text.check, { what: found });
      made.push(link("search__check", `${dialog.dataset.verify}#q=${encodeURIComponent(found)}`, element("strong", "", words), element("span", "", text.check_hint)));
    }
    for (const [id, , name, purpose, value, href] of channelsFor(query, data, ranking.traditional)) {
      const state = element("span", "search__state channel__state");
      state.dataset.channelState = "";
      state.hidden = true;
      const row = link(`search__channel search__channel--${id.replace(".", "-")}`, href, element("strong", "", name), state, element("span", "", purpose), element("span", "search__value", value));
      row.dataset.channel = id;
      made.push(row);
    }
    return made;
  }

  async function otherLanguage(query) {
    if (shown !== query) return;
    other ??= engine(dialog.dataset.otherDocuments);
    const [, there] = await other;
    const count = Math.min(MOST, (await there.search(query)).length);
    if (shown !== query || !count) return;
    part("offers").append(link("search__other", searchAddress(dialog.dataset.otherHome, query), fill(text.other, { count })));
  }

  function list() {
    const queries = recent();
    part("remember").checked = Boolean(queries);
    part("recent").hidden = !queries?.length;
    part("recent").querySelector("ul").replaceChildren(
      ...(queries ?? []).map((query) => {
        const button = element("button", "", query);
        button.type = "button";
        button.addEventListener("click", () => {
          field.value = query;
          field.focus();
          show(query);
        });
        return element("li", "", button);
      }),
    );
  }

  function remember() {
    const query = field.value.trim();
    if (recent() && query && !contact(query)) keep([query, ...recent().filter((one) => one !== query)]);
  }

  // On the home page the address follows the search, once the reader pauses.
  function address(query) {
    clearTimeout(noting);
    if (new URL(dialog.dataset.home, document.baseURI).pathname !== location.pathname) return;
    const wanted = query ? `?q=${encodeURIComponent(query)}` : "";
    if (wanted !== location.search) history.replaceState(history.state, "", location.pathname + wanted);
  }

  function note(query) {
    clearTimeout(noting);
    noting = setTimeout(() => address(query), 500);
  }

  function show(written) {
    const query = written.trim();
    if (query === shown) return undefined;
    shown = query;
    // A whole number, address or link is looked up by the checker; parts of it would only find pages that are alike.
    const found = query && !/[@.]|(?:\d\D*){7}/.test(contact(query)) ? ranking.search(query, (later) => query === shown && draw(query, later.slice(0, MOST))) : [];
    if (Array.isArray(found)) return draw(query, found.slice(0, MOST));
    return found.then((later) => query === shown && draw(query, later.slice(0, MOST)));
  }

  function draw(query, results) {
    part("offers").replaceChildren(...(query ? offers(query) : []));
    part("results").replaceChildren(...results.map(result));
    const nothing = query && !results.length && !contact(query);
    part("start").hidden = Boolean(results.length);
    part("share").hidden = !results.length;
    part("share").href = searchAddress(dialog.dataset.home, query);
    part("advice").textContent = nothing ? text.nothing_hint : advice;
    part("examples").hidden = Boolean(nothing);
    clearTimeout(looking);
    if (nothing) looking = setTimeout(() => otherLanguage(query).catch(() => {}), 400);
    if (!query) say("");
    else if (!results.length && contact(query)) say(fill(text.check, { what: contact(query) }));
    else if (nothing) say(fill(text.nothing, { query }));
    else say(results.length === 1 ? text.count_one : fill(text.count, { count: results.length }));
    list();
    note(query);
    dialog.querySelector(".search__body").scrollTop = 0;
    document.dispatchEvent(new Event("channels-shown"));
  }

  // Arrow keys go through the offers and results; typing goes on in the field.
  function move(event) {
    const stops = [field, ...dialog.querySelectorAll("#search-offers a, #search-results a")];
    const at = stops.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (next === undefined || at < 0 || !stops[next]) return;
    event.preventDefault();
    stops[next].focus();
  }

  field.addEventListener("input", (event) => event.isComposing || show(field.value));
  field.addEventListener("compositionend", () => show(field.value));
  dialog.addEventListener("keydown", (event) => event.isComposing || move(event));
  dialog.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    await show(field.value);
    address(field.value.trim());
    (dialog.querySelector(".search__check") ?? part("results").querySelector("a"))?.click();
  });
  dialog.addEventListener("click", (event) => {
    if (!event.target.closest("#search-results a, #search-offers a")) return;
    address(field.value.trim());
    remember();
    if (event.target.closest("a").pathname === location.pathname) dialog.close(); // a section of this very page
  });
  dialog.addEventListener("close", () => address(""));
  part("examples").addEventListener("click", (event) => {
    const example = event.target.closest("button");
    if (!example) return;
    field.value = example.textContent;
    field.focus();
    show(field.value);
  });
  part("remember").addEventListener("change", (event) => {
    keep(event.target.checked ? [] : null);
    list();
  });
  part("recent").querySelector("h2 button").addEventListener("click", () => {
    keep([]);
    list();
  });
  dialog.dataset.ready = "";
  return { show };
}
