// The form, the message below it, and where to send it now. The message never holds a secret, not even while it is typed.
import { inService, shownAt } from "../hours/dated.js";
import { callButton } from "../widgets/call-button.js";
import { bestNow, channelsShown, stateLine } from "../widgets/channels-now.js";
import { drawing, element } from "../widgets/element.js";
import { filled } from "../widgets/filled.js";
import { pageData } from "../widgets/page-data.js";
import { select } from "../widgets/select.js";
import { doneSteps, recapLines } from "../keep/record.js";
import { cleanField } from "./clean-field.js";
import { loadFinder } from "./finder.js";
import { steps } from "./steps.js";
import { writingOf } from "../widgets/writing.js";

/**
 * What the composer is given (hooks/helpcenter/pages/widgets/composer.py).
 * @typedef {object} ComposerData
 * @property {string} language
 * @property {Record<string, string>} text
 * @property {string[]} fields in the order of a message
 * @property {Record<string, Record<string, string>>} labels by language: a message may be in the other one
 * @property {import("../help-now/types.js").Channel[]} channels
 * @property {string} freeze the address where help now says how to freeze the account
 */

/** @type {ComposerData} */
const given = pageData("widget-data");
const { text } = given;
const box = select(document, "[data-widget=composer]");
const form = /** @type {HTMLFormElement} */ (select(box, "form"));
const message = /** @type {HTMLTextAreaElement} */ (select(box, "[data-message]"));
const said = select(box, "[data-said]");
const best = select(box, "[data-best]");
const mail = /** @type {HTMLAnchorElement} */ (select(box, "[data-mail]"));
const urgentBox = /** @type {HTMLInputElement} */ (select(form, "[name=urgent]"));
const view = steps(select(box, ".composer"), text);

// A number in these fields is what its label says, unless it is grouped like a card's.
const NAMED = ["transaction", "case"];
const FOURS_IN_A_ROW = /\d{4}[ -]\d{4}[ -]\d{4}/;

/** @type {Map<string, ReturnType<typeof cleanField>>} */
const fields = new Map(given.fields.map((name) => {
  const field = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (select(form, `[name=${name}]`));
  const label = `${given.labels[given.language][`line_${name}`]}: `;
  return [name, cleanField(field, given, (value) => (NAMED.includes(name) && !FOURS_IN_A_ROW.test(value) ? label : ""))];
}));

/** @param {string} name of a field */
const safe = (name) => fields.get(name)?.safe().trim() ?? "";

const chosenLanguage = () => /** @type {HTMLInputElement} */ (select(form, "[name=language]:checked")).value;

function compose() {
  const labels = given.labels[chosenLanguage()];
  const { colon } = writingOf(chosenLanguage());
  const lines = given.fields.map((name) => {
    const clean = safe(name);
    return clean && `${labels[`line_${name}`]}${colon}${clean}`;
  }).filter(Boolean);
  message.value = lines.length ? [labels.greeting, "", ...lines].join("\n") : "";
  const address = inService(given.channels, Date.now()).find((channel) => channel.id === "email")?.href ?? "";
  const subject = [labels.subject, safe("case")].filter(Boolean).join(" ");
  mail.hidden = !address;
  mail.href = `${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(message.value.replaceAll("\n", "\r\n"))}`;
  box.toggleAttribute("data-filled", lines.length > 0);
}

function showBest() {
  const usable = inService(given.channels, Date.now());
  const named = (/** @type {string} */ id) => usable.find((one) => one.id === id);
  const channel = named(bestNow(["chat", "email", "phone.general"].filter(named))) ?? usable[0];
  if (!channel) return best.replaceChildren();
  const reply = channel.reply_time ? filled(text.reply, { time: channel.reply_time }) : "";
  best.dataset.channel = channel.id;
  best.replaceChildren(
    element("p", {}, element("strong", {}, channel.name), element("br"), element("span", { class: "guide__channel-state" }, stateLine(channel), reply)),
    channel.other_languages ? element("p", { class: "channel__note" }, channel.other_languages) : "",
    element("a", { class: "button", href: channel.href }, drawing(channel.kind), channel.kind === "chat" ? text.open_chat : channel.value),
  );
  channelsShown();
}

/** What the reader ticked on other pages becomes the field "what I did", in the form that shows all fields. */
function fillFromRecord() {
  const lines = recapLines(doneSteps(), given.language, new Date());
  if (!lines.length) return;
  select(box, "[data-long]").click();
  const field = /** @type {HTMLTextAreaElement} */ (select(form, "[name=steps]"));
  field.value = lines.join("\n");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Whoever loses money writes nothing: the call button stands in place of the form. */
function showCall() {
  const line = inService(given.channels, Date.now()).find((one) => one.id === "phone.urgent");
  const down = given.channels.find((one) => one.id === "phone.urgent" && one.suspended && shownAt(one, Date.now()));
  const calm = element("button", { type: "button", class: "composer__link" }, text.calm);
  calm.addEventListener("click", () => callOrWrite(false));
  select(box, "[data-part=urgent]").replaceChildren(
    element("p", {}, down?.suspended ?? text.best_urgent),
    line ? callButton(line, text.call) : "",
    element("a", { class: "button composer__freeze", href: given.freeze }, drawing("freeze"), text.freeze),
    element("p", { class: "composer__other" }, calm),
  );
  channelsShown();
}

/** @param {boolean} urgent */
function callOrWrite(urgent) {
  urgentBox.checked = urgent;
  view.callInstead(urgent);
}

form.addEventListener("input", (event) => {
  said.textContent = "";
  if ("ready" in box.dataset) compose();
  else void getReady();
  if (event.target === urgentBox) callOrWrite(urgentBox.checked);
});
form.addEventListener("change", compose);
form.addEventListener("cleaned", compose);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  view.next();
});
select(box, "[data-urgent-topic]").addEventListener("click", () => callOrWrite(true));
form.addEventListener("reset", () => {
  said.textContent = "";
  for (const field of fields.values()) field.forget();
  view.restart();
  setTimeout(compose);
});
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
if (location.hash === "#kept") fillFromRecord();
showBest();
showCall();
setInterval(showBest, 60000);
document.addEventListener("facts-changed", () => {
  compose();
  showBest();
  showCall();
});

// Browsers compile a pattern when it is first used, for each width of characters: better now than at the first key.
// Measured with the processor slowed four times: 60 ms instead of 200 for the first text of 5,000 characters.
const SAMPLES = ["password: a, code 1, card 4000", "密码：a，验证码 1，卡 4000"];
const whenIdle = window.requestIdleCallback ?? setTimeout;

/** Loads what finds secrets; then what was typed meanwhile is looked through. */
async function getReady() {
  const made = await loadFinder(/** @type {HTMLLinkElement} */ (select(box, "link")).href);
  if ("ready" in box.dataset) return;
  if (!made) return void (said.textContent = box.matches(":focus-within") ? text.failed : ""); // whoever does not write need not know
  box.dataset.ready = "";
  for (const field of fields.values()) field.clean();
  compose();
  for (const sample of SAMPLES) for (const again of [1, 2]) whenIdle(() => made.findSecrets(sample.repeat(again)));
}

whenIdle(() => void getReady());
