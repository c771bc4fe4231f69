// Prints the whole card, or only its large lines (assets/css/card.css).
import { selectAll } from "../widgets/select.js";

for (const button of selectAll(document, "[data-card-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    document.documentElement.toggleAttribute("data-large-card", button.dataset.cardPrint === "large");
    print();
  });
}
addEventListener("afterprint", () => document.documentElement.removeAttribute("data-large-card"));
