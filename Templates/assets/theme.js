// Runs before the page is drawn, so that a chosen theme never flashes. Where storage is refused, as some
// browsers do for pages opened from a disk, the choice travels in the name of the window.
(function () {
  "use strict";
  var root = document.documentElement;
  function recall() {
    try {
      return localStorage.getItem("theme");
    } catch (refused) {
      return (/^theme=(light|dark)$/.exec(window.name) || [])[1];
    }
  }
  function remember(theme) {
    try {
      localStorage.setItem("theme", theme);
    } catch (refused) {
      window.name = "theme=" + theme;
    }
  }
  var chosen = recall();
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;

  window.visavisTheme = function () {
    var isDark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    return { isDark: isDark, choose: function (theme) { root.dataset.theme = theme; remember(theme); } };
  };
})();
