// Shows the copy buttons beside numbers and addresses, where the browser can copy, and the card's print button.
import { selectAll } from "../widgets/select.js";

for (const button of navigator.clipboard ? selectAll(document, ".channel__copy") : []) {
  const words = button.textContent;
  button.dataset.ready = "";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy ?? "");
    } catch {
      return;
    }
    button.textContent = button.dataset.copied ?? "";
    setTimeout(() => (button.textContent = words), 3000);
  });
}
for (const button of selectAll(document, ".card__tools [data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
