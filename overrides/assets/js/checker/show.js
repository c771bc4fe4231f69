// The form and its answer. The text stays in the field; the address of the page is read once (?q= or #q=) and not written.
import { element } from "../widgets/element.js";
import { filled } from "../widgets/filled.js";
import { pageData } from "../widgets/page-data.js";
import { select } from "../widgets/select.js";
import { contactCard } from "./contact-card.js";
import { messageCard } from "./message-card.js";
/** @import { CheckerData, Contact, JudgedMessage, Judgement, MessageVerdict } from "./types.js" */

/** @type {CheckerData} */
const given = pageData("widget-data");
const box = select(document, "[data-widget=checker]");
const form = select(box, "form");
const field = /** @type {HTMLTextAreaElement} */ (select(form, "textarea"));
const list = select(box, "[data-results]");
const said = select(box, "[role=status]");
const above = select(box, "[data-message]");

/** @type {((input: string, given: CheckerData) => JudgedMessage) | undefined} */
let judgeMessage;
/** @type {Promise<void> | undefined} */
let loading;

/** Loads what judges (checker-judge.js), once; after a failure the next call tries again. */
function load() {
  const link = /** @type {HTMLLinkElement} */ (select(box, "link"));
  const manner = new URL(link.dataset.manner ?? "", document.baseURI).href;
  return (loading ??= Promise.all([import(link.href), import(manner).catch(() => undefined)]).then(([judge, known]) => {
    if (known) judge.learnManner(known.learned); // without it rules alone judge
    ({ judgeMessage } = judge);
    box.dataset.ready = "";
  }, () => {
    loading = undefined;
  }));
}

async function answerOnceLoaded() {
  tell(given.text.loading);
  await load();
  if (judgeMessage) answer();
  else tell(given.text.failed);
}

/** @param {string} words */
function tell(words) {
  above.replaceChildren(element("p", {}, words));
  said.textContent = words;
}

function answer() {
  const empty = !field.value.trim();
  if (!empty && !judgeMessage) return void answerOnceLoaded();
  /** @type {JudgedMessage} */
  const judged = empty || !judgeMessage ? { contacts: [], demands: [], verdict: "none" } : judgeMessage(field.value, given);
  const { contacts, demands, verdict } = judged;
  const alone = !demands.length && contacts.length === 1 && (verdict === "ours" || field.value.trim() === contacts[0].text.trim());
  const { made, said: words } = alone || empty ? loneVerdict(verdict, contacts) : messageCard(judged, given);
  above.replaceChildren(...(empty ? [] : [made]));
  list.replaceChildren(...contacts.map((one) => contactCard(one, given, !alone && verdict !== "none" && !["retired", "coming"].includes(one.verdict))));
  list.toggleAttribute("data-within", !alone); // true contacts in a message are not green
  if (said.textContent !== words) said.textContent = words;
  box.toggleAttribute("data-empty", empty);
}

/**
 * A lone contact: its card says everything, and its heading is announced.
 * @param {MessageVerdict} verdict
 * @param {(Contact & Judgement)[]} contacts
 */
function loneVerdict(verdict, [one]) {
  const words = one ? filled(given.text[`verdict_${one.verdict}`], { ...one.entry }) : "";
  return { made: element("span", { "data-message-verdict": verdict, hidden: true }), said: words };
}

// A browser compiles a pattern when it is used for the second time. Until then a long text would take half a second.
const BEFOREHAND = [...Object.values(given.promises), given.web_host].join(" ");
(globalThis.requestIdleCallback ?? setTimeout)(async () => {
  await load();
  for (let round = 0; round < 2; round++) judgeMessage?.(BEFOREHAND, given);
});

let waiting = 0;
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(answer, 350);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  answer();
  if (!field.value.trim()) return;
  const place = select(box, "[data-answer]");
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "start" }); // a long answer is read from its beginning
});
form.addEventListener("reset", () => setTimeout(() => (answer(), field.focus())));

const asked = new URLSearchParams(location.search).get("q") ?? new URLSearchParams(location.hash.slice(1)).get("q");
if (asked) {
  field.value = asked;
  answer();
  box.scrollIntoView({ block: "start" });
}
addEventListener("hashchange", () => {
  const other = new URLSearchParams(location.hash.slice(1)).get("q");
  if (!other) return;
  field.value = other;
  answer();
});
