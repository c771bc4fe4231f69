// Shows the copy buttons beside numbers and addresses, where the browser can copy.
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
