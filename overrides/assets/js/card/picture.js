// Draws the large card as a picture. It is downloaded where the browser can, and shown, so that a finger can keep it where
// it cannot (WeChat).
import { select, selectAll } from "../widgets/select.js";
import { drawnCard } from "./draw.js";

/** @param {HTMLElement} card */
const drawn = (card) => drawnCard({
  title: select(card, "h2").textContent ?? "",
  lines: selectAll(card, "li").map((item) => ({
    words: select(item, "span").textContent ?? "",
    number: item.querySelector("a:not([hidden])")?.textContent ?? "",
  })),
  from: select(card, ".large-card__from").textContent ?? "",
}, getComputedStyle(card).fontFamily);

const pictureButton = /** @type {HTMLElement | null} */ (document.querySelector(".large-card ~ .card__tools [data-card-picture]"));
if (pictureButton) {
  pictureButton.hidden = false;
  pictureButton.addEventListener("click", () => {
    const address = drawn(select(document, ".large-card"))?.toDataURL("image/png");
    if (!address) return;
    const shown = select(document, "[data-card-shown]");
    const image = /** @type {HTMLImageElement} */ (select(shown, "img"));
    image.src = address;
    shown.hidden = false;
    const download = document.createElement("a");
    download.href = address;
    download.download = `${shown.dataset.name}.png`;
    download.click();
    shown.scrollIntoView({ block: "nearest" });
  });
}
