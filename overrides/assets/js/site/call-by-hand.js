// Browsers inside other apps do not all open the dialler. There a tap on a number also shows it large, with a button that
// copies it; where the dialler does open, it opens in front of this.
import { element } from "../widgets/element.js";
import { hoursData } from "./hours-later.js";

const IN_AN_APP = /MicroMessenger|\bQQ\/|Weibo|AlipayClient|DingTalk|BytedanceWebview|aweme|XiaoHongShu|FBA[NV]|Instagram|\bLine\//i;

/**
 * @param {string} number
 * @param {Record<string, string>} text
 */
function showNumber(number, text) {
  const words = element("p", { class: "by-hand__number" }, number);
  const copy = element("button", { class: "button", type: "button" }, text.copy_value);
  const close = element("button", { class: "button", type: "button" }, text.call_close);
  const dialog = /** @type {HTMLDialogElement} */ (element("dialog", { class: "by-hand", "aria-label": number },
    element("p", { role: "status" }, text.call_by_hand), words, copy, close));
  copy.addEventListener("click", async () => {
    getSelection()?.selectAllChildren(words); // what the app's own menu copies, where this may not
    const copied = await navigator.clipboard.writeText(number).then(() => true, () => document.execCommand("copy"));
    if (copied) copy.textContent = text.copied_value;
  });
  close.addEventListener("click", () => dialog.remove());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

if (IN_AN_APP.test(navigator.userAgent)) {
  document.addEventListener("click", async (event) => {
    const link = /** @type {Element} */ (event.target).closest("a[href^='tel:']");
    if (!link) return;
    const text = await hoursData().then((data) => data.text, () => null);
    if (!text) return; // no network; the dialler may still open
    const number = link.getAttribute("href")?.slice(4) ?? "";
    const spaced = [...number].map((one) => (one === "+" ? "\\+" : one)).join("[ -]?");
    showNumber(link.textContent?.match(spaced)?.[0] ?? number, text);
  });
}
