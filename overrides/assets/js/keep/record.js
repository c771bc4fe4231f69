// What was done and when, on this device only: a list under "steps" in localStorage. Erased as a whole.

/**
 * @typedef {object} Done
 * @property {string} page the path of the page, in the language in which it was read
 * @property {string} step an id on that page: section and number
 * @property {string} words what was done, as the page said it
 * @property {number} at milliseconds since 1970
 */

const STORED = "steps";
const SHORT = 60;

/** @returns {Done[]} in the order in which they were done */
export function doneSteps() {
  try {
    const kept = JSON.parse(localStorage.getItem(STORED) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isDone).sort((one, other) => one.at - other.at) : [];
  } catch {
    return []; // storage is refused, or what stands there is not ours
  }
}

/** @param {Done} one */
const isDone = (one) =>
  one && [one.page, one.step, one.words].every((value) => typeof value === "string") && Number.isFinite(one.at);

/**
 * Keeps a step, or drops it where it was kept.
 * @param {Done} step
 * @param {boolean} done
 */
export function setDone(step, done) {
  const others = doneSteps().filter((one) => one.page !== step.page || one.step !== step.step);
  write(done ? [...others, step] : others);
}

/** The record is begun: from now on there is one, even an empty one. */
export const beginRecord = () => write(doneSteps());

export function eraseRecord() {
  try {
    localStorage.removeItem(STORED);
  } catch {
    // Nothing was kept.
  }
}

/** @param {Done[]} list */
function write(list) {
  try {
    localStorage.setItem(STORED, JSON.stringify(list));
  } catch {
    // Nothing can be kept here; ticks hold for this page only.
  }
}

/**
 * The first sentence of what a step says, shortened.
 * @param {string} text
 */
export function inShort(text) {
  const plain = text.replace(/\s+/g, " ").trim();
  const sentence = plain.match(/^.*?[。！？；;]|^.*?[.!?](?=\s|$)/)?.[0] ?? plain;
  const trimmed = sentence.replace(/[。.；;]$/, "");
  return trimmed.length > SHORT ? `${trimmed.slice(0, SHORT - 1)}…` : trimmed;
}

/**
 * The record as lines: the time, with its date where that is another day than today, and what was done.
 * @param {Done[]} list
 * @param {string} language
 * @param {Date} now
 */
export function recapLines(list, language, now) {
  const time = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  const today = day.format(now);
  return list.map(({ at, words }) => {
    const date = day.format(at) === today ? "" : `${day.format(at)} `;
    return `${date}${time.format(at)} ${words}`;
  });
}

/**
 * For the police and the bank: each line with its date, and the zone once.
 * @param {Done[]} list
 * @param {string} language
 * @param {string} title
 */
export function recapText(list, language, title) {
  const full = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" });
  const zone = new Intl.DateTimeFormat(language, { timeZoneName: "longOffset" }).formatToParts(list[0]?.at)
    .find(({ type }) => type === "timeZoneName")?.value ?? "";
  return [`${title}${zone && (language === "zh" ? `（${zone}）` : ` (${zone})`)}`, ...list.map(({ at, words }) => `${full.format(at)} ${words}`)].join("\n");
}
