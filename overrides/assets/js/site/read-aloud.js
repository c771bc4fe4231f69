// Shows the button that reads the article aloud, where the system has a voice of the page's language; what reads is loaded
// when it is pressed.
import { voiceFor } from "../read-aloud/voices.js";

const readButton = /** @type {HTMLElement | null} */ (document.querySelector("[data-read-aloud]"));

function offerReading() {
  if (readButton) readButton.hidden = !voiceFor(document.documentElement.lang);
}

if (readButton && "speechSynthesis" in globalThis) {
  offerReading();
  speechSynthesis.addEventListener?.("voiceschanged", offerReading);
  readButton.addEventListener("click", () => {
    const script = new URL(readButton.dataset.readAloud ?? "", document.baseURI).href;
    import(script).then(({ readAloud }) => readAloud(readButton)).catch(() => (readButton.hidden = true));
  });
}
