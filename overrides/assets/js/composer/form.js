// The form, the message below it, and where to send it now. A field is cleaned as soon as the typing rests; the message
// never holds what was found.
import { bestNow, channelsShown, stateLine } from "../widgets/channels-now.js";
import { drawing, element } from "../widgets/element.js";
import { filled } from "../widgets/filled.js";
import { withoutSecrets } from "./secrets.js";

const given = JSON.parse(document.getElementById("widget-data").textContent);
const { text } = given;
const box = document.querySelector("[data-widget=composer]");
const form = box.querySelector("form");
const message = box.querySelector("[data-message]");
const said = box.querySelector("[data-said]");
const removed = box.querySelector("[data-removed]");
const best = box.querySelector("[data-best]");
const mail = box.querySelector("[data-mail]");
const removedKinds = new Set();

const chosenLanguage = () => form.elements.language.value || given.language;

function compose() {
  const labels = given.labels[chosenLanguage()];
  const colon = chosenLanguage() === "zh" ? "：" : ": ";
  const lines = given.fields.map((name) => {
    const { text: clean, kinds } = withoutSecrets(form.elements[name].value.trim(), text);
    note(kinds);
    return clean && `${labels[`line_${name}`]}${colon}${clean}`;
  }).filter(Boolean);
  message.value = lines.length ? [labels.greeting, "", ...lines].join("\n") : "";
  const address = given.channels.find((channel) => channel.id === "email")?.href ?? "mailto:";
  const subject = [labels.subject, withoutSecrets(form.elements.case.value.trim(), text).text].filter(Boolean).join(" ");
  mail.href = `${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(message.value.replaceAll("\n", "\r\n"))}`;
  box.toggleAttribute("data-filled", lines.length > 0);
}

function note(kinds) {
  for (const kind of kinds) removedKinds.add(kind);
  if (!kinds.length) return;
  const words = filled(text.removed, { kinds: [...removedKinds].map((kind) => text[`kind_${kind}`]).join(text.comma) });
  if (removed.textContent !== words) removed.textContent = words;
}

function clean(field) {
  const { text: safe, kinds } = withoutSecrets(field.value, text);
  if (!kinds.length) return;
  const caret = withoutSecrets(field.value.slice(0, field.selectionStart), text).text.length;
  field.value = safe;
  if (field === document.activeElement) field.setSelectionRange(caret, caret);
  note(kinds);
}

function showBest() {
  const urgent = form.elements.urgent.checked;
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

let resting;
form.addEventListener("input", (event) => {
  said.textContent = "";
  compose();
  clearTimeout(resting);
  if (event.target.matches("[data-field]")) resting = setTimeout(() => clean(event.target), 700);
  if (event.target.name === "urgent") showBest();
});
form.addEventListener("change", (event) => {
  if (event.target.matches("[data-field]")) clean(event.target);
  compose();
});
form.addEventListener("paste", (event) => event.target.matches("[data-field]") && setTimeout(() => (clean(event.target), compose())));
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => {
  removedKinds.clear();
  removed.textContent = said.textContent = "";
  compose();
  showBest();
}));
box.querySelector("[data-copy]").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(message.value);
    said.textContent = text.copied;
  } catch {
    message.select();
    said.textContent = text.copy_failed;
  }
});
box.querySelector("[data-print]").addEventListener("click", () => {
  box.querySelector("[data-paper]").textContent = message.value; // a text area prints only what it shows
  document.documentElement.toggleAttribute("data-print-message", true);
  addEventListener("afterprint", () => document.documentElement.removeAttribute("data-print-message"), { once: true });
  print();
});
addEventListener("pagehide", () => form.reset()); // nothing is left for the next person at this screen
form.reset();
showBest();
setInterval(showBest, 60000);
