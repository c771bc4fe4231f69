// Recent searches: kept on this device, and only while the reader's box is ticked.
const PLACE = "recent-searches";

export function recent() {
  try {
    return JSON.parse(localStorage.getItem(PLACE));
  } catch {
    return null;
  }
}

export function keep(queries) {
  try {
    if (queries) localStorage.setItem(PLACE, JSON.stringify(queries.slice(0, 6)));
    else localStorage.removeItem(PLACE);
  } catch {
    // Storage is refused in some private windows.
  }
}
