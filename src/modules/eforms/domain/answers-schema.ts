import Type, { type TSchema } from 'typebox';
import type { EForm, EFormField, EFormSection, FieldCondition } from './e-form.ts';
import { EMAIL, ID_NUMBER, LARGEST, LONGEST, PHONE } from './field-forms.ts';
import { conditionsOf, placeOf } from './visibility.ts';

/**
 * The answers the API takes, as JSON Schema: what it accepts, `readAnswers` accepts, but for days that are too early or
 * too late (they hang on today). What a condition hides may be sent and is dropped.
 */
export function answersSchema(form: EForm): TSchema {
  const sections = form.sections.map((section) => [section.key, Type.Optional(sectionSchema(form, section))] as const);
  const whole = Type.Object(Object.fromEntries(sections), { additionalProperties: false, title: form.title });
  const rules = form.sections.flatMap((section) => sectionRules(form, section));
  return rules.length > 0 ? ({ ...whole, allOf: rules } as TSchema) : whole;
}

function sectionSchema(form: EForm, section: EFormSection): TSchema {
  const { title, fields, repeat } = section;
  const properties = fields.map((field) => [field.key, Type.Optional(fieldSchema(field))] as const);
  const one = Type.Object(Object.fromEntries(properties), { additionalProperties: false, title });
  if (!repeat) return one;
  const rules = rowRules(form, section);
  const row = rules.length > 0 ? ({ ...one, allOf: rules } as TSchema) : one;
  return Type.Array(row, { minItems: repeat.min, maxItems: repeat.max });
}

function fieldSchema(field: EFormField): TSchema {
  const about = { title: field.label, ...(field.help && { description: field.help }) };
  switch (field.kind) {
    case 'text':
    case 'long_text': {
      const maxLength = field.maxLength ?? LONGEST[field.kind];
      return Type.String({ ...about, minLength: field.minLength ?? 1, maxLength, pattern: TIDY });
    }
    case 'integer':
      return Type.Integer({ ...about, minimum: field.min ?? -LARGEST, maximum: field.max ?? LARGEST });
    case 'money':
      return Type.Integer({ ...about, minimum: field.min ?? 0, maximum: field.max ?? LARGEST });
    case 'date':
      return Type.String({ ...about, format: 'date', pattern: '^(19|20|21)' });
    case 'yes_no':
      return Type.Boolean(about);
    case 'choice':
      return Type.Enum(keysOf(field), about);
    case 'choices':
      return Type.Array(Type.Enum(keysOf(field)), { ...about, uniqueItems: true, minItems: field.required ? 1 : 0 });
    case 'id_number':
      return Type.String({ ...about, pattern: ID_NUMBER });
    case 'phone':
      return Type.String({ ...about, pattern: PHONE });
    case 'email':
      return Type.String({ ...about, pattern: EMAIL, maxLength: LONGEST.email });
  }
}

/** No white space at the ends, so that the length is the length of what is kept. */
const TIDY = '^\\S([\\s\\S]*\\S)?$';
const keysOf = ({ options = [] }: EFormField): string[] => options.map(({ key }) => key);

/** What has to be there when its conditions hold: a repeated section, or the required fields of one that is filled once. */
function sectionRules(form: EForm, section: EFormSection): object[] {
  const { key, repeat, fields, showWhen } = section;
  const required = fields.filter((field) => field.required);
  if (!repeat)
    return required.map((field) => {
      const needed = { required: [key], properties: { [key]: { required: [field.key] } } };
      return rule(inForm(form, conditionsOf(form, { section, field })), needed);
    });
  const asked = showWhen ? [showWhen, ...conditionsBehind(form, showWhen)] : [];
  const there = repeat.min > 0 ? [rule(inForm(form, asked), { required: [key] })] : [];
  const rows = required.flatMap((field) => {
    const { inner, outer } = rowConditions(form, section, field);
    const items = rule(inRow(form, inner), { required: [field.key] });
    return outer.length > 0 ? [rule(inForm(form, outer), { properties: { [key]: { items } } })] : [];
  });
  return [...there, ...rows];
}

/** The required fields of a row whose conditions look into the row alone. */
const rowRules = (form: EForm, section: EFormSection): object[] =>
  section.fields.flatMap((field) => {
    const { inner, outer } = rowConditions(form, section, field);
    return field.required && outer.length === 0 ? [rule(inRow(form, inner), { required: [field.key] })] : [];
  });

/** The conditions of a field of a row: on fields of the same row, and on earlier sections. That there is a row at all says that its section is asked for. */
function rowConditions(form: EForm, section: EFormSection, { showWhen }: EFormField) {
  const all = showWhen ? [showWhen, ...conditionsBehind(form, showWhen)] : [];
  const isInner = ({ field }: FieldCondition) => section.fields.some(({ key }) => key === field);
  return {
    inner: all.filter(isInner),
    outer: all.filter((condition) => !isInner(condition) && condition !== section.showWhen),
  };
}

function conditionsBehind(form: EForm, { field }: FieldCondition): FieldCondition[] {
  const named = placeOf(form, field);
  return named ? conditionsOf(form, named) : [];
}

/** Where all conditions hold, what is needed has to be there. */
const rule = (conditions: object[], needed: object): object =>
  conditions.length > 0 ? { anyOf: [{ not: { allOf: conditions } }, needed] } : needed;

const inForm = (form: EForm, conditions: readonly FieldCondition[]): object[] =>
  conditions.map((condition) => {
    const key = placeOf(form, condition.field)?.section.key ?? '';
    return { required: [key], properties: { [key]: inRow(form, [condition])[0] } };
  });

const inRow = (form: EForm, conditions: readonly FieldCondition[]): object[] =>
  conditions.map((condition) => ({
    required: [condition.field],
    properties: { [condition.field]: chosen(condition, placeOf(form, condition.field)?.field.kind) },
  }));

function chosen({ in: keys }: FieldCondition, kind: EFormField['kind'] | undefined): object {
  if (kind === 'yes_no') return { enum: keys.map((key) => key === 'yes') };
  return kind === 'choices' ? { contains: { enum: keys } } : { enum: keys };
}
