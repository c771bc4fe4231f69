// The form and its answer. The text stays in the field; the address of the page is read once (?q= or #q=) and not written.
import { element } from "../widgets/element.js";
import { pageData } from "../widgets/page-data.js";
import { contactCard } from "./contact-card.js";
import { tableOf } from "./demands.js";
import { messageCard } from "./message-card.js";
import { judgeMessage } from "./message.js";

const given = pageData("widget-data");
const table = tableOf(given.demands);
const box = document.querySelector("[data-widget=checker]");
const form = box.querySelector("form");
const field = form.querySelector("textarea");
const list = box.querySelector("[data-results]");
const said = box.querySelector("[role=status]");
const above = box.querySelector("[data-message]");

function answer() {
  const empty = !field.value.trim();
  const judged = empty ? { contacts: [], demands: [], verdict: "none" } : judgeMessage(field.value, given, table);
  const { contacts, demands, verdict } = judged;
  const alone = !demands.length && contacts.length === 1 && (verdict === "ours" || field.value.trim() === contacts[0].text.trim());
  const { made, said: words } = alone || empty ? loneVerdict(verdict, contacts) : messageCard(judged, given);
  above.replaceChildren(...(empty ? [] : [made]));
  list.replaceChildren(...contacts.map((one) => contactCard(one, given, !alone && verdict !== "none" && one.verdict !== "retired")));
  list.toggleAttribute("data-within", !alone); // true contacts in a message are not green
  if (said.textContent !== words) said.textContent = words;
  box.toggleAttribute("data-empty", empty);
}

// A lone contact: its card says everything, and its heading is announced.
function loneVerdict(verdict, [one]) {
  const words = one ? given.text[`verdict_${one.verdict}`] : "";
  return { made: element("span", { "data-message-verdict": verdict, hidden: true }), said: words };
}

let waiting;
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(answer, 350);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  answer();
  if (!field.value.trim()) return;
  const place = box.querySelector("[data-answer]");
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
  if (other) field.value = other, answer();
});
