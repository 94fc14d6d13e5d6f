// A few buttons over the text, and pasting from a document keeps headings, lists and links. Without this file one types the same marks.
for (const area of document.querySelectorAll('textarea[data-editor]')) {
  const put = (text, from, to) => { area.focus(); area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end'); if (from !== undefined) area.setSelectionRange(from, to); area.dispatchEvent(new Event('input')); };
  const around = (before, after, hint) => {
    const start = area.selectionStart, chosen = area.value.slice(start, area.selectionEnd) || hint;
    put(before + chosen + after, start + before.length, start + before.length + chosen.length);
  };
  const lines = mark => put(area.value.slice(area.selectionStart, area.selectionEnd).split('\n').map(l => mark + l).join('\n'));
  const tools = [
    ['Đậm', () => around('**', '**', 'chữ đậm')], ['Nghiêng', () => around('*', '*', 'chữ nghiêng')], ['Đề mục', () => lines('## ')],
    ['Danh sách', () => lines('- ')], ['Trích dẫn', () => lines('> ')], ['Liên kết', () => around('[', '](https://)', 'chữ')], ['Ảnh', () => put('\n\n{anh:1}\n\n')],
  ];
  const bar = document.createElement('div');
  bar.className = 'editor-tools';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', 'Định dạng');
  for (const [text, act] of tools) {
    const button = document.createElement('button');
    button.type = 'button'; button.className = 'btn btn-sm'; button.textContent = text;
    button.addEventListener('click', act);
    bar.append(button);
  }
  area.before(bar);

  const words = node => [...node.childNodes].map(read).join('');
  const read = node => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent.replace(/\s+/g, ' ');
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    const inside = words(node), name = node.localName;
    if (/^(script|style|meta|title|head)$/.test(name)) return '';
    if (name === 'br') return '\n';
    if (/^h[1-6]$/.test(name)) return `\n\n## ${inside.trim()}\n\n`;
    if (name === 'li') return `\n- ${inside.trim()}`;
    if (/^(p|div|ul|ol|blockquote|tr)$/.test(name)) return `\n\n${inside.trim()}\n\n`;
    if (!inside.trim()) return inside;
    if (/^(b|strong)$/.test(name)) return `**${inside.trim()}** `;
    if (/^(i|em)$/.test(name)) return `*${inside.trim()}* `;
    if (name === 'a' && /^https?:/.test(node.href)) return `[${inside.trim()}](${node.href})`;
    return inside;
  };
  area.addEventListener('paste', e => {
    const html = e.clipboardData?.getData('text/html');
    if (!html) return;
    e.preventDefault();
    put(words(new DOMParser().parseFromString(html, 'text/html').body).replace(/[ \t]+\n/g, '\n').replace(/\n{3,}/g, '\n\n').trim());
  });
}
