// Recent searches: kept on this device, and only while the reader's box is ticked.
const PLACE = "recent-searches";

/** @returns {string[] | null} the newest first; null where none are kept */
export function recent() {
  try {
    return JSON.parse(localStorage.getItem(PLACE) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string[] | null} queries */
export function keep(queries) {
  try {
    if (queries) localStorage.setItem(PLACE, JSON.stringify(queries.slice(0, 6)));
    else localStorage.removeItem(PLACE);
  } catch {
    // Storage is refused in some private windows.
  }
}
