// Loads what keeps searches when the search dialog is first used, and leads from there to what is said about it.
const searchBox = /** @type {HTMLDialogElement | null} */ (document.querySelector("dialog[data-kept-script]"));
const { globalPrivacyControl, doNotTrack } = /** @type {{ globalPrivacyControl?: boolean, doNotTrack?: string | null }} */ (navigator);

if (searchBox && !globalPrivacyControl && doNotTrack !== "1") {
  const load = () => import(new URL(searchBox.dataset.keptScript ?? "", document.baseURI).href).catch(() => {});
  searchBox.addEventListener("focusin", load, { once: true });
}
searchBox?.querySelector("[href='#what-is-kept']")?.addEventListener("click", (event) => {
  event.preventDefault();
  const said = /** @type {HTMLDetailsElement | null} */ (document.getElementById("what-is-kept"));
  searchBox.close();
  if (said) said.open = true;
  said?.querySelector("summary")?.focus();
});
