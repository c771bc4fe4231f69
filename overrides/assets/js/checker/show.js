// The form and its answer. The text stays in the field; the address of the page is read once (?q= or #q=) and not written.
import { drawing, element } from "../widgets/element.js";
import { filled } from "../widgets/filled.js";
import { pageData } from "../widgets/page-data.js";
import { select } from "../widgets/select.js";
import { compared } from "./difference.js";
import { INVISIBLE, isPlain, scriptOf } from "./disguise.js";
import { judgeText } from "./judge.js";
/** @import { CheckerData, Contact, Judgement, Verdict } from "./types.js" */

/** @typedef {Contact & Judgement} Judged */
/** @typedef {(key: string) => string} Told a string of the interface, filled in */


/** @type {CheckerData} */
const given = pageData("widget-data");
const box = select(document, "[data-widget=checker]");
const form = /** @type {HTMLFormElement} */ (select(box, "form"));
const field = /** @type {HTMLTextAreaElement} */ (select(form, "textarea"));
const list = select(box, "[data-results]");
const said = select(box, "[role=status]");
const next = select(box, "[data-next]");
const { text, links } = given;
const gap = given.language === "zh" ? "" : " ";

/**
 * @param {Judged[]} results
 * @param {...Verdict} verdicts
 */
const judgedAs = (results, ...verdicts) => results.filter((one) => verdicts.includes(one.verdict)).length;

function answer() {
  const results = judgeText(field.value, given);
  const fake = results.length > 1 && judgedAs(results, "lookalike", "foreign") > 0; // what next is then said once, above
  list.replaceChildren(...results.map((one) => card(one, fake)));
  said.textContent = field.value.trim() ? summary(results) : "";
  next.replaceChildren(...(fake ? whatNext({ kind: "link", verdict: "foreign" }, (key) => text[key]) : []));
  box.toggleAttribute("data-empty", !field.value.trim());
  return results;
}

/** @param {Judged[]} results */
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

/**
 * @param {Judged} one
 * @param {boolean} saidAbove
 */
function card(one, saidAbove) {
  const words = { ...one, ...one.entry, owner: one.owner ?? "", network: one.network ?? "" };
  /** @type {Told} */
  const told = (key) => (text[key] ? filled(text[key], words) : "");
  const known = (one.entry?.text ?? one.entry?.value ?? "").replaceAll(" ", "\u00a0"); // a number stays on one line
  const heading = one.verdict === "lookalike" ? filled(text.verdict_lookalike_of, { known }) : text[`verdict_${one.verdict}`];
  const quiet = saidAbove && ["lookalike", "foreign"].includes(one.verdict);
  return element("li", { class: `verdict verdict--${one.verdict}`, "data-verdict": one.verdict, "data-reason": one.reason, "data-kind": one.kind },
    element("p", { class: "verdict__head" }, drawing(`verdict-${one.verdict}`), element("strong", {}, heading)),
    element("p", { class: "verdict__text" }, element("bdi", { dir: "ltr" }, visible(one.text))),
    element("p", {}, reasonOf(one, told)),
    one.theirs && one.ours ? difference(one.theirs, one.ours) : null,
    quiet ? null : element("p", { class: "verdict__next" }, ...whatNext(one, told)),
  );
}

/**
 * @param {Pick<Judged, "kind" | "verdict">} one
 * @param {Told} told
 */
const whatNext = (one, told) => [element("strong", {}, text.next), gap, nextStep(one, told), " ", ...more(one)];

/**
 * @param {Judged} one
 * @param {Told} told
 */
function reasonOf(one, told) {
  if (one.verdict === "ours") return told(one.entry?.place ? "reason_ours_phone" : "reason_ours") + (one.note ? gap + told(`note_${one.note}`) : "");
  if (one.verdict === "lookalike") return told(`reason_${one.reason}`);
  return told(one.verdict === "foreign" ? `reason_foreign_${one.kind}` : `reason_${one.verdict}`);
}

/**
 * @param {Pick<Judged, "kind" | "verdict">} one
 * @param {Told} told
 */
function nextStep(one, told) {
  if (one.verdict === "ours") return told(`next_ours_${one.kind}`);
  return told(`next_${one.verdict === "lookalike" ? "foreign" : one.verdict}`);
}

/** @param {Pick<Judged, "verdict">} one */
function more(one) {
  if (["lookalike", "foreign"].includes(one.verdict)) return [element("a", { href: links.next }, text.link_next)];
  return one.verdict === "public" ? [] : [element("a", { href: links.contact }, text.link_contact)];
}

/**
 * Both in one line each, the differing characters marked and named.
 * @param {string} found
 * @param {string} known
 */
function difference(found, known) {
  const [theirs, ours] = compared(found, known);
  /**
   * @param {string} label
   * @param {import("./difference.js").Run[]} parts
   * @param {string} tag
   */
  const row = (label, parts, tag) => element("div", {}, element("dt", {}, label), element("dd", {}, element("bdi", { dir: "ltr" },
    parts.map((part) => (part.differs ? element(tag, {}, visible(part.text)) : part.text)))));
  const odd = [...new Set(theirs.filter((part) => part.differs).flatMap((part) => [...part.text]))].filter((character) => !isPlain(character));
  return element("dl", { class: "verdict__difference" }, row(text.theirs, theirs, "mark"), row(text.ours, ours, "u"),
    odd.length ? element("div", {}, element("dt", {}, text.odd), element("dd", {}, odd.map(named).join(text.comma))) : null);
}

/** @param {string} character */
function named(character) {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const script = text[`script_${scriptOf(character).toLowerCase()}`] ?? text.script_other;
  return `${visible(character)} (${script}, ${code})`;
}

/**
 * An invisible character becomes something to look at.
 * @param {string} shown
 */
const visible = (shown) => shown.replace(INVISIBLE, "␣");

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
