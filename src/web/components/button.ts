import { type Html, html } from '../../platform/html.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type ButtonOptions = {
  text: Text;
  /** Makes it a link that looks like a button. */
  href?: string | undefined;
  type?: 'submit' | 'button' | 'reset' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  id?: string | undefined;
  /** `govuk-button--secondary`, `govuk-button--warning`, `mc-button--compact` … */
  classes?: string | undefined;
  disabled?: boolean | undefined;
  /** The one green button that begins an application. */
  isStartButton?: boolean | undefined;
  /** Ignores a second press within a second, where JavaScript runs; the server guards anyway. */
  preventDoubleClick?: boolean | undefined;
  attributes?: Attributes | undefined;
};

const startIcon = html`<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>`;

export function button(o: ButtonOptions): Html {
  const common = attributes({
    class: spaced('govuk-button', o.classes, o.isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    id: o.id,
    ...o.attributes,
  });
  // A start button is a flex box, which swallows the spaces between its children: one child only.
  const text = o.isStartButton && typeof o.text !== 'string' ? html`<span>${o.text}</span>` : o.text;
  const content = html`${text}${o.isStartButton && startIcon}`;
  if (o.href) return html`<a href="${o.href}" role="button" draggable="false"${common}>${content}</a>`;
  const own = attributes({
    type: o.type ?? 'submit',
    name: o.name,
    value: o.value,
    disabled: o.disabled,
    'aria-disabled': o.disabled ? 'true' : undefined,
    'data-prevent-double-click': o.preventDoubleClick === undefined ? undefined : String(o.preventDoubleClick),
  });
  return html`<button${own}${common}>${content}</button>`;
}
