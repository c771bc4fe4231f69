// The easy view's script is loaded where the view is on. Its switch keeps the question that the address names.
import { selectAll } from "../widgets/select.js";

const page = document.documentElement;
const easySheet = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[data-easy-script]"));

if ("easy" in page.dataset && easySheet) {
  import(new URL(easySheet.dataset.easyScript ?? "", document.baseURI).href).catch(() => (page.dataset.stepped = ""));
}
for (const link of /** @type {HTMLAnchorElement[]} */ (selectAll(document, "[data-easy-switch]"))) {
  link.addEventListener("click", () => {
    link.href = "?easy"; // without scripts it leads to the list of what was written for this view
    link.hash = location.hash;
  });
}
