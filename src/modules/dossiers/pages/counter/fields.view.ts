import { type Html, html } from '../../../../platform/html.ts';
import { input } from '../../../../web/components/index.ts';
import type { IntakeView } from './intake.presenter.ts';

type FieldMore = Partial<Omit<Parameters<typeof input>[0], 'name' | 'label'>>;

/** A line of the form with what was typed, what is wrong with it, and the cursor where it is needed first. */
export const fieldOf =
  (form: IntakeView) =>
  (name: string, label: string, more: FieldMore = {}): Html =>
    input({
      name,
      label,
      value: form.value(name),
      errorMessage: form.faults.of(name),
      autocomplete: 'off',
      ...more,
      attributes: { ...more.attributes, ...(form.focus === name && { autofocus: true }) },
    });

export const pair = (left: Html, right: Html): Html => html`<div class="mc-line">${left}${right}</div>`;

/** The key beside a button that has one; said aloud by the button's own attribute, so not twice. */
export const key = (letter: string): Html =>
  html`<kbd class="mc-key" aria-hidden="true">Alt+${letter.toUpperCase()}</kbd>`;
