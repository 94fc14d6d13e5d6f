// The screen in the hall follows what the counters call. Without this file the page loads itself anew.
const board = document.querySelector('[data-queue]');
if (board) {
  const called = board.querySelector('[data-called]'), lines = board.querySelector('[data-lines]');
  const row = (ticket, first) => {
    const p = document.createElement('p'), code = document.createElement('strong'), counter = document.createElement('span');
    p.className = first ? 'calling-row calling-first' : 'calling-row';
    code.textContent = ticket.code; counter.textContent = ticket.counter;
    p.append(code, ' ', counter);
    return p;
  };
  const none = () => { const p = document.createElement('p'); p.className = 'calling-none'; p.textContent = 'Chưa gọi số nào'; return p; };
  const line = l => { const li = document.createElement('li'), n = document.createElement('strong'); li.append(`${l.letter} – ${l.name}: `, n); n.textContent = l.waiting; return li; };
  const source = new EventSource(board.dataset.queue);
  // The browser connects again by itself when a line breaks, but gives up on an answer that is an error.
  source.addEventListener('error', () => { if (source.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 8000); });
  source.addEventListener('message', e => {
    const now = JSON.parse(e.data);
    called.replaceChildren(...(now.called.length ? now.called.map((t, i) => row(t, i === 0)) : [none()]));
    lines.replaceChildren(...now.lines.map(line));
  });
}

// A telephone looks again; the machine in the hall goes back to its first page for whoever comes next.
const ticket = document.querySelector('[data-go]');
if (ticket?.dataset.go) setTimeout(() => location.replace(ticket.dataset.go), ticket.dataset.after * 1000);
