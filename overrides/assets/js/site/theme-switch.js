// Light, dark or as the system: keeps every switch on the page, the page itself and the other tabs in step.
import { selectAll } from "../widgets/select.js";

function storedTheme() {
  try {
    return localStorage.getItem("theme") || "system";
  } catch {
    return "system";
  }
}

/** @param {string} theme */
function showTheme(theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const input of selectAll(document, "[data-theme-switch] input")) {
    const choice = /** @type {HTMLInputElement} */ (input);
    choice.checked = choice.value === theme;
  }
}

/** @param {Event} event */
function chooseTheme(event) {
  const theme = /** @type {HTMLInputElement} */ (event.target).value;
  showTheme(theme);
  try {
    if (theme === "system") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // The choice holds for this page only.
  }
}

for (const fieldset of selectAll(document, "[data-theme-switch]")) {
  fieldset.dataset.ready = "";
  fieldset.addEventListener("change", chooseTheme);
}
showTheme(storedTheme());
addEventListener("storage", (event) => event.key === "theme" && showTheme(storedTheme()));
