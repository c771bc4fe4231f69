// Draws the large card as a picture, here in the page: nothing is sent and nothing asked for. It is downloaded where the
// browser can, and shown, so that a finger can keep it where it cannot (WeChat).
import { select, selectAll } from "../widgets/select.js";
import { linesOf } from "./lines.js";

const WIDTH = 1080; // CSS pixels of the picture: the width of most phones' screens
const HEIGHT = 1350;
const EDGE = 84;

/** @param {HTMLElement} card */
function drawn(card) {
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const brush = canvas.getContext("2d");
  if (!brush) return null;
  const font = getComputedStyle(card).fontFamily;
  let y = EDGE;
  /**
   * @param {string} text
   * @param {number} size
   * @param {string} colour
   * @param {number} left
   * @param {number} weight
   */
  const write = (text, size, colour, left = EDGE, weight = 700) => {
    brush.font = `${weight} ${size}px ${font}`;
    brush.fillStyle = colour;
    for (const line of linesOf(text, (one) => brush.measureText(one).width <= WIDTH - left - EDGE)) {
      y += size * 1.3;
      brush.fillText(line, left, y);
    }
  };
  brush.fillStyle = "#ffffff";
  brush.fillRect(0, 0, WIDTH, HEIGHT);
  write(select(card, "h2").textContent ?? "", 56, "#000000");
  selectAll(card, "li").forEach((item, index) => {
    y += 64;
    const top = y;
    const number = item.querySelector("a:not([hidden])")?.textContent;
    write(select(item, "span").textContent ?? "", 60, "#000000", EDGE + 96);
    if (number) write(number.replaceAll(" ", "\u00a0"), 84, "#a2281c", EDGE + 96);
    brush.font = `700 72px ${font}`;
    brush.fillStyle = "#a2281c";
    brush.fillText(String(index + 1), EDGE, top + 78);
  });
  y = Math.max(y + 40, HEIGHT - 200);
  write(select(card, ".large-card__from").textContent ?? "", 34, "#333333", EDGE, 400);
  return canvas;
}

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
