// A board says where its changes are told (data-live) and where its figures are (data-fragment). Hidden pages rest.
const board = document.querySelector('[data-live]');
const note = document.querySelector('#board-live');
const REST_MS = 20 * 60 * 1000;
const CALM_MS = 60 * 1000;

let events = null;
let fetching = false;
let again = false;
let lastUsed = Date.now();

async function refresh() {
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  try {
    const answer = await fetch(board.dataset.fragment, { headers: { accept: 'text/html' }, redirect: 'error' });
    if (!answer.ok) throw new Error(String(answer.status));
    exchange(await answer.text());
    say(board.dataset.kept);
  } catch {
    say(board.dataset.lost);
  } finally {
    fetching = false;
    if (again) {
      again = false;
      refresh();
    }
  }
}

// Whoever stands on a number with the keyboard stays there.
function exchange(markup) {
  const href = board.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  board.innerHTML = markup;
  if (href) board.querySelector(`a[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true });
}

function say(text) {
  note.hidden = false;
  const words = ` · ${text}`;
  if (note.textContent !== words) note.textContent = words;
}

function open() {
  if (events) return;
  events = new EventSource(board.dataset.live);
  events.addEventListener('open', () => say(board.dataset.kept));
  events.addEventListener('changed', refresh);
  events.addEventListener('error', () => {
    say(board.dataset.lost);
    if (events?.readyState === EventSource.CLOSED) close();
  });
}

function close() {
  events?.close();
  events = null;
}

// States change with the clock, too, and a page nobody uses for a while rests: its session may end.
setInterval(() => {
  if (document.hidden) return;
  if (Date.now() - lastUsed > REST_MS) close();
  else refresh();
}, CALM_MS);

for (const name of ['pointermove', 'keydown', 'scroll'])
  addEventListener(
    name,
    () => {
      lastUsed = Date.now();
      if (!document.hidden) open();
    },
    { passive: true },
  );

document.addEventListener('visibilitychange', () => {
  if (document.hidden) close();
  else {
    open();
    refresh();
  }
});

open();
