// One line for the log of this site's own web server: what happened, and nothing about who it happened to.

/**
 * What goes into a line, in this order (hooks/helpcenter/output/insights_log.py reads and admits no other).
 * @typedef {object} Line
 * @property {"nothing_found" | "result_chosen" | "helped" | "reason"} event
 * @property {string} language
 * @property {string} value
 * @property {string} [page]
 * @property {string} [query]
 */

/**
 * Without cookies and referrer. It outlives the page, since opening a result leaves it.
 * @param {string} address
 * @param {Line} line
 */
export async function sendLine(address, { event, language, value, page = "", query = "" }) {
  const line = `e=${event}&l=${language}&v=${value}&p=${page}&q=${encodeURIComponent(query)}`;
  const answer = await fetch(`${address}?${line}`, { method: "POST", keepalive: true, credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" });
  if (!answer.ok) throw new Error(String(answer.status));
}
