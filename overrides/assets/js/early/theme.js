// A chosen scheme, so that it does not flash; without a choice the system decides (CSS). And what is over, before it is drawn.
{
  const root = document.documentElement;
  const { ends = "", behind = "" } = document.currentScript?.dataset ?? {};
  root.className = root.className.replace("no-js", "js");
  // An announcement that is over is hidden before it is drawn, so that nothing shifts. No style element: the policy
  // of the site allows none.
  const over = ends.split(" ").filter((item) => item && Date.parse(item.split("=")[1]) <= Date.now());
  if (over.length && document.adoptedStyleSheets) {
    const sheet = new CSSStyleSheet();
    for (const item of over) sheet.insertRule(`[data-notice="${item.split("=")[0]}"] { display: none; }`);
    document.adoptedStyleSheets = [sheet];
  }
  // Where the reader's clock differs from the channels', cards keep room for both and the week waits to be drawn.
  if (behind && new Date().getTimezoneOffset() !== Number(behind)) root.classList.add("elsewhere");
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // Storage is refused in some private windows; the system's scheme is used.
  }
}
