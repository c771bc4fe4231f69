// Opens the folded section that an address names. A heading is its button, so the browser would leave it closed.
function openNamed() {
  const heading = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = /** @type {HTMLDetailsElement | null | undefined} */ (heading?.closest("summary")?.closest("details.fold"));
  if (fold) fold.open = true;
}

openNamed();
addEventListener("hashchange", openNamed);
document.addEventListener("click", (event) => {
  const link = /** @type {Element} */ (event.target).closest("a[href^='#']");
  if (link?.getAttribute("href") === location.hash) openNamed(); // the address is the same: no hashchange
});
