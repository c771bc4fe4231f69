/**
 * The JSON that stands in the page as <script type="application/json" id="…">.
 * @param {string} id
 */
export const pageData = (id) => JSON.parse(document.getElementById(id)?.textContent ?? "null");
