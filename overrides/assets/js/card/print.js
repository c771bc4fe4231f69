// Prints the whole card, or only its large lines (assets/css/card.css).
import { selectAll } from "../widgets/select.js";

for (const button of selectAll(document, "[data-card-print]")) {
  if (button.dataset.cardPrint === "large" && !document.querySelector(".large-card")) continue; // out of service
  button.hidden = false;
  button.addEventListener("click", () => {
    document.documentElement.toggleAttribute("data-large-card", button.dataset.cardPrint === "large");
    print();
  });
}
addEventListener("afterprint", () => document.documentElement.removeAttribute("data-large-card"));
