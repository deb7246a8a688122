// The search of every page: a field with suggestions (ARIA combobox), and the list of results of search.html.
// It finds what SearchIndex finds in Swift, in the same order; .ci/check-search holds the two together.
// A classic script without requests, so that it works in pages opened from a disk.
(function () {
  'use strict';

  const LIMIT = 20;
  const WHOLE = 0, BEGINNING = 1, WORDS = 2, TYPO = 3;
  const CONNECTIVES = new Set(['and', 'contre', 'et', 'or', 'ou', 'v', 'versus', 'vs']);
  const ELISION = /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’]/;

  function plain(text) {
    return text.toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/ß/g, 'ss')
      .normalize('NFD').replace(/\p{Mn}/gu, '');
  }

  function wordsOf(text) {
    const runs = plain(text).match(/[\p{L}\p{N}'’]+/gu) || [];
    return runs.map(run => run.replace(ELISION, '').replace(/['’]/g, '')).filter(word => word);
  }

  // The optimal string alignment distance.
  function distance(left, right) {
    let beforeLast = [], last = Array.from({ length: right.length + 1 }, (_, column) => column);
    for (let row = 1; row <= left.length; row++) {
      const current = [row];
      for (let column = 1; column <= right.length; column++) {
        const cost = left[row - 1] === right[column - 1] ? 0 : 1;
        const isSwap = row > 1 && column > 1
          && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
        current[column] = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost,
          isSwap ? beforeLast[column - 2] + 1 : Infinity);
      }
      beforeLast = last;
      last = current;
    }
    return last[right.length];
  }

  function unpack(data) {
    const families = data.families.map(([id, name, folder, language]) =>
      ({ name, folder, language, words: [plain(id), ...wordsOf(name)] }));
    const pages = data.pages.map(([family, code, name, file, group, others, language], number) => ({
      number, family, code, plainCode: plain(code), name, group,
      href: families[family].folder + file, language: language || families[family].language,
      names: [code, name, ...others].filter(text => text).map(wordsOf)
        .map(words => ({ words, compact: words.join('') })),
    }));
    const words = new Map(Object.entries(data.words));
    return { families, pages, words, dropped: new Set(data.dropped.split(' ')) };
  }

  // What to look for, of what was typed: what tells pages apart, or else all that is not a stop word.
  function termsFor(index, typed) {
    const isKnown = word => index.words.has(word) || index.dropped.has(word);
    const terms = typed.map(word => {
      const singular = word.length >= 5 && /[sx]$/.test(word) ? word.slice(0, -1) : word;
      return !isKnown(word) && isKnown(singular) ? singular : word;
    });
    const telling = terms.filter(word => !index.dropped.has(word));
    return telling.length ? telling : terms.filter(word => index.words.has(word));
  }

  function scores(index, wanted) {
    const best = new Map();
    index.words.forEach((postings, word) => {
      if (!word.startsWith(wanted)) return;
      let page = 0;
      for (const posting of postings) {
        page += posting >> 2;
        const score = ((posting & 3) + 1) * (word === wanted ? 2 : 1);
        best.set(page, Math.max(score, best.get(page) || 0));
      }
    });
    return best;
  }

  // A hit is {page} or {first, second}; {isAddress} when the query is nothing but its codes.

  function pairs(groups) {
    const found = [];
    groups.forEach((group, left) => groups.slice(left + 1).flat().forEach(second => group.forEach(first => {
      if (first.family !== second.family || first === second || !first.code || !second.code) return;
      const isInOrder = first.number < second.number;
      found.push({ first: isInOrder ? first : second, second: isInOrder ? second : first });
    })));
    return found;
  }

  function hitsForCodes(index, query) {
    const isCode = text => index.pages.some(page => page.code && page.plainCode === text);
    const pieces = plain(query).split(/[^\p{L}\p{N}_-]+/u).filter(piece => piece);
    const parts = pieces.flatMap(piece => isCode(piece) ? [piece] : piece.split('-').filter(part => part));
    const codes = new Set(), named = new Set();
    for (const part of parts) {
      const owners = index.families.filter(family => family.words.includes(part));
      if (owners.length) owners.forEach(owner => named.add(index.families.indexOf(owner)));
      else if (isCode(part)) codes.add(part);
      else if (!CONNECTIVES.has(part)) return [];
    }
    const groups = [...codes].map(code => index.pages.filter(page =>
      page.code && page.plainCode === code && (!named.size || named.has(page.family))));
    const pages = groups.flat().map(page => ({ page, isAddress: groups.length === 1 }));
    return pairs(groups).map(pair => ({ ...pair, isAddress: true })).concat(pages);
  }

  function nameQuery(index, texts) {
    const word = text => {
      const length = [...text].length;
      const isSure = index.words.has(text) || /\p{N}/u.test(text);
      const patience = isSure || length < 4 ? 0 : length < 8 ? 1 : 2;
      return {
        text,
        isNear: other => patience > 0 && Math.abs([...other].length - length) <= patience
          && distance([...text], [...other]) <= patience,
      };
    };
    const words = texts.map(word), compact = word(texts.join(''));
    const levelOfName = (name, context) => {
      if (name.compact === compact.text) return WHOLE;
      if (name.compact.startsWith(compact.text)) return BEGINNING;
      const candidates = name.words.concat(context);
      if (words.every(word => candidates.some(other => other.startsWith(word.text)))) return WORDS;
      const isNear = compact.isNear(name.compact) || words.every(word =>
        candidates.some(other => other.startsWith(word.text) || word.isNear(other)));
      return isNear ? TYPO : Infinity;
    };
    const level = page => {
      const context = index.families[page.family].words.concat(page.code ? [page.plainCode] : []);
      return words.length ? Math.min(...page.names.map(name => levelOfName(name, context))) : Infinity;
    };
    // The entries that are called like the query, or nearly so; else the only one that begins like it.
    const entries = acceptsBeginnings => {
      const all = index.pages.filter(page => page.code);
      const whole = all.filter(page => level(page) === WHOLE);
      if (whole.length) return whole;
      const near = all.filter(page => page.names.some(name => compact.isNear(name.compact)));
      if (near.length || !acceptsBeginnings) return near;
      const begun = all.filter(page => level(page) < TYPO);
      return begun.length === 1 ? begun : [];
    };
    return { level, entries };
  }

  function hitsForNames(index, words) {
    const query = nameQuery(index, words);
    const found = index.pages.map(page => ({ page, level: query.level(page) }))
      .filter(({ level }) => level < Infinity);
    const names = [...found].sort((a, b) => a.level - b.level).map(({ page }) => ({ page }));
    if (found.some(({ level }) => level < TYPO)) return names;
    const halves = words.slice(1).flatMap((_, last) => {
      const isMarked = last > 0 && CONNECTIVES.has(words[last]);
      return pairs([words.slice(0, isMarked ? last : last + 1), words.slice(last + 1)]
        .map(half => nameQuery(index, half).entries(isMarked)));
    });
    return halves.concat(names);
  }

  function hitsForWords(index, words) {
    const found = termsFor(index, words).map(word => scores(index, word));
    if (!found.length) return [];
    return index.pages.filter(page => found.every(scores => scores.has(page.number)))
      .map(page => ({ page, score: found.reduce((sum, scores) => sum + scores.get(page.number), 0) }))
      .sort((a, b) => b.score - a.score).map(({ page }) => ({ page }));
  }

  function search(index, query) {
    const words = wordsOf(query);
    const seen = new Set();
    return [hitsForCodes(index, query), hitsForNames(index, words), hitsForWords(index, words)].flat()
      .filter(hit => !seen.has(href(index, hit)) && seen.add(href(index, hit))).slice(0, LIMIT);
  }

  function href(index, hit) {
    if (hit.page) return hit.page.href;
    return `${index.families[hit.first.family].folder}${hit.first.code}-vs-${hit.second.code}.html`;
  }

  // The page that a query is the only address of.
  function destination(index, query) {
    const addresses = search(index, query).filter(hit => hit.isAddress);
    return addresses.length === 1 ? href(index, addresses[0]) : null;
  }

  let received;
  window.visavisIndex = data => { received = data; };
  const loaded = new Map();

  // Calls `use` with the index of a form, loaded once; a site whose index is missing keeps its plain form.
  function load(form, use) {
    const address = form.dataset.index;
    if (!address) return;
    if (!loaded.has(address)) {
      loaded.set(address, new Promise(resolve => {
        const script = document.createElement('script');
        script.src = address;
        // It runs right before its load event: no other index can come between.
        script.onload = () => resolve(unpack(received));
        document.head.append(script);
      }));
    }
    loaded.get(address).then(use);
  }

  function set(target, attributes) {
    Object.entries(attributes).forEach(([name, value]) => target.setAttribute(name, value));
    return target;
  }

  function element(name, attributes, ...children) {
    const made = set(document.createElement(name), attributes);
    made.append(...children);
    return made;
  }

  function nameOf(page) {
    const code = element('span', { class: 'code', 'data-class': page.group }, page.code);
    const name = element('span', { lang: page.language }, page.name);
    return page.code ? [code, ' ', name] : [name];
  }

  function link(form, index, hit) {
    const family = index.families[(hit.page || hit.first).family];
    const label = hit.page ? nameOf(hit.page)
      : [...nameOf(hit.first), ` ${form.dataset.versus} `, ...nameOf(hit.second)];
    return element('a', { href: form.dataset.root + href(index, hit) },
      element('span', { class: 'family' }, family.name), ' ', ...label);
  }

  function countOf(form, hits) {
    const { none, one, many } = form.dataset;
    return hits.length === 0 ? none : hits.length === 1 ? one : many.replace('%', hits.length);
  }

  // Reads the field when it changes, with an index that is loaded when the field is first used.
  function follow(form, input, show) {
    const status = form.querySelector('[role=status]');
    const update = index => {
      const query = input.value.trim();
      const hits = search(index, query);
      show(hits.map(hit => link(form, index, hit)), query);
      status.textContent = query ? countOf(form, hits) : '';
    };
    input.addEventListener('focus', () => load(form, () => { }));
    input.addEventListener('input', () => load(form, update));
    return update;
  }

  // A list of results in the page. On the page of the search the address keeps the query.
  function enhanceResults(form, input, list) {
    const keepsAddress = 'keepsAddress' in form.dataset;
    const update = follow(form, input, (links, query) => {
      list.replaceChildren(...links.map(link => element('li', {}, link)));
      if (!keepsAddress) return;
      const address = query ? '?q=' + encodeURIComponent(query) : location.pathname;
      try { history.replaceState(null, '', address); } catch (_) { /* Some browsers refuse it on file:. */ }
    });
    form.addEventListener('submit', event => go(event, list.querySelector('a')));
    const query = keepsAddress && new URLSearchParams(location.search).get('q');
    if (!query) return;
    input.value = query;
    load(form, index => {
      const target = destination(index, query);
      if (target) location.replace(form.dataset.root + target); else update(index);
    });
  }

  // Goes where a link leads; without one, the form opens the page of the search.
  function go(event, link) {
    if (!link) return;
    event.preventDefault();
    location.assign(link.href);
  }

  // Suggestions under the field: an editable combobox with a listbox (ARIA Authoring Practices Guide).
  function enhanceCombobox(form, input) {
    const id = input.id + '-list', label = form.dataset.label;
    const list = element('ul', { role: 'listbox', id, class: 'suggestions', 'aria-label': label, hidden: '' });
    let options = [], active = -1;
    const choose = place => {
      active = place;
      options.forEach((option, index) => option.setAttribute('aria-selected', String(index === active)));
      if (active < 0) return input.removeAttribute('aria-activedescendant');
      input.setAttribute('aria-activedescendant', options[active].id);
      options[active].scrollIntoView({ block: 'nearest' });
    };
    const open = isOpen => {
      list.hidden = !isOpen;
      input.setAttribute('aria-expanded', String(isOpen));
      choose(-1);
    };
    // Where a key leads, with the list open.
    const moves = {
      ArrowDown: () => (active + 1) % options.length,
      ArrowUp: () => (active <= 0 ? options.length : active) - 1,
      Home: () => active < 0 ? active : 0,
      End: () => active < 0 ? active : options.length - 1,
    };
    form.append(list);
    set(input, {
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false',
    });

    follow(form, input, links => {
      options = links.map((link, place) =>
        set(link, { role: 'option', id: `${list.id}-${place}`, tabindex: -1 }));
      list.replaceChildren(...options.map(option => element('li', { role: 'none' }, option)));
      open(options.length > 0);
    });
    input.addEventListener('keydown', event => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const isClosed = list.hidden;
      if (event.key === 'Escape') {
        open(false);
        if (isClosed) input.value = '';
      } else if (options.length && event.key in moves && (!isClosed || event.key === 'ArrowDown')) {
        if (isClosed) open(true);
        const place = moves[event.key]();
        if (place < 0) return;
        choose(place);
      } else return;
      event.preventDefault();
    });
    form.addEventListener('submit', event => go(event, input.value.trim() && options[Math.max(active, 0)]));
    // A click must not take the focus away before it counts.
    list.addEventListener('mousedown', event => { if (event.button === 0) event.preventDefault(); });
    form.addEventListener('focusout', event => { if (!form.contains(event.relatedTarget)) open(false); });
  }

  const forms = [...document.querySelectorAll('form[role=search].search')].filter(form => form.dataset.index);
  for (const form of forms) {
    const input = form.querySelector('input[name=q]');
    form.append(element('p', { role: 'status', class: 'search-status' }));
    const list = document.getElementById(form.dataset.results);
    if (list) enhanceResults(form, input, list); else enhanceCombobox(form, input);
  }

  document.addEventListener('keydown', event => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!forms.length || !isCommand || !/^k$/i.test(event.key)) return;
    event.preventDefault();
    const input = forms[0].querySelector('input[name=q]');
    input.focus();
    input.select();
  });

  // For the page for lost readers.
  window.visavisSearch = { load, search, destination, href };
})();
