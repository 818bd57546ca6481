import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import { checkboxes, dateInput, input, radios, select, textarea } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, vietnamese } from '../../../web/layout/index.ts';
import type { EForm, EFormField, EFormSection } from '../domain/e-form.ts';
import { LONGEST } from '../domain/field-forms.ts';
import { words } from '../messages/index.ts';
import { conditionText } from './answer-words.ts';

/** A section, or a row of a repeated one, as it is drawn: what its fields are called, and where their values stand. */
export type Drawn = {
  readonly shell: PageShell;
  readonly form: EForm;
  readonly section: EFormSection;
  readonly name: string;
  /** The same but for rows that were sent with holes between them. */
  readonly sentName: string;
  readonly values: FormFields;
  readonly faults: FormFaults;
};

/** Longer lists of options fold into a box. */
const MOST_RADIOS = 8;

/** The fields of a section in their order; one that hangs on an answer of the section stands below that answer. */
export const fieldsIn = (drawn: Drawn): Html =>
  html`${drawn.section.fields.filter((field) => !isBelowAnswer(drawn, field)).map((field) => fieldView(drawn, field))}`;

/** Where one answer of a list decides, the kit shows the field below it, and hides it while JavaScript runs. */
function isBelowAnswer({ section }: Drawn, { showWhen }: EFormField): boolean {
  const named = section.fields.find(({ key }) => key === showWhen?.field);
  return named !== undefined && showWhen?.in.length === 1 && (named.kind === 'yes_no' || isList(named));
}

const isList = ({ kind, options = [] }: EFormField): boolean =>
  kind === 'choices' || (kind === 'choice' && options.length <= MOST_RADIOS);

function fieldView(drawn: Drawn, field: EFormField): Html {
  const { shell, name, faults } = drawn;
  const { lang } = shell;
  const id = `${name}.${field.key}`;
  const label = vietnamese(lang, field.required ? field.label : words(lang).optional({ label: field.label }));
  const common = { name: id, hint: hintOf(drawn, field), errorMessage: faults.of(id), lang };
  const value = typedIn(drawn, field);
  switch (field.kind) {
    case 'long_text':
      return textarea({
        ...common,
        label,
        value,
        rows: 4,
        attributes: { maxlength: field.maxLength ?? LONGEST.long_text },
      });
    case 'date':
      return dateInput({
        ...common,
        id,
        namePrefix: id,
        legend: label,
        values: dayParts(drawn, field),
        attributes: { tabindex: -1 },
      });
    case 'yes_no':
    case 'choice':
      if (field.kind === 'choice' && !isList(field)) return selectView(field, { ...common, label, value });
      return radios({ ...common, legend: label, value, items: choicesOf(drawn, field), ...compact(field) });
    case 'choices': {
      const values = [drawn.values[`${sentId(drawn, field)}[]`] ?? []].flat();
      return checkboxes({
        ...common,
        name: `${id}[]`,
        idPrefix: id,
        legend: label,
        values,
        items: choicesOf(drawn, field),
        ...compact(field),
      });
    }
    default:
      return input({ ...common, label, value, ...boxOf(field) });
  }
}

const compact = ({ kind }: EFormField) => ({
  classes: kind === 'choices' ? 'govuk-checkboxes--small' : 'govuk-radios--small',
});

type SelectCommon = Omit<Parameters<typeof select>[0], 'items'>;
const selectView = ({ options = [] }: EFormField, common: SelectCommon): Html =>
  select({
    ...common,
    items: [
      { value: '', text: words(common.lang ?? 'vi').choose },
      ...options.map(({ key, label }) => ({ value: key, text: label })),
    ],
  });

function choicesOf(drawn: Drawn, field: EFormField) {
  const { lang } = drawn.shell;
  const texts = words(lang);
  const items =
    field.kind === 'yes_no'
      ? [
          { value: 'yes', text: texts.yes },
          { value: 'no', text: texts.no },
        ]
      : (field.options ?? []).map(({ key, label }) => ({ value: key, text: vietnamese(lang, label) }));
  return items.map((item) => {
    const below = drawn.section.fields.filter(
      (one) => isBelowAnswer(drawn, one) && one.showWhen?.field === field.key && one.showWhen.in[0] === item.value,
    );
    return below.length > 0 ? { ...item, conditional: html`${below.map((one) => fieldView(drawn, one))}` } : item;
  });
}

/** Width, keyboard and what the browser may fill in itself. */
function boxOf({ kind, maxLength, prefill }: EFormField) {
  const autocomplete = prefill && COMPLETED[prefill];
  switch (kind) {
    case 'integer':
      return { inputmode: 'numeric', classes: 'govuk-input--width-5', autocomplete } as const;
    case 'money':
      return { inputmode: 'numeric', classes: 'govuk-input--width-10', suffix: 'đ', autocomplete } as const;
    case 'id_number':
      return { classes: 'govuk-input--width-20', spellcheck: false, autocomplete } as const;
    case 'phone':
      return { type: 'tel', inputmode: 'tel', classes: 'govuk-input--width-20', autocomplete } as const;
    case 'email':
      return { type: 'email', spellcheck: false, autocomplete } as const;
    default:
      return { attributes: { maxlength: maxLength ?? LONGEST.text }, autocomplete } as const;
  }
}

const COMPLETED: Readonly<Record<NonNullable<EFormField['prefill']>, string | undefined>> = {
  'applicant.name': 'name',
  'applicant.idNumber': undefined,
  'applicant.phone': 'tel',
  'applicant.email': 'email',
  'applicant.address': 'street-address',
};

function hintOf({ shell, form }: Drawn, { help, showWhen, kind, min, max }: EFormField): Html | undefined {
  const texts = words(shell.lang);
  const condition = showWhen && conditionText(form, showWhen, shell.lang);
  const isNumber = kind === 'integer' || kind === 'money';
  const [from, to] = [isNumber ? min : undefined, isNumber ? max : undefined];
  const range =
    from !== undefined && to !== undefined
      ? texts.between({ from, to })
      : from !== undefined
        ? texts.atLeast({ from })
        : to !== undefined && texts.atMost({ to });
  const parts = [condition, help && vietnamese(shell.lang, help), range].filter(Boolean);
  return parts.length > 0 ? html`${parts.map((part, index) => html`${index > 0 && ' '}${part}`)}` : undefined;
}

const sentId = ({ sentName }: Drawn, { key }: EFormField) => `${sentName}.${key}`;
const typedIn = (drawn: Drawn, field: EFormField): string => lastValue(drawn.values, sentId(drawn, field));

function dayParts(drawn: Drawn, field: EFormField) {
  const part = (name: string) => lastValue(drawn.values, `${sentId(drawn, field)}-${name}`);
  return { day: part('day'), month: part('month'), year: part('year') };
}
