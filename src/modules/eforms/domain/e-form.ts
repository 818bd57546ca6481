import Type, { type Static } from 'typebox';
import { closed, flag, list, localKey, oneOf, text } from '../../../platform/data-schema.ts';

/** A field asked for only when an earlier one has one of these answers: keys of options, or `yes` and `no`. */
const FieldCondition = closed({ field: localKey, in: list(text) });
export type FieldCondition = Static<typeof FieldCondition>;

const Option = closed({ key: localKey, label: text });

/** What the center already knows of whoever files, so that nobody types it again. */
export const PREFILLS = [
  'applicant.name',
  'applicant.idNumber',
  'applicant.phone',
  'applicant.email',
  'applicant.address',
] as const;

/** What can be asked, and so how it is asked and checked. */
export const FIELD_KINDS = [
  'text',
  'long_text',
  'integer',
  'money',
  'date',
  'yes_no',
  'choice',
  'choices',
  'id_number',
  'phone',
  'email',
] as const;

const Field = closed({
  key: localKey,
  label: text,
  help: Type.Optional(text),
  kind: oneOf(...FIELD_KINDS),
  required: flag,
  /** Of `choice` and `choices` alone. */
  options: Type.Optional(list(Option)),
  showWhen: Type.Optional(FieldCondition),
  /** Characters of a text, value of a number, days as `YYYY-MM-DD` or `today`. */
  minLength: Type.Optional(Type.Integer({ minimum: 0, description: 'a whole number, zero or more' })),
  maxLength: Type.Optional(Type.Integer({ minimum: 1, description: 'a positive integer' })),
  min: Type.Optional(Type.Integer({ description: 'a whole number' })),
  max: Type.Optional(Type.Integer({ description: 'a whole number' })),
  notBefore: Type.Optional(text),
  notAfter: Type.Optional(text),
  prefill: Type.Optional(oneOf(...PREFILLS)),
});
export type EFormField = Static<typeof Field>;

/** A part of the form; with `repeat` it is filled once for each of several things, e.g. each member of a company. */
const Section = closed({
  key: localKey,
  title: text,
  help: Type.Optional(text),
  showWhen: Type.Optional(FieldCondition),
  repeat: Type.Optional(
    closed({
      /** What one of them is called: "thành viên". */
      itemName: text,
      min: Type.Integer({ minimum: 0, description: 'a whole number, zero or more' }),
      max: Type.Integer({ minimum: 1, description: 'a positive integer' }),
    }),
  ),
  fields: list(Field),
});
export type EFormSection = Static<typeof Section>;

/**
 * A form to fill (mẫu đơn điện tử) as data. It is part of a procedure's version and so has its version; what is
 * filled in, the page that asks, the API that takes it and the paper that prints it all follow from this one definition.
 */
export const EFormSchema = closed({
  key: localKey,
  title: text,
  /** Legal name of the form it stands for: "Mẫu số 05, Nghị định số 40/2019/NĐ-CP". */
  basis: Type.Optional(text),
  intro: Type.Optional(text),
  sections: list(Section),
});
export type EForm = Static<typeof EFormSchema>;
