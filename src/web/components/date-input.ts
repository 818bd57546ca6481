import { type Html, html } from '../../platform/html.ts';
import { words } from '../messages/index.ts';
import { type FieldGroupOptions, fieldGroup } from './field.ts';
import { input } from './input.ts';
import { attributes, spaced } from './markup.ts';

export type DatePart = 'day' | 'month' | 'year';

export type DateInputOptions = FieldGroupOptions & {
  id: string;
  /** Fields are sent as `<prefix>-day`, `<prefix>-month`, `<prefix>-year`. */
  namePrefix?: string | undefined;
  /** What was typed before, kept as it was. */
  values?: Partial<Record<DatePart, string | number | undefined>> | undefined;
  /** The parts that are wrong; all three when there is an error and none is named. */
  errorIn?: readonly DatePart[] | undefined;
  /** `bday` lets the browser fill in the date of birth. */
  autocomplete?: 'bday' | undefined;
};

const PARTS: readonly DatePart[] = ['day', 'month', 'year'];

/** A day people know by heart, as three boxes in the Vietnamese order: ngày, tháng, năm. */
export function dateInput(o: DateInputOptions): Html {
  const labels = words(o.lang ?? 'vi').components;
  const wrong = o.errorIn ?? (o.errorMessage ? PARTS : []);
  const own = attributes({ class: spaced('govuk-date-input', o.classes), ...o.attributes, id: o.id });
  const items = PARTS.map((part) => {
    const classes = spaced(
      'govuk-date-input__input',
      part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
      wrong.includes(part) && 'govuk-input--error',
    );
    const box = input({
      label: { text: labels[part], classes: 'govuk-date-input__label' },
      id: `${o.id}-${part}`,
      name: o.namePrefix ? `${o.namePrefix}-${part}` : part,
      value: o.values?.[part],
      autocomplete: o.autocomplete && `${o.autocomplete}-${part}`,
      inputmode: 'numeric',
      classes,
    });
    return html`<div class="govuk-date-input__item">${box}</div>`;
  });
  return fieldGroup({ ...o, idPrefix: o.id, role: 'group' }, () => html`<div${own}>${items}</div>`);
}
