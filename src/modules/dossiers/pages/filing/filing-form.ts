import type { FastifyRequest } from 'fastify';
import { type FieldError, fail, type Result } from '../../../../kernel/result.ts';
import { type FormFields, lastValue, nestFields } from '../../../../platform/form-body.ts';
import { type InvalidInput, inputParser } from '../../../../platform/input.ts';
import { formFields } from '../../../../web/server/forms.ts';
import { isFormKey, newFormKey } from '../../../../web/server/idempotency.ts';
import type { Component } from '../../../procedures/index.ts';
import type { Sheet } from '../../filing-drafts/filing-draft.ts';
import { FilingInput } from '../../input.ts';
import type { FilingWay } from './filing-way.ts';

/**
 * What the applicant wants of the form now: to see it all once more, to go back to it, to file it, to leave it for later; or with a form to fill
 * (tờ khai) by its key: to go on from it, or to go back to it.
 */
export type FilingStep =
  | { readonly kind: 'check' | 'edit' | 'file' | 'save' }
  | { readonly kind: 'form' | 'edit-form'; readonly form: string };

/** A filing form as it was sent. */
export type SentFiling = {
  readonly step: FilingStep;
  /** One for each form that was opened: filing it twice makes one dossier. */
  readonly formKey: string;
  readonly fields: FormFields;
  /** The page it was typed on, and the revision of the draft that page was drawn from. */
  readonly page: Sheet;
  /** Where the papers that are handed in stand on the form. */
  readonly places: readonly number[];
  readonly parsed: Result<FilingInput, InvalidInput>;
};

const parse = inputParser(FilingInput, { convert: true });

/**
 * Reads the form into the very input that the API takes. Without a button pressed (sent again after signing in) it is
 * shown once more rather than filed. Papers without a file are left out: nothing was handed in.
 */
export function readFiling(
  request: FastifyRequest,
  procedureCode: string,
  { kind }: Pick<FilingWay, 'kind'>,
): SentFiling {
  const fields = formFields(request);
  const step = stepOf(request);
  const { formKey, revision, sheet, fill, answers, declared, ...sent } = nestFields(fields);
  const assisted = kind === 'assisted' ? { assisted: declared ?? 'aloud', declaration: true } : {};
  const papers = Array.isArray(sent.documents) ? (sent.documents as { uploads?: unknown[] }[]) : [];
  const places = papers.flatMap((paper, index) => ((paper.uploads?.length ?? 0) > 0 ? [index] : []));
  const parsed = parse({
    applicant: {},
    ...sent,
    ...(step.kind !== 'file' && { declaration: true }),
    ...assisted,
    ...(Array.isArray(fill) && fill.length > 0 && { answers: filledIn(fill, answers) }),
    documents: places.map((index) => papers[index]),
    procedureCode,
    channel: 'online',
  });
  const faults = parsed.ok ? missingAddress(parsed.value) : (parsed.problem.errors ?? []);
  const undeclared = kind === 'assisted' && step.kind === 'file' && !declared;
  const errors = [
    ...request.uploadErrors,
    ...atSentPlace(faults, { places }),
    ...(undeclared ? [{ pointer: '/declared', code: 'declaration-required' }] : []),
  ];
  return {
    step,
    formKey: isFormKey(formKey) ? formKey : newFormKey(),
    fields,
    page: {
      sheet: isFormKey(sheet) ? sheet : newFormKey(),
      revision: typeof revision === 'string' && /^\d{1,9}$/.test(revision) ? Number(revision) : 0,
    },
    places,
    parsed: errors.length > 0 || !parsed.ok ? fail('invalid-input', { errors }) : parsed,
  };
}

/** The errors of a refused filing, pointing at the papers as the form numbers them. */
export function atSentPlace(errors: readonly FieldError[], { places }: Pick<SentFiling, 'places'>): FieldError[] {
  return errors.map((error) => {
    const [, index, rest = ''] = /^\/documents\/(\d+)(\/.*)?$/.exec(error.pointer) ?? [];
    const place = index === undefined ? undefined : places[Number(index)];
    return place === undefined ? error : { ...error, pointer: `/documents/${place}${rest}` };
  });
}

/** The tokens of the files that came with a paper. */
export function tokensOf(fields: FormFields, { key }: Pick<Component, 'key'>): string[] {
  const name = Object.keys(fields).find(
    (field) => /^documents\.\d+\.componentKey$/.test(field) && lastValue(fields, field) === key,
  );
  const tokens = name === undefined ? [] : [fields[name.replace('componentKey', 'uploads[]')] ?? []].flat();
  return [...new Set(tokens.filter((token) => token !== ''))];
}

/** What was filled in the forms that are to be filled here; a form not opened yet is empty. */
export const filledIn = (keys: readonly unknown[], answers: unknown): Record<string, unknown> =>
  Object.fromEntries(keys.map((key) => [key, (answers as Record<string, unknown> | undefined)?.[String(key)] ?? {}]));

function stepOf(request: FastifyRequest): FilingStep {
  const { _step: step } = (request.body ?? {}) as { _step?: unknown };
  if (step === 'file' || step === 'edit' || step === 'save') return { kind: step };
  const [, kind, form] = /^(form|edit-form):(.+)$/.exec(typeof step === 'string' ? step : '') ?? [];
  return form && (kind === 'form' || kind === 'edit-form') ? { kind, form } : { kind: 'check' };
}

const missingAddress = ({ returnMethod, returnAddress }: FilingInput): FieldError[] =>
  returnMethod === 'post' && !returnAddress ? [{ pointer: '/returnAddress', code: 'missing' }] : [];
