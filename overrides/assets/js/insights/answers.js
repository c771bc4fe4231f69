// "Did this help?": yes or no at once, and after a no one reason, which is a line of its own.
import { select, selectAll } from "../widgets/select.js";
import { sendLine } from "./send.js";

/** @param {HTMLFormElement} form */
function answer(form) {
  const { address = "", page = "", language = "" } = form.dataset;
  const status = select(form, "[role=status]");
  const reasons = /** @type {HTMLFieldSetElement} */ (select(form, "[data-reasons]"));

  /**
   * @param {"helped" | "reason"} event
   * @param {string} value
   * @param {string} thanks
   */
  async function send(event, value, thanks) {
    try {
      await sendLine(address, { event, language, value, page });
      status.textContent = thanks;
      return true;
    } catch {
      status.textContent = form.dataset.failed ?? "";
      return false;
    }
  }

  let sending = false; // a second press is no second reader
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", async (event) => {
    const button = /** @type {Element} */ (event.target).closest("button");
    if (!button || sending) return;
    sending = true;
    const first = !reasons.contains(button);
    const { value } = button;
    const [thanks = "", noted = ""] = [form.dataset.thanks, form.dataset.noted];
    const sent = await (first ? send("helped", value, value === "no" ? "" : thanks) : send("reason", value, noted));
    sending = false;
    if (!sent) return;
    for (const one of selectAll(form, "[data-answers], [data-reasons]")) one.hidden = true;
    if (!first) select(form, "[data-person]").hidden = false;
    else if (value === "no") {
      reasons.hidden = false;
      select(reasons, "legend").focus();
    }
  });
}

const kept = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-kept-answers]"));
if (kept) answer(kept);
