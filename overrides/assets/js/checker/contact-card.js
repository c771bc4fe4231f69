// One contact with its verdict, the reason and what to do next.
import { drawing, element } from "../widgets/element.js";
import { filled } from "../widgets/filled.js";
import { compared } from "./difference.js";
import { INVISIBLE, isPlain, scriptOf } from "./disguise.js";
import { writingOf } from "../widgets/writing.js";
/** @import { CheckerData, Contact, Judgement } from "./types.js" */

/** @typedef {Contact & Judgement} Judged */
/** @typedef {(key: string) => string} Told a string of the interface, filled in */

/**
 * @param {Judged} one
 * @param {CheckerData} given
 * @param {boolean} quiet what to do next is said above, for the whole message
 */
export function contactCard(one, { text, links, language }, quiet) {
  const gap = writingOf(language).between;
  const words = { ...one, ...one.entry, owner: one.owner ?? "", network: one.network ?? "" };
  /** @type {Told} */
  const told = (key) => (text[key] ? filled(text[key], words) : "");
  const known = (one.entry?.text ?? one.entry?.value ?? "").replaceAll(" ", "\u00a0"); // a number stays on one line
  const heading = one.verdict === "lookalike" ? filled(text.verdict_lookalike_of, { known }) : told(`verdict_${one.verdict}`);
  return element("li", { class: `verdict verdict--${one.verdict}`, "data-verdict": one.verdict, "data-reason": one.reason, "data-kind": one.kind },
    element("p", { class: "verdict__head" }, drawing(`verdict-${one.verdict}`), element("strong", {}, heading)),
    element("p", { class: "verdict__text" }, element("bdi", { dir: "ltr" }, visible(one.text))),
    element("p", {}, reasonOf(one, told, gap)),
    one.theirs && one.ours ? difference(one, text) : null,
    quiet ? null : element("p", { class: "verdict__next" }, element("strong", {}, text.next), gap, nextStep(one, told, gap), " ", ...more(one, text, links)),
  );
}

/**
 * @param {Judged} one
 * @param {Told} told
 * @param {string} gap
 */
function reasonOf(one, told, gap) {
  if (one.verdict === "ours") return told(one.entry?.place ? "reason_ours_phone" : "reason_ours") + (one.note ? gap + told(`note_${one.note}`) : "");
  if (one.verdict === "lookalike") return told(`reason_${one.reason}`);
  return told(one.verdict === "foreign" ? `reason_foreign_${one.kind}` : `reason_${one.verdict}`);
}

/**
 * @param {Judged} one
 * @param {Told} told
 * @param {string} gap
 */
function nextStep(one, told, gap) {
  // Where we say whether we call from a line, that stands first: who reads this has often been rung by it.
  if (one.verdict === "ours") return (one.entry?.calls ?? "") + (one.entry?.calls ? gap : "") + told(`next_ours_${one.kind}`);
  return told(`next_${one.verdict === "lookalike" ? "foreign" : one.verdict}`);
}

/**
 * @param {Judged} one
 * @param {CheckerData["text"]} text
 * @param {CheckerData["links"]} links
 */
function more(one, text, links) {
  if (["lookalike", "foreign"].includes(one.verdict)) return [element("a", { href: links.next }, text.link_next)];
  return one.verdict === "public" ? [] : [element("a", { href: links.contact }, text.link_contact)];
}

/**
 * Both in one line each, the differing characters marked and named.
 * @param {Judged} one
 * @param {CheckerData["text"]} text
 */
function difference(one, text) {
  const [theirs, ours] = compared(one.theirs ?? "", one.ours ?? "");
  /**
   * @param {string} label
   * @param {typeof ours} parts
   * @param {string} tag
   */
  const row = (label, parts, tag) => element("div", {}, element("dt", {}, label), element("dd", {}, element("bdi", { dir: "ltr" },
    parts.map((part) => (part.differs ? element(tag, {}, visible(part.text)) : part.text)))));
  const odd = [...new Set(theirs.filter((part) => part.differs).flatMap((part) => [...part.text]))].filter((character) => !isPlain(character));
  return element("dl", { class: "verdict__difference" }, row(text.theirs, theirs, "mark"), row(text.ours, ours, "u"),
    odd.length ? element("div", {}, element("dt", {}, text.odd), element("dd", {}, odd.map((character) => named(character, text)).join(text.comma))) : null);
}

/**
 * @param {string} character
 * @param {CheckerData["text"]} text
 */
function named(character, text) {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const script = text[`script_${scriptOf(character).toLowerCase()}`] ?? text.script_other;
  return `${visible(character)} (${script}, ${code})`;
}

/**
 * An invisible character becomes something to look at.
 * @param {string} shown
 */
const visible = (shown) => shown.replace(INVISIBLE, "␣");
