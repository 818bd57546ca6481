// Sends the files of <input type="file" data-resumable> as soon as they are chosen, piece by piece (tus); the form then
// carries their tokens in hidden fields of the same name. What cannot be sent this way goes back into the input, and with
// the form as it would without this file.
import '/assets/tus.js';
import { createItem, say } from '/assets/upload-list.js';

const ENDPOINT = '/tep-tai-len';
/** Small enough that little is lost with a line; each is acknowledged when it is on the server's disk. */
const PIECE_BYTES = 1024 * 1024;
/** Milliseconds; two minutes in all, in which a line may come back by itself. */
const RETRY_AFTER = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000, 60_000];
/** Milliseconds; a phone that changes its mast is left with a line that says nothing any more and is never closed. */
const ANSWER_WITHIN = 60_000;

/** One file after the other: side by side they would only slow each other down. */
let queue = Promise.resolve();

/** Makes ready every such input that is not yet. */
export function enhance(root) {
  for (const input of root.querySelectorAll('input[type="file"][data-resumable]')) {
    if (input.dataset.resumable === 'ready' || !input.form?.elements._csrf) continue;
    const field = fieldOf(input);
    input.dataset.resumable = 'ready';
    input.addEventListener('change', () => field.take([...input.files]));
    field.restore();
    field.take([...input.files]); // chosen before this script was here
  }
}

/** Forms with files on their way, and the button with which somebody wanted to send them. */
const waiting = new Map();

function fieldOf(input) {
  const texts = JSON.parse(input.dataset.resumable);
  const { form, name, multiple } = input;
  const kept = memory(input);
  let open = 0;

  form.addEventListener('submit', (event) => {
    if (open === 0) return kept.clear();
    event.preventDefault();
    event.stopImmediatePropagation();
    waiting.set(form, event.submitter);
    say(input, texts.waiting);
  });

  /** A single field is sent once: by the token, not by the empty input as well. */
  const nameInput = () => {
    const hasToken = form.querySelector(`input[type="hidden"][data-upload-of="${CSS.escape(input.id)}"]`);
    if (hasToken && !multiple) input.removeAttribute('name');
    else input.name = name;
  };

  function keep({ token, fileName, size }, item = createItem(input, texts, fileName)) {
    const hidden = document.createElement('input');
    Object.assign(hidden, { type: 'hidden', name, value: token });
    hidden.dataset.uploadOf = input.id;
    item.element.append(hidden);
    item.done(size, () => {
      kept.forget(token);
      item.element.remove();
      nameInput();
      input.focus();
      say(input, texts.removed, { name: fileName });
    });
    if (!multiple) for (const other of item.others()) other.remove();
    nameInput();
  }

  function giveBack(file) {
    const files = new DataTransfer();
    for (const one of multiple ? [...input.files, file] : [file]) files.items.add(one);
    input.files = files.files;
    nameInput();
  }

  async function send(file) {
    const item = createItem(input, texts, file.name);
    kept.begin(file.name);
    const sent = await upload(file, form.elements._csrf.value, item);
    kept.end(file.name);
    if (sent.token) {
      const one = { token: sent.token, fileName: file.name, size: file.size };
      kept.add(one);
      keep(one, item);
    } else if (sent.refused) item.refused(sent.refused);
    else {
      item.failed();
      giveBack(file);
    }
  }

  return {
    take(files) {
      if (files.length === 0) return;
      input.value = '';
      open += files.length;
      for (const file of files) {
        queue = queue
          .then(() => send(file))
          .finally(() => {
            open -= 1;
            if (open > 0 || !waiting.has(form)) return;
            const button = waiting.get(form);
            waiting.delete(form);
            form.requestSubmit(button);
          });
      }
    },
    restore() {
      for (const one of kept.finished()) keep(one);
      for (const fileName of kept.begun()) say(input, texts.again, { name: fileName }, true);
    },
  };
}

/** Sends one file; answers its token, why it was refused, or nothing when it could not be sent. */
function upload(file, csrfToken, item) {
  return new Promise((resolve) => {
    const sending = new window.tus.Upload(file, {
      endpoint: ENDPOINT,
      chunkSize: PIECE_BYTES,
      retryDelays: RETRY_AFTER,
      fingerprint,
      removeFingerprintOnSuccess: true,
      metadata: { filename: file.name },
      headers: { 'x-csrf-token': csrfToken },
      onBeforeRequest(request) {
        const sent = request.getUnderlyingObject();
        sent.timeout = ANSWER_WITHIN;
        sent.ontimeout = () => sent.onerror(); // a line that broke, as the library knows it
      },
      onProgress: (done, all) => item.progress(done, all),
      onShouldRetry(error) {
        const status = error.originalResponse?.getStatus() ?? 0;
        const again = status === 0 || status >= 500 || status === 409 || status === 423;
        if (again) item.interrupted();
        return again;
      },
      onSuccess: ({ lastResponse }) => resolve({ token: lastResponse.getHeader('upload-token') }),
      onError: (error) => resolve({ refused: reasonOf(error.originalResponse) }),
    });
    sending.findPreviousUploads().then(([before]) => {
      if (before) sending.resumeFromPreviousUpload(before);
      sending.start();
    });
  });
}

/** The same file is known again by its bytes: phones give it another date each time, and a part of another one would ruin it. */
async function fingerprint(file) {
  if (!crypto.subtle) return ['upload', file.name, file.size, file.lastModified].join(' ');
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return `upload ${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** What the server said of the file, in the words of the page. */
function reasonOf(response) {
  try {
    const { code, detail } = JSON.parse(response.getBody());
    return /^(file-|too-many-)/.test(code) ? detail : undefined;
  } catch {
    return undefined;
  }
}

/** What a reload would lose, kept while the tab is open; never the files themselves, for others may use this device. */
function memory(input) {
  const key = `uploads ${location.pathname} ${input.id}`;
  const read = () => JSON.parse(sessionStorage.getItem(key) ?? '{"finished":[],"begun":[]}');
  const change = (alter) => {
    const now = read();
    alter(now);
    sessionStorage.setItem(key, JSON.stringify(now));
  };
  const without = (list, gone) => list.filter((one) => one !== gone && one.token !== gone);
  return {
    finished: () => read().finished,
    begun: () => read().begun,
    begin: (fileName) => change((now) => now.begun.push(fileName)),
    end: (fileName) => change((now) => Object.assign(now, { begun: without(now.begun, fileName) })),
    add: (one) => change((now) => now.finished.push(one)),
    forget: (token) => change((now) => Object.assign(now, { finished: without(now.finished, token) })),
    clear: () => sessionStorage.removeItem(key),
  };
}
