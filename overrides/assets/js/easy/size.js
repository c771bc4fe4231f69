// Two sizes of text, kept on this device: 140 % and 180 %.
import { select } from "../widgets/select.js";
import { word } from "./word.js";

const sizeButton = select(document, "[data-easy-size]");
const LARGER = "larger";

/** @param {string} size */
function showSize(size) {
  document.documentElement.dataset.size = size;
  sizeButton.textContent = word(size === LARGER ? "easy_smaller" : "easy_larger");
}

sizeButton.addEventListener("click", () => {
  const size = document.documentElement.dataset.size === LARGER ? "" : LARGER;
  showSize(size);
  try {
    localStorage.setItem("easy", size);
  } catch {
    // It holds for this page only.
  }
});
showSize(document.documentElement.dataset.size ?? "");
