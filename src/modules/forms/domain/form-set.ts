import Type, { type Static } from 'typebox';
import { certaintyTag, closed, like, oneOf, text } from '../../../platform/data-schema.ts';
import { LETTER_KEYS } from './letter.ts';

/** Every form the center fills in; the first seven carry official numbers in one set or in both. */
export const FORM_KEYS = [
  'receipt',
  'supplement-request',
  'refusal',
  'apology',
  'stop-notice',
  'control-slip',
  'register',
  'redirection',
  'manifest',
  'result-manifest',
  'postal-list',
  ...LETTER_KEYS,
] as const;
export type FormKey = (typeof FORM_KEYS)[number];

/** The values of the rule parameter `forms.set`. */
export type FormSetKey = 'FORM_SET_2018' | 'FORM_SET_2025';

const FormInSet = closed({
  /** "Mẫu số"; null for a paper of the center's own making. */
  number: Type.Union([like('^\\d\\d$', '02'), Type.Null()]),
  title: text,
  /** Below `data/forms`, without its ending. */
  template: like('^[a-z0-9-]+/[a-z-]+$', 'form-set-2018/refusal'),
  tag: certaintyTag,
});
export type FormInSet = Static<typeof FormInSet>;

/** `data/forms/FORM-SET/set.yaml`: which forms there are, what they are called, how they are laid out. */
export const FormSetFile = closed({
  key: oneOf('FORM_SET_2018', 'FORM_SET_2025'),
  /** The circular that prescribes it. */
  basis: text,
  forms: closed(Object.fromEntries(FORM_KEYS.map((key) => [key, FormInSet])) as Record<FormKey, typeof FormInSet>),
});
export type FormSet = Static<typeof FormSetFile>;
