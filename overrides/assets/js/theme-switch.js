// Light, dark or as the system: keeps every switch on the page, the page itself and the other tabs in step.
const switches = document.querySelectorAll("[data-theme-switch]");
const stored = () => {
  try {
    return localStorage.getItem("theme") || "system";
  } catch {
    return "system";
  }
};

function show(theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const input of document.querySelectorAll("[data-theme-switch] input")) input.checked = input.value === theme;
}

function choose(event) {
  const theme = event.target.value;
  show(theme);
  try {
    if (theme === "system") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // The choice holds for this page only.
  }
}

for (const fieldset of switches) {
  fieldset.dataset.ready = "";
  fieldset.addEventListener("change", choose);
}
show(stored());
addEventListener("storage", (event) => event.key === "theme" && show(stored()));
