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
  if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) document.activeElement?.closest('form')?.requestSubmit();
});

// The first wrong thing is where the eye should go.
document.querySelector('[data-focus]')?.focus();

// A folded menu on a phone, open beside the page on a desk.
const side = document.querySelector('[data-side]');
if (side) { const wide = matchMedia('(min-width: 992px)'); const set = () => side.open = wide.matches; wide.addEventListener('change', set); set(); }

// One click, one act: the server would refuse the second anyway.
document.addEventListener('submit', e => {
  const form = e.target;
  if (form.method !== 'post' || e.defaultPrevented) return;
  if (form.dataset.sent) { e.preventDefault(); return; }
  form.dataset.sent = '1';
  setTimeout(() => delete form.dataset.sent, 8000);
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(f => delete f.dataset.sent));
