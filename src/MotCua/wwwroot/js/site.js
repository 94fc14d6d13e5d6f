// Conveniences only: every page works without this file.
document.addEventListener('click', e => {
  if (e.target.closest('[data-theme-toggle]')) {
    const root = document.documentElement;
    root.dataset.bsTheme = root.dataset.bsTheme === 'dark' ? 'light' : 'dark';
    document.cookie = `theme=${root.dataset.bsTheme};path=/;max-age=31536000;samesite=lax`;
  }
  if (e.target.closest('[data-print]')) print();
  const all = e.target.closest('[data-check-all]');
  if (all) for (const box of document.querySelectorAll(`input[name="${all.dataset.checkAll}"]`)) box.checked = all.checked;
});

document.addEventListener('keydown', e => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? '');
  if (e.key === '/' && !typing) { e.preventDefault(); document.getElementById('tim-nhanh')?.focus(); }
  if (e.key === 'g' && !typing && !e.ctrlKey && !e.metaKey && !e.altKey) { const box = document.querySelector('[data-side-filter]'); if (box) { e.preventDefault(); side.open = true; box.focus(); } }
  if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) document.activeElement?.closest('form')?.requestSubmit();
});

// The first wrong thing is where the eye should go.
(document.querySelector('main .is-invalid') ?? document.querySelector('[data-focus]'))?.focus();

// A folded menu on a phone, open beside the page on a desk.
const side = document.querySelector('[data-side]');
if (side) { const wide = matchMedia('(min-width: 992px)'); const set = () => side.open = wide.matches; wide.addEventListener('change', set); set(); }

// Groups of a long menu stay as one left them; a word typed shows only what has it, with or without diacritics.
const groups = [...document.querySelectorAll('[data-side-group]')], sought = document.querySelector('[data-side-filter]');
if (sought) {
  const kept = JSON.parse(localStorage.getItem('side') ?? '{}'), plain = text => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replaceAll('đ', 'd');
  const rest = () => groups.forEach(g => g.open = !!g.querySelector('[aria-current]') || (kept[g.dataset.sideGroup] ?? g.dataset.first === '1'));
  groups.forEach(g => {
    g.dataset.first = g.open ? '1' : '';
    g.querySelector('summary').addEventListener('click', () => { if (sought.value) return; kept[g.dataset.sideGroup] = !g.open; localStorage.setItem('side', JSON.stringify(kept)); });
  });
  rest();
  const filter = () => {
    const words = plain(sought.value.trim());
    for (const g of groups) {
      let any = false;
      for (const entry of g.querySelectorAll('li')) any = !(entry.hidden = !plain(entry.textContent).includes(words)) || any;
      g.hidden = !any;
      if (words) g.open = true;
    }
    if (!words) rest();
  };
  sought.hidden = false;
  sought.addEventListener('input', filter);
  sought.addEventListener('keydown', e => {
    if (e.key === 'Enter' && sought.value.trim()) document.querySelector('[data-side] li:not([hidden]) > a')?.click();
    if (e.key === 'Escape') { sought.value = ''; filter(); }
  });
}

// One click, one act: the server would refuse the second anyway.
document.addEventListener('submit', e => {
  const form = e.target;
  if (form.method !== 'post' || e.defaultPrevented) return;
  if (form.dataset.sent) { e.preventDefault(); return; }
  form.dataset.sent = '1';
  setTimeout(() => delete form.dataset.sent, 8000);
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(f => delete f.dataset.sent));

// Suggestions while typing; without this the form's button searches. Arrow keys and Enter choose, Escape closes.
for (const input of document.querySelectorAll('[data-suggest]')) {
  const list = document.querySelector('[data-suggestions]');
  if (!list) continue;
  let timer, asked, at = -1, offered = input.value;
  const offers = () => [...list.querySelectorAll('a')];
  // A listbox holds options and nothing else: without offers it is none.
  const dress = all => {
    if (all.length) { list.setAttribute('role', 'listbox'); list.setAttribute('aria-label', 'Thủ tục gợi ý'); }
    else { list.removeAttribute('role'); list.removeAttribute('aria-label'); }
    all.forEach((a, i) => { a.id ||= `goi-y-${i}`; a.classList.toggle('active', i === at); a.setAttribute('role', 'option'); a.setAttribute('aria-selected', i === at); });
  };
  const mark = to => {
    const all = offers();
    at = all.length ? (to + all.length) % all.length : -1;
    dress(all);
    if (at < 0) input.removeAttribute('aria-activedescendant');
    else { input.setAttribute('aria-activedescendant', all[at].id); all[at].scrollIntoView({ block: 'nearest' }); }
  };
  const show = (rows, text) => {
    offered = text;
    list.replaceChildren(...rows.map(row => {
      const a = document.createElement('a'), name = document.createElement('strong'), more = document.createElement('span');
      a.className = 'list-group-item list-group-item-action'; a.href = `?thu-tuc=${row.id}`;
      name.textContent = row.name; more.className = 'text-secondary';
      more.textContent = ` ${[row.code, row.field, row.usable ? '' : 'thiếu thời hạn'].filter(Boolean).join(' · ')}`;
      a.append(name, more);
      return a;
    }));
    input.setAttribute('aria-expanded', rows.length > 0);
    at = -1; input.removeAttribute('aria-activedescendant');
    dress(offers());
  };
  input.setAttribute('role', 'combobox'); input.setAttribute('aria-autocomplete', 'list'); input.setAttribute('aria-expanded', 'false'); input.setAttribute('aria-controls', list.id);
  dress(offers());
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const typed = input.value;
      asked?.abort(); asked = new AbortController();
      try {
        const answer = await fetch(`${input.dataset.suggest}?tim=${encodeURIComponent(typed)}`, { signal: asked.signal, headers: { Accept: 'application/json' } });
        if (answer.ok) show(await answer.json(), typed);
      } catch (e) { if (e.name !== 'AbortError') show([], null); }
    }, 180);
  });
  input.addEventListener('keydown', e => {
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') { e.preventDefault(); mark(at + (e.key === 'ArrowDown' ? 1 : at < 0 ? 0 : -1)); }
    // Only an offer for exactly what stands in the box; otherwise the form searches.
    else if (e.key === 'Enter' && (at >= 0 || (input.value && offered === input.value && offers().length))) { e.preventDefault(); offers()[Math.max(at, 0)].click(); }
    else if (e.key === 'Escape' && offers().length) { e.preventDefault(); show([], null); }
  });
}
