// What people see of the files they send: under the input a list of them, and one line that screen readers read out.

const fill = (text, facts = {}) => text.replace(/\{(\w+)\}/g, (_, name) => facts[name] ?? '');

/** Says something about the files of an input; `visibly` for what those who see have no other sign of. */
export function say(input, text, facts, visibly = false) {
  const { line } = partsOf(input);
  line.classList.toggle('govuk-visually-hidden', !visibly);
  line.textContent = fill(text, facts);
}

/** One file in the list. */
export function createItem(input, texts, name) {
  const { list } = partsOf(input);
  const element = document.createElement('li');
  const words = document.createElement('span');
  const bar = document.createElement('progress');
  bar.max = 100;
  bar.setAttribute('aria-label', name);
  element.append(words, ' ', bar);
  list.append(element);
  const tell = (text, facts, visibly) => {
    words.textContent = fill(text, { name, ...facts });
    say(input, text, { name, ...facts }, visibly);
  };
  return {
    element,
    others: () => [...list.children].filter((one) => one !== element),
    /** Seen all along, read out never: it would not stop talking. */
    progress(done, all) {
      const percent = Math.floor((done * 100) / all);
      bar.value = percent;
      words.textContent = fill(done < all ? texts.sending : texts.checking, { name, percent });
    },
    interrupted: () => tell(texts.interrupted),
    done(size, remove) {
      for (const refused of list.querySelectorAll('[data-refused]')) refused.remove();
      tell(texts.done, { size: sizeText(texts, size) });
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'govuk-button govuk-button--secondary govuk-!-margin-bottom-1';
      button.textContent = fill(texts.remove, { name });
      button.addEventListener('click', remove);
      bar.replaceWith(button);
    },
    failed() {
      tell(texts.failed);
      bar.remove();
    },
    /** Why the server does not take it, where people look for what is wrong. */
    refused(reason) {
      words.setAttribute('role', 'alert');
      words.className = 'govuk-error-message';
      words.textContent = reason.includes(name) ? reason : `${name}: ${reason}`;
      element.dataset.refused = '';
      bar.remove();
    },
  };
}

const parts = new WeakMap();

function partsOf(input) {
  const known = parts.get(input);
  if (known) return known;
  const list = document.createElement('ul');
  list.className = 'govuk-list mc-files govuk-!-margin-top-2 govuk-!-margin-bottom-0';
  const line = document.createElement('p');
  line.className = 'govuk-body govuk-visually-hidden';
  line.setAttribute('role', 'status');
  input.after(list, line);
  const made = { list, line };
  parts.set(input, made);
  return made;
}

function sizeText(texts, bytes) {
  const count = (value, digits) =>
    value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: digits });
  if (bytes >= 1024 * 1024) return fill(texts.megabytes, { count: count(bytes / 1024 / 1024, 1) });
  return fill(texts.kilobytes, { count: count(Math.max(1, bytes / 1024), 0) });
}
