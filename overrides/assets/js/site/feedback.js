// "Did this help?" without leaving the page. Only where the operator has a place for answers (data/brand.yml).
import { select, selectAll } from "../widgets/select.js";

const answers = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-feedback]"));

answers?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const said = select(answers, "[role=status]");
  const fields = /** @type {[string, string][]} */ ([...new FormData(answers, event.submitter)]);
  try {
    const answer = await fetch(answers.action, { method: "POST", body: new URLSearchParams(fields) });
    if (!answer.ok) throw new Error(String(answer.status));
    said.textContent = answers.dataset.thanks ?? "";
    for (const button of selectAll(answers, "button")) button.hidden = true;
  } catch {
    said.textContent = answers.dataset.failed ?? "";
  }
});
