import type { FieldError } from '../../../kernel/result.ts';
import { formatDay, parseDay } from '../../../kernel/time.ts';
import type { Answer } from './answers.ts';
import type { EFormField } from './e-form.ts';
import { EMAIL, ID_NUMBER, LARGEST, LONGEST, PHONE } from './field-forms.ts';

type Fault = Omit<FieldError, 'pointer'>;
/** `answer` is absent when nothing was said. */
export type ReadField = { readonly answer?: Answer; readonly fault?: Fault };

const wrong = (code: string, facts?: FieldError['facts']): ReadField => ({ fault: facts ? { code, facts } : { code } });

/**
 * One answer from what a page (text) or the API (JSON) sent: tidied and checked on its own. Whether it had to be given
 * is not asked here. Problems: `malformed`, `not-a-choice`, `too-long`, `answer-too-short`, `number-expected`,
 * `number-too-small`, `number-too-large`, `date-invalid`, `day-too-early`, `day-too-late`, `id-number-invalid`,
 * `phone-invalid`, `email-invalid`.
 */
export function readField(field: EFormField, sent: unknown, today: Temporal.PlainDate): ReadField {
  const value = typeof sent === 'string' ? sent.normalize('NFC').trim() : sent;
  if (value === undefined || value === null || value === '') return {};
  switch (field.kind) {
    case 'text':
    case 'long_text':
      return typeof value === 'string' ? withinLength(field, value) : wrong('malformed');
    case 'integer':
    case 'money':
      return number(field, value);
    case 'date':
      return day(field, value, today);
    case 'yes_no':
      return yesNo(value);
    case 'choice':
      return isOption(field, value) ? { answer: value } : wrong('not-a-choice');
    case 'choices':
      return choices(field, value);
    case 'id_number':
      return written(value, /[\s.]/g, ID_NUMBER, 'id-number-invalid');
    case 'phone':
      return written(value, /[\s.-]/g, PHONE, 'phone-invalid');
    case 'email':
      return written(value, /(?!)/g, EMAIL, 'email-invalid');
  }
}

function withinLength({ kind, minLength = 1, maxLength }: EFormField, value: string): ReadField {
  const limit = maxLength ?? (kind === 'text' ? LONGEST.text : LONGEST.long_text);
  const length = [...value].length;
  if (length > limit) return wrong('too-long', { limit });
  return length < minLength ? wrong('answer-too-short', { limit: minLength }) : { answer: value };
}

/** "1440" and, as people write it, "1.440" or "1.440.000 đ". */
const GROUPED = /^-?(\d{1,15}|\d{1,3}([.,\s]\d{3})+)$/;

function number({ kind, min = kind === 'money' ? 0 : -LARGEST, max = LARGEST }: EFormField, sent: unknown): ReadField {
  const text = typeof sent === 'string' && kind === 'money' ? sent.replace(/\s*(đ|đồng|vnđ|vnd)$/i, '') : sent;
  const value = typeof text === 'string' && GROUPED.test(text) ? Number(text.replace(/[.,\s]/g, '')) : text;
  if (!Number.isInteger(value)) return wrong('number-expected');
  if ((value as number) < min) return wrong('number-too-small', { limit: min });
  return (value as number) > max ? wrong('number-too-large', { limit: max }) : { answer: value as number };
}

/** A day as the API writes it, as the three boxes of a page, or as people write it: 5/2/1990. */
function day(field: EFormField, sent: unknown, today: Temporal.PlainDate): ReadField {
  const value = typeof sent === 'string' ? parseDay(isoOf(sent)) : null;
  if (!value) return wrong('date-invalid');
  const [from, to] = [dayLimit(field.notBefore, today), dayLimit(field.notAfter, today)];
  if (from && Temporal.PlainDate.compare(value, from) < 0) return wrong('day-too-early', { day: formatDay(from) });
  if (to && Temporal.PlainDate.compare(value, to) > 0) return wrong('day-too-late', { day: formatDay(to) });
  return { answer: value.toString() };
}

function isoOf(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `today`, or a day; null where there is no limit. */
const dayLimit = (limit: string | undefined, today: Temporal.PlainDate): Temporal.PlainDate | null =>
  limit === 'today' ? today : limit ? parseDay(limit) : null;

function yesNo(value: unknown): ReadField {
  if (value === true || value === 'yes' || value === 'true') return { answer: true };
  return value === false || value === 'no' || value === 'false' ? { answer: false } : wrong('not-a-choice');
}

const isOption = ({ options = [] }: EFormField, value: unknown): value is string =>
  options.some(({ key }) => key === value);

/** In the order of the options, whatever the order of the boxes that were ticked. */
function choices(field: EFormField, value: unknown): ReadField {
  const sent = (Array.isArray(value) ? value : [value]) as unknown[];
  if (sent.length === 0) return {};
  if (!sent.every((one) => isOption(field, one)) || new Set(sent).size < sent.length) return wrong('not-a-choice');
  return { answer: (field.options ?? []).flatMap(({ key }) => (sent.includes(key) ? [key] : [])) };
}

/** Numbers are often typed in groups; the spaces between them say nothing. */
function written(value: unknown, ignored: RegExp, pattern: string, code: string): ReadField {
  const text = typeof value === 'string' ? value.replace(ignored, '') : '';
  return new RegExp(pattern).test(text) && text.length <= LONGEST.email ? { answer: text } : wrong(code);
}
