/**
 * What a sticky pattern matches at a place.
 * @param {RegExp} pattern
 * @param {string} text
 * @param {number} at
 */
export function matchAt(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * The place of the first character behind what may open a value: spaces, quotes, brackets.
 * @param {string} text
 * @param {number} at
 */
export function opened(text, at) {
  let place = at;
  while (place < text.length && " \t\n\"'([".includes(text[place])) place += 1;
  return place;
}

// Between the name of a list and the list: "are", "是", ": ", or words up to a colon or line end.
const LIST_LINK = /(?:\s*\([^()\n]{0,24}\))?(?:[^\n:.。!?]{0,60}?[:=]\s*|[^\n:.。!?]{0,24}?(?:\s(?:is|are|was|were|as|reads?)\s*:?\s*(?:the following\s*:?)?|是|为|如下)\s*:?\s*|[^\n:.。!?]{0,40}[.。!]?\n\s*|\s*[,、-]?\s*)/iy;

/**
 * Where a list may begin behind its name, the likelier place first; `linked` if a word or sign leads to it.
 * @param {string} text
 * @param {number} at
 */
export function listPlaces(text, at) {
  const link = matchAt(LIST_LINK, text, at)?.[0] ?? "";
  const linked = /[:=\n]|\b(?:is|are|was|were|as|reads?)\b|是|为|如下/.test(link);
  return [{ place: at + link.length, linked }, { place: at, linked: false }];
}
