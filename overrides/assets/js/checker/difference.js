// How far two texts are apart, and where they differ.
// Edits to get from one to the other; two neighbours that change places count once (optimal string alignment).
export function distance(one, other) {
  const [a, b] = [[...one], [...other]];
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

export const nearest = (text, known, by = (entry) => entry.value) =>
  known.map((entry) => [distance(text, by(entry)), entry]).sort((a, b) => a[0] - b[0])[0] ?? [Infinity, null];

// Both texts as runs of { text, differs }, by their longest common subsequence.
export function compared(theirs, ours) {
  const [a, b] = [[...theirs], [...ours]];
  const best = Array.from({ length: a.length + 1 }, () => Array(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) best[i][j] = a[i] === b[j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
  }
  const [left, right] = [[], []];
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

function runs(characters) {
  const made = [];
  for (const [character, differs] of characters) {
    const last = made.at(-1);
    if (last?.differs === differs) last.text += character;
    else made.push({ text: character, differs });
  }
  return made;
}
