// The form and its answer. The text stays in the field; the address of the page is read once (?q= or #q=) and not written.
import { drawing, element } from "../widgets/element.js";
import { filled } from "../widgets/filled.js";
import { compared } from "./difference.js";
import { INVISIBLE, isPlain, scriptOf } from "./disguise.js";
import { judgeText } from "./judge.js";

const given = JSON.parse(document.getElementById("widget-data").textContent);
const box = document.querySelector("[data-widget=checker]");
const form = box.querySelector("form");
const field = form.querySelector("textarea");
const list = box.querySelector("[data-results]");
const said = box.querySelector("[role=status]");
const next = box.querySelector("[data-next]");
const { text, links } = given;
const gap = given.language === "zh" ? "" : " ";

const judgedAs = (results, ...verdicts) => results.filter((one) => verdicts.includes(one.verdict)).length;

function answer() {
  const results = judgeText(field.value, given);
  const fake = results.length > 1 && judgedAs(results, "lookalike", "foreign") > 0; // what next is then said once, above
  list.replaceChildren(...results.map((one) => card(one, fake)));
  said.textContent = field.value.trim() ? summary(results) : "";
  next.replaceChildren(...(fake ? whatNext({ verdict: "foreign" }, (key) => text[key]) : []));
  box.toggleAttribute("data-empty", !field.value.trim());
  return results;
}

function summary(results) {
  const count = results.length;
  if (!count) return text.none;
  if (count === 1) return text.found_one + gap + text[`verdict_${results[0].verdict}`];
  const ours = judgedAs(results, "ours", "inside");
  const bad = judgedAs(results, "lookalike", "foreign", "retired");
  if (bad) return filled(text.bad, { count, bad });
  if (ours === count) return filled(text.all_ours, { count });
  return filled(text.found, { count }) + gap + filled(text.counted, { ours });
}

function card(one, saidAbove) {
  const words = { ...one, ...one.entry, owner: one.owner ?? "", network: one.network ?? "" };
  const told = (key) => (text[key] ? filled(text[key], words) : "");
  const known = (one.entry?.text ?? one.entry?.value ?? "").replaceAll(" ", "\u00a0"); // a number stays on one line
  const heading = one.verdict === "lookalike" ? filled(text.verdict_lookalike_of, { known }) : text[`verdict_${one.verdict}`];
  const quiet = saidAbove && ["lookalike", "foreign"].includes(one.verdict);
  return element("li", { class: `verdict verdict--${one.verdict}`, "data-verdict": one.verdict, "data-reason": one.reason, "data-kind": one.kind },
    element("p", { class: "verdict__head" }, drawing(`verdict-${one.verdict}`), element("strong", {}, heading)),
    element("p", { class: "verdict__text" }, element("bdi", { dir: "ltr" }, visible(one.text))),
    element("p", {}, reasonOf(one, told)),
    one.theirs && one.ours ? difference(one) : null,
    quiet ? null : element("p", { class: "verdict__next" }, ...whatNext(one, told)),
  );
}

const whatNext = (one, told) => [element("strong", {}, text.next), gap, nextStep(one, told), " ", ...more(one)];

function reasonOf(one, told) {
  if (one.verdict === "ours") return told(one.entry.place ? "reason_ours_phone" : "reason_ours") + (one.note ? gap + told(`note_${one.note}`) : "");
  if (one.verdict === "lookalike") return told(`reason_${one.reason}`);
  return told(one.verdict === "foreign" ? `reason_foreign_${one.kind}` : `reason_${one.verdict}`);
}

function nextStep(one, told) {
  if (one.verdict === "ours") return told(`next_ours_${one.kind}`);
  return told(`next_${one.verdict === "lookalike" ? "foreign" : one.verdict}`);
}

function more(one) {
  if (["lookalike", "foreign"].includes(one.verdict)) return [element("a", { href: links.next }, text.link_next)];
  return one.verdict === "public" ? [] : [element("a", { href: links.contact }, text.link_contact)];
}

// Both in one line each, the differing characters marked and named.
function difference(one) {
  const [theirs, ours] = compared(one.theirs, one.ours);
  const row = (label, parts, tag) => element("div", {}, element("dt", {}, label), element("dd", {}, element("bdi", { dir: "ltr" },
    parts.map((part) => (part.differs ? element(tag, {}, visible(part.text)) : part.text)))));
  const odd = [...new Set(theirs.filter((part) => part.differs).flatMap((part) => [...part.text]))].filter((character) => !isPlain(character));
  return element("dl", { class: "verdict__difference" }, row(text.theirs, theirs, "mark"), row(text.ours, ours, "u"),
    odd.length ? element("div", {}, element("dt", {}, text.odd), element("dd", {}, odd.map(named).join(text.comma))) : null);
}

function named(character) {
  const code = `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  const script = text[`script_${scriptOf(character).toLowerCase()}`] ?? text.script_other;
  return `${visible(character)} (${script}, ${code})`;
}

// An invisible character becomes something to look at.
const visible = (shown) => shown.replace(INVISIBLE, "␣");

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
