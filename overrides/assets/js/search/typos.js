// Words that are nearly the reader's: one or two wrong letters.

/**
 * Damerau-Levenshtein distance (a swap of neighbours is one), given up beyond `limit`.
 * @param {string} one
 * @param {string} other
 * @param {number} limit
 */
export function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return last[other.length];
}

/**
 * The nearest words of a vocabulary with their likeness (1 is the same), best first.
 * @param {string} word
 * @param {Iterable<string>} vocabulary
 */
export function nearWords(word, vocabulary) {
  if (word.length < 4) return [];
  const limit = word.length > 7 ? 2 : 1;
  /** @type {[string, number][]} */
  const found = [];
  for (const known of vocabulary) {
    if (known.length < 3 || (known[0] !== word[0] && known[1] !== word[0])) continue;
    const apart = distance(word, known, limit);
    if (apart <= limit) found.push([known, 1 - apart * 0.18]);
  }
  return found.sort((a, b) => b[1] - a[1]).slice(0, 3);
}

/**
 * Whether a word is another with a letter left out or two letters swapped, as fingers do it. With a letter more, or another
 * one, short words and words that texts have are mostly words of their own: unblocked, taxes, spending.
 * @param {string} word
 * @param {string} other
 */
export function isSlip(word, other) {
  const sorted = (/** @type {string} */ letters) => [...letters].sort().join("");
  return distance(word, other, 1) === 1 && (other.length > word.length || sorted(word) === sorted(other));
}
