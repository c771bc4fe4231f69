// One field that holds no secrets: they are taken out when the typing rests, said below the field, and put back when we
// were wrong. What was put back stays, also while the reader types on.
import { element } from "../widgets/element.js";
import { filled } from "../widgets/filled.js";
import { select, selectAll } from "../widgets/select.js";
import { finder } from "./finder.js";
import { writingOf } from "../widgets/writing.js";

/** @typedef {import("./types.js").Kind} Kind */
/** @typedef {{ kind: Kind, raw: string }} Removal */
/** @typedef {Removal & { at: number, to: number }} Mask a removal, and where its mask stands in the field */
/** @typedef {ReturnType<typeof import("./secrets.js").redact>} Answer */

const RESTS = 700; // milliseconds
const RESTS_IN_A_WORD = 2000; // the caret stands right behind what was found: it may not be finished
/** @type {Answer} */
const NOTHING = { text: "", removed: [] }; // until a text can be looked through
const LONGEST = 6000; // characters that are looked through and sent; bounds the time that hostile input takes

/** @param {Removal[]} some */
const kindsIn = (some) => [...new Set(some.map(({ kind }) => kind))];

/**
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 * @param {{ language: string, text: Record<string, string> }} given the page's language and words
 * @param {(value: string) => string} prefix what names the field's content before it, such as "Case number: "
 */
export function cleanField(field, { language, text }, prefix) {
  const note = select(/** @type {HTMLElement} */ (field.parentElement), "[data-removed]");
  const status = select(note, "[role=status]");
  const list = new Intl.ListFormat(writingOf(language).locale);
  const masks = maskPattern(text);
  /** @type {Mask[]} those that stand in the field, in order */
  let taken = [];
  /** @type {Removal[]} what was put back */
  let kept = [];
  let before = ""; // the field's value when it was last looked at
  /** @type {{ value?: string, kept?: Removal[], answer: Answer }} */
  let looked = { answer: NOTHING };
  let resting = 0;
  let ours = false; // we are changing the field ourselves
  let held = false; // a pointer is down: nothing may move under it

  function safe() {
    const value = field.value.slice(0, LONGEST);
    const redact = finder()?.redact;
    if (!redact) return NOTHING;
    if (looked.value !== value || looked.kept !== kept) {
      const mask = (/** @type {import("./types.js").Secret} */ { kind, last }) => filled(text[`mask_${kind}`], { last: last ?? "" });
      looked = { value, kept, answer: redact(value, mask, { masks, kept: kept.map(({ raw }) => raw), prefix: prefix(value) }) };
    }
    return looked.answer;
  }

  /**
   * Where the masks stand after an edit; one that was edited is the reader's own text now. Undoing puts a secret back.
   * @param {boolean} undone
   */
  function follow(undone) {
    const now = field.value;
    const shorter = Math.min(before.length, now.length);
    let [head, tail] = [0, 0];
    while (head < shorter && before[head] === now[head]) head += 1;
    while (tail < shorter - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
    const shift = now.length - before.length;
    const same = (/** @type {Mask} */ { at, to }) => now.slice(at, to) === before.slice(at, to);
    const behind = (/** @type {Mask} */ { at }) => at >= before.length - tail;
    const gone = taken.filter((one) => one.to > head && !behind(one) && !same(one));
    taken = taken.filter((one) => !gone.includes(one)).map((one) => (one.to > head && behind(one) ? moveMask(one, shift) : one));
    if (undone) kept = kept.concat(gone.filter(({ raw }) => now.includes(raw)));
    before = now;
    if (gone.length) say();
  }

  /**
   * Replace a range so that the browser's undo knows of it; without focus there is no undo to keep.
   * @param {number} start
   * @param {number} end
   * @param {string} words
   */
  function replace(start, end, words) {
    const [from, to, scrolled] = [field.selectionStart ?? 0, field.selectionEnd ?? 0, field.scrollTop];
    const moved = (/** @type {number} */ place) => (place <= start ? place : place >= end ? place + words.length - (end - start) : start + words.length);
    ours = true;
    field.setSelectionRange(start, end);
    const typed = document.activeElement === field && document.execCommand("insertText", false, words);
    if (!typed || field.value.slice(start, start + words.length) !== words) field.setRangeText(words, start, end);
    field.setSelectionRange(moved(from), moved(to));
    field.scrollTop = scrolled;
    ours = false;
    before = field.value;
  }

  function clean() {
    clearTimeout(resting);
    const { removed, text: made } = safe();
    const [first, last] = [removed[0], removed.at(-1)];
    if (!first || !last) return;
    const [from, to, focused] = [field.selectionStart ?? 0, field.selectionEnd ?? 0, document.activeElement === field];
    replace(first.start, last.end, made.slice(first.start, last.to));
    const moved = (/** @type {number} */ place) => {
      const near = removed.filter(({ start }) => start < place).at(-1);
      return !near ? place : place < near.end ? near.to : place + near.to - near.end;
    };
    if (focused) field.setSelectionRange(moved(from), moved(to));
    const masked = removed.map(({ kind, raw, at, to: until }) => ({ kind, raw, at, to: until }));
    taken = [...taken.map((one) => moveMask(one, moved(one.at) - one.at)), ...masked].sort((a, b) => a.at - b.at);
    say();
  }

  /** @param {Kind} kind */
  function putBack(kind) {
    field.focus({ preventScroll: true });
    for (const one of taken.filter((mask) => mask.kind === kind).reverse()) {
      replace(one.at, one.to, one.raw);
      const shift = one.raw.length - (one.to - one.at);
      taken = taken.filter((mask) => mask !== one).map((mask) => (mask.at > one.at ? moveMask(mask, shift) : mask));
      kept = kept.concat(one);
    }
    changed();
  }

  function takeOut() {
    kept = [];
    field.focus({ preventScroll: true });
    clean();
    changed();
  }

  function changed() {
    say();
    field.dispatchEvent(new CustomEvent("cleaned", { bubbles: true }));
  }

  function say() {
    if (held) return;
    const kinds = kindsIn(taken);
    const back = kindsIn(kept.filter(({ raw }) => field.value.includes(raw)));
    const named = (/** @type {Kind[]} */ some) => list.format(some.map((kind) => text[`kind_${kind}`]));
    const words = [
      kinds.length ? filled(text.removed, { kinds: named(kinds) }) : "",
      back.length ? filled(text.put_back, { kinds: named(back) }) : "",
      field.value.length > LONGEST ? filled(text.too_long, { number: LONGEST }) : "",
    ].filter(Boolean).join(" ");
    if (status.textContent !== words) status.textContent = words; // once: a status that is set again is read again
    for (const button of selectAll(note, "button")) button.remove();
    for (const kind of kinds) note.append(button(filled(text.restore, { kind: text[`kind_${kind}`] }), () => putBack(kind)));
    if (back.length) note.append(button(text.remove_again, takeOut));
  }

  field.addEventListener("input", (event) => {
    if (ours) return;
    const { inputType = "", data, isComposing } = /** @type {InputEvent} */ (event);
    follow(inputType === "historyUndo");
    clearTimeout(resting);
    if (isComposing) return; // an input method owns the text until it is done
    const typed = inputType === "insertText" && data?.length === 1;
    const inWord = typed && safe().removed.some(({ end }) => end === field.selectionStart);
    resting = setTimeout(clean, inWord ? RESTS_IN_A_WORD : typed || inputType.startsWith("delete") ? RESTS : 0);
    if (field.value.length > LONGEST) say();
  });
  field.addEventListener("compositionstart", () => clearTimeout(resting));
  field.addEventListener("compositionend", () => {
    clearTimeout(resting);
    resting = setTimeout(clean, RESTS);
  });
  field.addEventListener("keydown", (event) => {
    const { key, isComposing } = /** @type {KeyboardEvent} */ (event);
    if (key === "Tab" && !isComposing) clean();
  });
  field.addEventListener("change", clean);
  addEventListener("pointerdown", () => (held = true), true);
  for (const name of ["pointerup", "pointercancel"]) {
    addEventListener(name, () => setTimeout(() => {
      held = false;
      say();
    }), true);
  }

  return {
    /** The field's text without its secrets. */
    safe: () => safe().text,
    /** Take out what there is by now. */
    clean,
    /** Forget what was taken out: the form is cleared. */
    forget() {
      clearTimeout(resting);
      [taken, kept, before] = [[], [], ""];
      status.textContent = "";
      for (const button of selectAll(note, "button")) button.remove();
    },
  };
}

/**
 * @param {Mask} mask
 * @param {number} shift
 */
const moveMask = (mask, shift) => ({ ...mask, at: mask.at + shift, to: mask.to + shift });

/**
 * @param {string} words
 * @param {() => void} act
 */
function button(words, act) {
  const made = element("button", { type: "button", class: "composer__restore" }, words);
  made.addEventListener("click", act);
  return made;
}

/**
 * A pattern of everything that stands in for a secret.
 * @param {Record<string, string>} text
 */
function maskPattern(text) {
  const masks = Object.keys(text).filter((key) => key.startsWith("mask_")).map((key) => text[key]);
  const exactly = masks.map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace("\\{last\\}", "[\\w.-]{0,60}"));
  return new RegExp(exactly.join("|"), "g");
}
