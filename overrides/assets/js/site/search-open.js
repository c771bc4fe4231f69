// Opens search: by `/`, Ctrl-K, a tap, or an address with ?q=. The engine, its documents and the styles of what it shows are
// loaded only then; the dialog's frame and field are there at once, so that a phone's keyboard opens and no key is lost.
import { element } from "../widgets/element.js";
import { select, selectAll } from "../widgets/select.js";

/** @param {HTMLDialogElement} dialog */
function openOnDemand(dialog) {
  const field = /** @type {HTMLInputElement} */ (select(dialog, "#search-field"));
  const status = select(dialog, "#search-status");
  /** @type {Promise<{ show: (query: string) => unknown }> | undefined} */
  let search;
  let styled = false;

  function loadStyle() {
    const sheet = element("link", { rel: "stylesheet", href: dialog.dataset.style ?? "" });
    const show = () => (dialog.dataset.styled = "");
    sheet.addEventListener("load", show);
    sheet.addEventListener("error", show); // bare, but there
    document.head.append(sheet);
  }

  async function load() {
    const { start } = await import(new URL(dialog.dataset.script ?? "", document.baseURI).href);
    return start(dialog);
  }

  async function open(query = "") {
    if (!dialog.open) dialog.showModal();
    if (!styled) loadStyle();
    styled = true;
    field.value = query;
    field.focus();
    if (!search) status.textContent = dialog.dataset.loading ?? "";
    try {
      search ??= load();
      (await search).show(field.value);
    } catch {
      search = undefined;
      status.textContent = dialog.dataset.failed ?? "";
    }
  }

  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || /** @type {Element} */ (event.target).closest(".search__close")) dialog.close();
  });

  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return; // Chromium would only empty the field
    event.preventDefault();
    dialog.close();
  });

  /** @param {EventTarget | null} target */
  const writing = (target) => target instanceof Element && target.closest("input, textarea, select, [contenteditable]");

  addEventListener("keydown", (event) => {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !writing(event.target);
    const controlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!slash && !controlK) return;
    event.preventDefault();
    if (!dialog.open) open();
  });
  for (const link of selectAll(document, "[data-search-open]")) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-haspopup", "dialog");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
    link.addEventListener("keydown", (event) => event.key === " " && (event.preventDefault(), open()));
  }
  for (const small of /** @type {HTMLInputElement[]} */ (selectAll(document, "[data-search-field]"))) {
    /** @param {Event} event */
    const hand = (event) => {
      event.preventDefault();
      const query = small.value;
      small.value = "";
      open(query);
    };
    small.addEventListener("click", hand);
    small.addEventListener("input", (event) => !(/** @type {InputEvent} */ (event).isComposing) && hand(event));
    small.addEventListener("compositionend", hand);
    small.form?.addEventListener("submit", hand);
  }

  const asked = new URLSearchParams(location.search).get("q");
  const homes = [dialog.dataset.home, select(dialog, "form").getAttribute("action")];
  if (asked && homes.some((home) => new URL(home ?? "", document.baseURI).pathname === location.pathname)) open(asked);
}

const searchDialog = /** @type {HTMLDialogElement | null} */ (document.getElementById("search"));
if (searchDialog && "showModal" in searchDialog) openOnDemand(searchDialog);
