// What a page can do beyond being read: switch the theme, swap the two sides of a comparison, and go to a
// pair that is chosen. Without this file every page reads, and every pair is reached by links.
(function () {
  "use strict";

  function theme(button) {
    function label() {
      button.textContent = window.visavisTheme().isDark ? button.dataset.light : button.dataset.dark;
      button.title = button.textContent;
    }
    button.addEventListener("click", function () {
      var theme = window.visavisTheme();
      theme.choose(theme.isDark ? "light" : "dark");
      label();
    });
    label();
    button.classList.add("ready");
  }

  // The two halves change places in the document itself, so that they are read in the order they are seen.
  function swap(button) {
    button.addEventListener("click", function () {
      document.querySelectorAll(".pair").forEach(function (pair) {
        var halves = pair.querySelectorAll(":scope > .half");
        if (halves.length < 2) return;
        var mark = document.createComment("");
        halves[0].replaceWith(mark);
        halves[1].replaceWith(halves[0]);
        mark.replaceWith(halves[1]);
      });
      var links = document.querySelectorAll(".change a");
      var first = links[0].cloneNode(true);
      links[0].replaceWith(links[1].cloneNode(true));
      links[1].replaceWith(first);
    });
    button.classList.add("ready");
  }

  // The pairs of a code are the links of its own page, so no list of them has to be kept anywhere.
  function pick(form) {
    var links = new Map();
    document.querySelectorAll(".matrix a").forEach(function (link) {
      links.set(link.getAttribute("href"), link);
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var a = form.elements.a.value, b = form.elements.b.value;
      var link = links.get(a + "-vs-" + b + ".html") || links.get(b + "-vs-" + a + ".html");
      form.querySelector("[role=status]").textContent = link ? "" : form.dataset.missing;
      if (link) location.href = link.href;
    });
    form.classList.add("ready");
  }

  document.querySelectorAll("button.theme").forEach(theme);
  document.querySelectorAll("button.swap").forEach(swap);
  document.querySelectorAll("form.pick").forEach(pick);
})();
