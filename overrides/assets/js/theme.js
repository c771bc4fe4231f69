// Runs before the first paint, so that a chosen scheme does not flash. Without a choice the system decides (CSS).
(function () {
  var root = document.documentElement;
  root.className = root.className.replace("no-js", "js");
  // An announcement that is over is hidden before it is drawn, so that nothing shifts. No style element: the policy
  // of the site allows none.
  var over = document.currentScript.dataset.ends.split(" ").filter(function (item) {
    return item && Date.parse(item.split("=")[1]) <= Date.now();
  });
  if (over.length && document.adoptedStyleSheets) {
    var sheet = new CSSStyleSheet();
    over.forEach(function (item) {
      sheet.insertRule('[data-notice="' + item.split("=")[0] + '"] { display: none; }');
    });
    document.adoptedStyleSheets = [sheet];
  }
  // Where the reader's clock differs from the channels', cards keep room for both and the week waits to be drawn.
  var behind = document.currentScript.dataset.behind;
  if (behind && new Date().getTimezoneOffset() !== Number(behind)) root.classList.add("elsewhere");
  try {
    var theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch (error) {
    // Storage is refused in some private windows; the system's scheme is used.
  }
})();
