// Watches the search dialog from outside: what it shows when typing has come to rest, and which result is opened.
import { select, selectAll } from "../widgets/select.js";
import { maskedQuery } from "./mask-query.js";
import { sendLine } from "./send.js";

const RESTS = 1500; // milliseconds without typing: half a word is no search

/** @param {HTMLDialogElement} dialog */
function watch(dialog) {
  const { keptAddress: address = "", kept: kinds = "" } = dialog.dataset;
  const field = /** @type {HTMLInputElement} */ (select(dialog, "#search-field"));
  const language = document.documentElement.lang.toLowerCase();
  let shown = ""; // the query whose results stand in the dialog
  let waits = 0; // what waits for the end of typing, as setTimeout numbers it
  /** @type {Set<string>} the queries that this page has sent already */
  const sent = new Set();

  /** @param {import("./send.js").Line & { query: string }} line */
  function send(line) {
    const query = maskedQuery(line.query);
    if (!kinds.split(" ").includes(line.event) || !query) return;
    sendLine(address, { ...line, query }).catch(() => {});
  }

  function rest() {
    clearTimeout(waits);
    const query = field.value.trim();
    const nothing = select(dialog, "#search-examples").hidden; // only while nothing was found
    if (!query || query !== shown || !nothing || sent.has(query)) return;
    sent.add(query);
    const elsewhere = dialog.querySelector("#search-results a[hreflang]");
    send({ event: "nothing_found", language, value: elsewhere ? "other" : "none", query });
  }

  function wait() {
    clearTimeout(waits);
    waits = setTimeout(rest, RESTS);
  }

  field.addEventListener("input", wait);
  document.addEventListener("channels-shown", () => {
    shown = field.value.trim();
    wait();
  });
  dialog.addEventListener("close", rest);
  dialog.addEventListener("click", (event) => {
    const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest("#search-results a"));
    const query = field.value.trim();
    if (!link || !query) return;
    const at = selectAll(dialog, "#search-results a").indexOf(link) + 1;
    const page = link.pathname.replace(/^\/|\/$/g, "");
    send({ event: "result_chosen", language, value: String(at), page, query });
  });
  if (field.value.trim()) wait();
}

const searchDialog = /** @type {HTMLDialogElement | null} */ (document.querySelector("dialog[data-kept]"));
if (searchDialog) watch(searchDialog);
