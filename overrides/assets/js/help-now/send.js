// For somebody who helps another: what to say to them, and what to send them: a card of three lines as a picture, and a
// link that opens the very step. Nothing leaves the page until the reader sends it.
import { drawnCard } from "../card/draw.js";
import { element } from "../widgets/element.js";
/** @import { HelpData, Other } from "./types.js" */

/**
 * What to say to the person, at the head of the step.
 * @param {Other | null} other
 * @param {HelpData} given
 */
export function sayToThem(other, { text }) {
  if (!other) return [];
  return [element("h3", {}, text.say_to_them), element("ul", { class: "guide__say" }, other.say.map((line) => element("li", {}, line)))];
}

/**
 * The card and the link, at its end.
 * @param {Other | null} other
 * @param {HelpData} given
 */
export function sendThem(other, given) {
  if (!other) return [];
  const { text } = given;
  const address = new URL(`#${other.link}`, location.href.split(/[?#]/)[0]).href;
  const said = element("p", { class: "guide__sent", role: "status" });
  const picture = element("button", { class: "button button--go", type: "button" }, text.send_picture);
  const link = element("button", { class: "button", type: "button" }, text.send_link);
  const image = /** @type {HTMLImageElement} */ (element("img", { alt: [text.send_title, ...other.card].join(" "), width: "1080", height: "1350", hidden: true }));
  picture.addEventListener("click", async () => {
    const lines = other.card.map((line) => ({ words: line.replace(/(?<=\d) (?=\d)/g, "\u00a0") })); // a number never breaks
    const drawn = drawnCard({ title: text.send_title, lines, from: given.from }, getComputedStyle(picture).fontFamily);
    if (!drawn) return;
    image.src = drawn.toDataURL("image/png");
    image.hidden = false;
    const sent = await shared(drawn, text.send_title);
    said.textContent = sent ? "" : text.send_picture_hint;
    if (!sent) image.scrollIntoView({ block: "nearest" });
  });
  link.addEventListener("click", async () => {
    const copied = await navigator.clipboard.writeText(address).then(() => true, () => false);
    said.textContent = copied ? text.send_link_copied : address;
  });
  return [element("section", { class: "guide__send", "aria-labelledby": "guide-send" },
    element("h3", { id: "guide-send" }, text.send_heading),
    element("ol", {}, other.card.map((line) => element("li", {}, wholeNumbers(line)))),
    element("p", { class: "guide__send-ways" }, picture, " ", link), said, image)];
}

/**
 * A line in which no phone number breaks over two lines.
 * @param {string} line
 */
const wholeNumbers = (line) => line.split(/(\+\d[\d ]+\d)/).map((part, index) =>
  index % 2 ? element("span", { class: "guide__go-tel" }, part) : part);

/**
 * Hands the picture to the system's own sheet for sending; false where there is none, so that the reader keeps it by hand.
 * @param {HTMLCanvasElement} drawn
 * @param {string} title
 */
async function shared(drawn, title) {
  /** @type {Blob | null} */
  const picture = await new Promise((done) => drawn.toBlob(done));
  const files = picture ? [new File([picture], `${title}.png`, { type: "image/png" })] : [];
  if (!navigator.canShare?.({ files })) return false;
  return navigator.share({ files }).then(() => true, (error) => error.name === "AbortError");
}
