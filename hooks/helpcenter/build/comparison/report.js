// Marks the words that differ between the two cells of a row. A classic script, since a page that is opened from a folder
// may load no module; without it whole blocks are marked.
(() => {
  const LARGEST = 4e6; // cells of the table of common words: two texts of 2,000 words each

  /** The words of a text, what stands between them included. Chinese is cut by the browser's dictionary. */
  function wordsOf(text, language) {
    if (!Intl.Segmenter) return text.split(/(?<=\s)|(?=\s)/u);
    return [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)].map(({ segment }) => segment);
  }

  /** For each word of both sides whether it belongs to the longest common run of words. */
  function common(before, after) {
    const width = after.length + 1;
    const lengths = new Uint16Array((before.length + 1) * width);
    for (let i = before.length - 1; i >= 0; i--) {
      for (let j = after.length - 1; j >= 0; j--) {
        lengths[i * width + j] = before[i] === after[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
      }
    }
    const [left, right] = [before.map(() => false), after.map(() => false)];
    for (let i = 0, j = 0; i < before.length && j < after.length;) {
      if (before[i] === after[j]) left[i++] = right[j++] = true;
      else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++;
      else j++;
    }
    return [left, right];
  }

  /** Show a cell's words, those that the other side lacks in an element of their own. */
  function mark(cell, words, isCommon, name) {
    const parts = [];
    words.forEach((word, index) => {
      const last = parts.at(-1);
      if (last && last.common === isCommon[index]) last.text += word;
      else parts.push({ common: isCommon[index], text: word });
    });
    cell.replaceChildren(...parts.map(({ common, text }) => {
      if (common) return text;
      const made = document.createElement(name);
      made.textContent = text;
      return made;
    }));
  }

  for (const row of document.querySelectorAll("[data-pair]")) {
    const [before, after] = [row.querySelector("[data-before]"), row.querySelector("[data-after]")];
    const language = row.closest("[lang]").lang;
    const sides = [before, after].map((cell) => wordsOf(cell.textContent, language));
    if (sides[0].length * sides[1].length > LARGEST) continue;
    const [left, right] = common(...sides);
    mark(before, sides[0], left, "del");
    mark(after, sides[1], right, "ins");
  }
})();
