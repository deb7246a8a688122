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

  function exchange(nodes) {
    if (nodes.length < 2) return;
    var mark = document.createComment("");
    nodes[0].replaceWith(mark);
    nodes[1].replaceWith(nodes[0]);
    mark.replaceWith(nodes[1]);
  }

  // The two halves change places in the document itself, so that they are read in the order they are seen.
  function swap(button) {
    button.addEventListener("click", function () {
      document.querySelectorAll(".pair").forEach(function (pair) {
        exchange(pair.querySelectorAll(":scope > .half"));
      });
      exchange(document.querySelectorAll(".change > :not(button)"));
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

  // “Change 401” becomes a list of the family's codes; without the search and its index it stays a link to them.
  function change(link) {
    var search = document.querySelector("form.search");
    if (!search || !window.visavisSearch) return;
    link.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      window.visavisSearch.load(search, function (index) { offer(link, index, search.dataset.root); });
    });
  }

  function offer(link, index, root) {
    var files = Array.from(document.querySelectorAll("h1 .code"), function (code) {
      return code.getAttribute("href");
    });
    // The link leads to the code that stays.
    var kept = files.indexOf(link.getAttribute("href").split("#")[0]);
    var family = index.families.findIndex(function (family) {
      return location.pathname.endsWith("/" + family.folder + location.pathname.split("/").pop());
    });
    var pages = index.pages.filter(function (page) { return page.family === family && page.code; });
    var sides = files.map(function (file) {
      return pages.find(function (page) { return page.href.endsWith("/" + file); });
    });
    if (!sides[0] || !sides[1]) { location.href = link.href; return; }

    var form = document.createElement("form"), list = document.createElement("select");
    var button = document.createElement("button");
    list.setAttribute("aria-label", link.textContent);
    pages.forEach(function (page) {
      if (page === sides[kept]) return;
      list.add(new Option(page.code + " " + page.name, page.number, false, page === sides[1 - kept]));
    });
    button.textContent = link.parentNode.dataset.go;
    form.append(list, " ", button);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var pair = [sides[kept], index.pages[list.value]].sort(function (a, b) { return a.number - b.number; });
      location.href = root + window.visavisSearch.href(index, { first: pair[0], second: pair[1] });
    });
    form.addEventListener("keydown", function (event) {
      if (event.key !== "Escape") return;
      form.replaceWith(link);
      link.focus();
    });
    link.replaceWith(form);
    list.focus();
  }

  document.querySelectorAll("button.theme").forEach(theme);
  document.querySelectorAll("button.swap").forEach(swap);
  document.querySelectorAll("form.pick").forEach(pick);
  // The search is a deferred script, too: it has run when the document is ready.
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll(".change a").forEach(change);
  });
})();
