import { type FieldError, fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { type FormFields, lastValue } from '../../../../platform/form-body.ts';
import { CENTER } from '../../../center/index.ts';
import type { BranchCondition, Next, ProcessStep } from '../../domain/process/process.ts';
import { keyFrom } from '../form-builder/key-from.ts';
import { KINDS, PLACES, ROLES } from './step-choices.ts';

/** The most outcomes, and the most branches, one form takes. */
const MOST_ROWS = 20;
const LONGEST_NAME = 300;
const LONGEST_TEXT = 1000;

/** What a form is read against: the keys of the other steps, and the agencies with their units. */
export type StepContext = {
  /** The key the step keeps; null for a new one. */
  readonly key: string | null;
  readonly otherKeys: readonly string[];
  /** Values of the field `holder`: `CENTER`, `SKHDT`, `SKHDT/phong-dkkd`. */
  readonly holders: readonly string[];
};

/**
 * What the form of one step says. A step may still be incomplete: what is missing for approval is a finding, not a fault of
 * the form. Problem: `invalid-input`.
 */
export function readStepForm(fields: FormFields, context: StepContext): Result<ProcessStep, Problem<'invalid-input'>> {
  const text = textIn(fields);
  const errors: FieldError[] = [];
  const wrong = (name: string, code: string, facts?: FieldError['facts']) => {
    errors.push({ pointer: `/${name.replaceAll('.', '/')}`, code, ...(facts && { facts }) });
  };
  const name = line(text('name'), LONGEST_NAME, (code, facts) => wrong('name', code, facts), true);
  const choice = <V extends string>(field: string, values: readonly V[]): V => {
    const value = values.find((each) => each === text(field));
    if (value === undefined) wrong(field, 'not-a-choice');
    return value ?? (values[0] as V);
  };
  const kind = choice('kind', KINDS);
  const [agency = CENTER, unit] = choice('holder', context.holders).split('/');
  const role = choice('role', ROLES);
  const place = text('place') === '' || text('place') === 'none' ? undefined : choice('place', PLACES);
  const legalBasis = line(text('legalBasis'), LONGEST_TEXT, (code, facts) => wrong('legalBasis', code, facts));
  const note = line(text('note'), LONGEST_TEXT, (code, facts) => wrong('note', code, facts));
  const value = readQuarters(text('quota.value'));
  if (value === null) wrong('quota.value', text('quota.value') === '' ? 'missing' : 'quota-quarter');
  const outcomes = readOutcomes(text);
  const next = readWay(text, context, wrong);
  if (errors.length > 0) return fail('invalid-input', { errors });
  return ok({
    key: context.key ?? keyFrom(name, context.otherKeys),
    name,
    kind,
    agency,
    ...(unit && { unit }),
    role,
    quota: { value: value ?? 0, unit: text('quota.unit') === 'hours' ? 'hours' : 'standard_days' },
    ...(place && { place }),
    ...(legalBasis && { legalBasis }),
    ...(note && { note }),
    ...(outcomes.length > 0 && { outcomes }),
    ...(next && { next }),
  });
}

const textIn =
  (fields: FormFields) =>
  (name: string): string =>
    lastValue(fields, name).normalize('NFC').trim();

function line(text: string, limit: number, wrong: (code: string, facts?: FieldError['facts']) => void, needed = false) {
  if (needed && text === '') wrong('missing');
  if (text.length > limit) wrong('too-long', { limit });
  return text;
}

/** "1,25" as people write it, and "1.25"; null unless it is a number in quarters. */
function readQuarters(text: string): number | null {
  if (!/^\d{1,4}([.,]\d{1,2})?$/.test(text)) return null;
  const value = Number(text.replace(',', '.'));
  return Number.isInteger(value * 4) ? value : null;
}

/** Rows that have a name, each with the key it had, or a new one made of its name. */
function readOutcomes(text: (name: string) => string): { key: string; name: string }[] {
  const rows = Array.from({ length: MOST_ROWS }, (_, at) => ({
    key: text(`outcomes.${at}.key`),
    name: text(`outcomes.${at}.name`).slice(0, LONGEST_NAME),
  })).filter(({ name }) => name !== '');
  const taken = rows.map(({ key }) => key).filter((key) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key));
  return rows.map(({ key, name }) => {
    if (taken.includes(key)) return { key, name };
    const own = keyFrom(name, taken);
    taken.push(own);
    return { key: own, name };
  });
}

type Wrong = (name: string, code: string) => void;

function readWay(text: (name: string) => string, { key, otherKeys }: StepContext, wrong: Wrong): Next | undefined {
  const mode = text('way');
  if (mode !== 'one' && mode !== 'all') return undefined;
  const to: Next['to'] = [];
  for (let at = 0; at < MOST_ROWS; at += 1) {
    const [step, when] = [text(`branches.${at}.step`), text(`branches.${at}.when`)];
    const condition = readCondition(when);
    if (step === '') {
      if (when !== '') wrong(`branches.${at}.step`, 'branch-without-step');
    } else if (step === key) wrong(`branches.${at}.step`, 'branch-to-itself');
    else if (!otherKeys.includes(step)) wrong(`branches.${at}.step`, 'not-a-choice');
    else to.push(condition ? { step, when: condition } : { step });
  }
  if (to.length === 0) wrong('way', 'branches-missing');
  return { mode, to: together(to) };
}

/** "outcome:dat"; nothing is said where it is empty. */
function readCondition(text: string): BranchCondition | null {
  const [fact, value] = [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)];
  const known = (['case', 'applicant', 'channel', 'outcome'] as const).find((each) => each === fact);
  return known && value !== '' ? { fact: known, in: [value] } : null;
}

/** Rows one after the other that lead to one step by values of one fact are one branch. */
function together(rows: Next['to']): Next['to'] {
  const branches: Next['to'] = [];
  for (const row of rows) {
    const before = branches.at(-1);
    const isSame = before?.step === row.step && before.when && before.when.fact === row.when?.fact;
    if (isSame && before.when && row.when) before.when.in = [...new Set([...before.when.in, ...row.when.in])];
    else branches.push(row);
  }
  return branches;
}

/** The form as it shows a step, each value of a condition in a row of its own. */
export function valuesOfStep(step: ProcessStep): FormFields {
  const rows = (step.next?.to ?? []).flatMap(({ step: to, when }) =>
    when ? when.in.map((value) => ({ to, when: `${when.fact}:${value}` })) : [{ to, when: '' }],
  );
  return {
    name: step.name,
    kind: step.kind,
    holder: step.unit ? `${step.agency}/${step.unit}` : step.agency,
    role: step.role,
    'quota.value': String(step.quota.value).replace('.', ','),
    'quota.unit': step.quota.unit,
    place: step.place ?? 'none',
    legalBasis: step.legalBasis ?? '',
    note: step.note ?? '',
    way: step.next?.mode ?? 'list',
    ...Object.fromEntries(
      (step.outcomes ?? []).flatMap(({ key, name }, at) => [
        [`outcomes.${at}.key`, key],
        [`outcomes.${at}.name`, name],
      ]),
    ),
    ...Object.fromEntries(
      rows.flatMap(({ to, when }, at) => [
        [`branches.${at}.step`, to],
        [`branches.${at}.when`, when],
      ]),
    ),
  };
}
