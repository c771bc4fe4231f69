// The form, the message below it, and where to send it now. A field is cleaned as soon as the typing rests; the message
// never holds what was found.
import { bestNow, channelsShown, stateLine } from "../widgets/channels-now.js";
import { drawing, element } from "../widgets/element.js";
import { filled } from "../widgets/filled.js";
import { pageData } from "../widgets/page-data.js";
import { select } from "../widgets/select.js";
import { withoutSecrets } from "./secrets.js";

/**
 * What the composer is given (hooks/helpcenter/pages/widgets/composer.py).
 * @typedef {object} ComposerData
 * @property {string} language
 * @property {Record<string, string>} text
 * @property {string[]} fields in the order of a message
 * @property {Record<string, Record<string, string>>} labels by language: a message may be in the other one
 * @property {import("../help-now/types.js").Channel[]} channels
 */

/** @type {ComposerData} */
const given = pageData("widget-data");
const { text } = given;
const box = select(document, "[data-widget=composer]");
const form = /** @type {HTMLFormElement} */ (select(box, "form"));
const message = /** @type {HTMLTextAreaElement} */ (select(box, "[data-message]"));
const said = select(box, "[data-said]");
const removed = select(box, "[data-removed]");
const best = select(box, "[data-best]");
const mail = /** @type {HTMLAnchorElement} */ (select(box, "[data-mail]"));
const urgentBox = /** @type {HTMLInputElement} */ (select(form, "[name=urgent]"));
/** @type {Set<string>} */
const removedKinds = new Set();

/** @param {string} name of a field */
const typed = (name) => /** @type {HTMLInputElement | HTMLTextAreaElement} */ (select(form, `[name=${name}]`)).value.trim();

/**
 * The field that an event is about, if it is one that is cleaned.
 * @param {Event} event
 */
const fieldOf = (event) => /** @type {HTMLInputElement | HTMLTextAreaElement | null} */ (
  /** @type {Element} */ (event.target).closest("[data-field]")
);

const chosenLanguage = () => /** @type {HTMLInputElement} */ (select(form, "[name=language]:checked")).value;

function compose() {
  const labels = given.labels[chosenLanguage()];
  const colon = chosenLanguage() === "zh" ? "：" : ": ";
  const lines = given.fields.map((name) => {
    const { text: clean, kinds } = withoutSecrets(typed(name), text);
    note(kinds);
    return clean && `${labels[`line_${name}`]}${colon}${clean}`;
  }).filter(Boolean);
  message.value = lines.length ? [labels.greeting, "", ...lines].join("\n") : "";
  const address = given.channels.find((channel) => channel.id === "email")?.href ?? "mailto:";
  const subject = [labels.subject, withoutSecrets(typed("case"), text).text].filter(Boolean).join(" ");
  mail.href = `${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(message.value.replaceAll("\n", "\r\n"))}`;
  box.toggleAttribute("data-filled", lines.length > 0);
}

/** @param {string[]} kinds */
function note(kinds) {
  for (const kind of kinds) removedKinds.add(kind);
  if (!kinds.length) return;
  const words = filled(text.removed, { kinds: [...removedKinds].map((kind) => text[`kind_${kind}`]).join(text.comma) });
  if (removed.textContent !== words) removed.textContent = words;
}

/** @param {HTMLInputElement | HTMLTextAreaElement} field */
function clean(field) {
  const { text: safe, kinds } = withoutSecrets(field.value, text);
  if (!kinds.length) return;
  const caret = withoutSecrets(field.value.slice(0, field.selectionStart ?? 0), text).text.length;
  field.value = safe;
  if (field === document.activeElement) field.setSelectionRange(caret, caret);
  note(kinds);
}

function showBest() {
  const urgent = urgentBox.checked;
  const id = urgent ? "phone.urgent" : bestNow(["chat", "email", "phone.general"]);
  const channel = given.channels.find((one) => one.id === id) ?? given.channels[0];
  const reply = channel.reply_time ? filled(text.reply, { time: channel.reply_time }) : "";
  best.dataset.channel = channel.id;
  best.replaceChildren(
    urgent ? element("p", {}, text.best_urgent) : "",
    element("p", {}, element("strong", {}, channel.name), element("br"), element("span", { class: "guide__channel-state" }, stateLine(channel), reply)),
    element("a", { class: urgent ? "button button--stop-solid" : "button", href: channel.href }, drawing(channel.kind), channel.kind === "chat" ? text.open_chat : channel.value),
  );
  best.classList.toggle("composer__best--urgent", urgent);
  channelsShown();
}

let resting = 0;
form.addEventListener("input", (event) => {
  said.textContent = "";
  compose();
  clearTimeout(resting);
  const field = fieldOf(event);
  if (field) resting = setTimeout(() => clean(field), 700);
  if (event.target === urgentBox) showBest();
});
form.addEventListener("change", (event) => {
  const field = fieldOf(event);
  if (field) clean(field);
  compose();
});
form.addEventListener("paste", (event) => {
  const field = fieldOf(event);
  if (!field) return;
  setTimeout(() => {
    clean(field);
    compose();
  });
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => {
  removedKinds.clear();
  removed.textContent = "";
  said.textContent = "";
  compose();
  showBest();
}));
select(box, "[data-copy]").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(message.value);
    said.textContent = text.copied;
  } catch {
    message.select();
    said.textContent = text.copy_failed;
  }
});
select(box, "[data-print]").addEventListener("click", () => {
  select(box, "[data-paper]").textContent = message.value; // a text area prints only what it shows
  document.documentElement.toggleAttribute("data-print-message", true);
  addEventListener("afterprint", () => document.documentElement.removeAttribute("data-print-message"), { once: true });
  print();
});
addEventListener("pagehide", () => form.reset()); // nothing is left for the next person at this screen
form.reset();
showBest();
setInterval(showBest, 60000);
