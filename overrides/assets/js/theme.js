// Runs before the first paint, so that a chosen scheme does not flash. Without a choice the system decides (CSS).
(function () {
  var root = document.documentElement;
  root.className = root.className.replace("no-js", "js");
  try {
    var theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch (error) {
    // Storage is refused in some private windows; the system's scheme is used.
  }
})();
