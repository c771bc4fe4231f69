// The menu is a <details>. Escape, a click outside or leaving it with the keyboard closes it.
import { select } from "../widgets/select.js";

const menu = /** @type {HTMLDetailsElement | null} */ (document.querySelector("[data-menu]"));

menu?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu.open) return;
  menu.open = false;
  select(menu, "summary").focus();
});
menu?.addEventListener("focusout", (event) => {
  if (event.relatedTarget && !menu.contains(/** @type {Node} */ (event.relatedTarget))) menu.open = false;
});
document.addEventListener("click", (event) => {
  if (menu && !menu.contains(/** @type {Node} */ (event.target))) menu.open = false;
});
