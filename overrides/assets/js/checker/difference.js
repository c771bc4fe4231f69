// How far two texts are apart, and where they differ.

/**
 * Edits to get from one to the other; two neighbours that change places count once (optimal string alignment).
 * @param {string} one
 * @param {string} other
 */
export function distance(one, other) {
  const [a, b] = [[...one], [...other]];
  /** @type {number[][]} */
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array(b.length).fill(0)]);
  for (let j = 0; j <= b.length; j++) rows[0][j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.length][b.length];
}

/**
 * The entry whose value, as `read` shows it, is the least far from a text, and how far it is.
 * @template {{ value: string }} Entry
 * @param {string} text
 * @param {Entry[]} known
 * @param {(entry: Entry) => string} [read]
 * @returns {[number, Entry] | [number, null]}
 */
export function nearest(text, known, read = (entry) => entry.value) {
  const away = known.map((entry) => /** @type {[number, Entry]} */ ([distance(text, read(entry)), entry]));
  return away.sort((a, b) => a[0] - b[0])[0] ?? [Infinity, null];
}

/** @typedef {{ text: string, differs: boolean }} Run */

/**
 * Both texts in runs, by their longest common subsequence.
 * @param {string} theirs
 * @param {string} ours
 */
export function compared(theirs, ours) {
  const [a, b] = [[...theirs], [...ours]];
  const best = Array.from({ length: a.length + 1 }, () => Array(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) best[i][j] = a[i] === b[j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
  }
  /** @type {[string, boolean][]} */
  const left = [];
  /** @type {[string, boolean][]} */
  const right = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      left.push([a[i++], false]);
      right.push([b[j++], false]);
    } else if (j >= b.length || (i < a.length && best[i + 1][j] >= best[i][j + 1])) left.push([a[i++], true]);
    else right.push([b[j++], true]);
  }
  return [runs(left), runs(right)];
}

/** @param {[string, boolean][]} characters */
function runs(characters) {
  /** @type {Run[]} */
  const made = [];
  for (const [character, differs] of characters) {
    const last = made.at(-1);
    if (last?.differs === differs) last.text += character;
    else made.push({ text: character, differs });
  }
  return made;
}
