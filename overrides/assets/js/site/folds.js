// Opens the folded section that an address names. A heading is its button, so the browser would leave it closed.
function openNamed() {
  const fold = /** @type {HTMLDetailsElement | null | undefined} */ (named()?.closest("summary")?.closest("details.fold"));
  if (fold) fold.open = true;
}

/** What the address names; `:target` may not match yet while a page loads. */
function named() {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null; // a percent sign that encodes nothing
  }
}

openNamed();
addEventListener("hashchange", openNamed);
document.addEventListener("click", (event) => {
  const link = /** @type {Element} */ (event.target).closest("a[href^='#']");
  if (link?.getAttribute("href") === location.hash) openNamed(); // the address is the same: no hashchange
});
