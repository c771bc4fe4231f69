// The easy view, before the first paint: by ?easy or as it was kept on this device; ?easy=off leaves it. Its style sheet
// stands in the page switched off, so that nobody else loads it.
{
  const root = document.documentElement;
  const sheet = document.querySelector("link[data-easy-script]");
  const address = new URL(location.href);
  const wish = address.searchParams.get("easy");
  // What this page becomes in the view, unless the address names a place on it.
  const { easy: twin = "" } = document.currentScript?.dataset ?? {};
  let easy = wish !== null && wish !== "off";
  try {
    if (wish === "off") localStorage.removeItem("easy");
    else if (easy) localStorage.setItem("easy", localStorage.getItem("easy") ?? "");
    const kept = localStorage.getItem("easy");
    easy = kept !== null;
    if (easy) root.dataset.size = kept ?? "";
    // Kept here: whoever gets this address from the reader chooses for themselves.
    if (wish !== null) {
      address.searchParams.delete("easy");
      history.replaceState(history.state, "", address);
    }
  } catch {
    // Storage is refused in some private windows: the links of the page carry the view on (easy/links.js).
  }
  if (sheet && !sheet.hasAttribute("disabled")) root.dataset.easy = root.dataset.stepped = ""; // a page of the view's own
  else if (easy && sheet) {
    root.dataset.easy = "";
    if (twin && !location.hash) location.replace(wish === null || !address.searchParams.has("easy") ? twin : `${twin}?easy`);
    // A sheet that a script switches on holds back no paint, so that the page would be seen without it.
    const show = () => root.style.removeProperty("visibility");
    root.style.visibility = "hidden";
    sheet.addEventListener("load", show);
    sheet.addEventListener("error", show);
    sheet.removeAttribute("disabled");
    // What waits for the sheet or the script is shown without it in the end.
    setTimeout(() => {
      show();
      root.dataset.stepped ??= "";
    }, 5000);
  }
}
