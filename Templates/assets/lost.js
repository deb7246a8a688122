// The page for an address that leads nowhere: it reads the address as a query. `/http/402-vs-202` and
// `/http/418` go where they meant to; the words of any other address are filled in and searched.
(function () {
  'use strict';

  const { load, destination } = window.visavisSearch;
  const forms = [...document.querySelectorAll('form[role=search].search')].filter(form => form.dataset.index);
  if (!forms.length) return;

  let path = location.pathname;
  try { path = decodeURIComponent(path); } catch (_) { /* Not UTF-8: read it as it is. */ }
  const root = forms[0].dataset.root;
  if (path.startsWith(root)) path = path.slice(root.length);

  // The default edition has no folder and is the first one.
  const form = forms.slice(1).find(form => `${path}/`.startsWith(`${form.lang}/`)) || forms[0];
  if (form !== forms[0]) path = path.slice(form.lang.length);
  const segments = path.replace(/\.html?$/i, '').split('/')
    .filter(segment => segment && segment !== 'index');
  if (!segments.length || path === '404.html') return;

  // `418-i-am-a-teapot` and `401-unauthorized-vs-403-forbidden`: a name after a code may have changed.
  const last = segments[segments.length - 1].split('-vs-').map(part => part.split('-')[0]);
  const readings = [segments, [...segments.slice(0, -1), ...last]].map(parts => parts.join(' '));

  load(form, index => {
    const target = readings.map(reading => destination(index, reading)).find(found => found);
    if (target) return location.replace(form.dataset.root + target);
    const input = form.querySelector('input[name=q]');
    input.value = segments.join(' ').replace(/[-_+\s]+/g, ' ').trim();
    input.dispatchEvent(new Event('input'));
  });
})();
