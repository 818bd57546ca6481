import type { FastifyRequest } from 'fastify';
import { fail, type Result } from '../../../kernel/result.ts';
import { lastValue, nestFields } from '../../../platform/form-body.ts';
import { type InvalidInput, inputParser } from '../../../platform/input.ts';
import { dayFromParts } from '../../../web/server/day-from-parts.ts';
import { formFields } from '../../../web/server/forms.ts';
import type { Services } from '../../../web/services.ts';
import {
  type Action,
  CompletionInput,
  completeStep,
  type Dossier,
  NoticeInput,
  underVersion,
} from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { beginVerification } from '../actions/begin-verification.ts';
import { explainLateness } from '../actions/explain-lateness.ts';
import { sendBack } from '../actions/send-back.ts';
import type { NoticeKind } from '../domain/notice.ts';
import { SendingBackInput, VerificationInput } from '../input.ts';

/** The forms of the page of notices, by the last part of the address they are sent to. */
export const FORMS = ['chuyen-buoc', 'tham-tra', 'cham', 'tra-lai'] as const;
export type FormName = (typeof FORMS)[number];

/** What each is about, and who may send it. */
export const ABOUT: Readonly<Record<FormName, { readonly kind: NoticeKind; readonly action: Action }>> = {
  'chuyen-buoc': { kind: 'verification', action: 'complete-step' },
  'tham-tra': { kind: 'verification', action: 'begin-verification' },
  cham: { kind: 'lateness', action: 'explain-lateness' },
  'tra-lai': { kind: 'return', action: 'send-back' },
};

type Addressed = { readonly reference: string; readonly expectedVersion?: number | undefined };

const { stepKey } = VerificationInput.properties;
const { outcome, note } = CompletionInput.properties;
const reads = {
  'chuyen-buoc': inputParser(underVersion({ ...NoticeInput.properties, stepKey, outcome, note }), { convert: true }),
  'tham-tra': inputParser(underVersion(VerificationInput.properties), { convert: true }),
  cham: inputParser(underVersion(NoticeInput.properties), { convert: true }),
  'tra-lai': inputParser(underVersion(SendingBackInput.properties), { convert: true }),
};

export type NoticeForm = {
  readonly parsed: Result<unknown, InvalidInput>;
  act(services: Services, actor: Actor, reference: string): Promise<Result<Dossier>>;
};

/** A form as its verb takes it: the day of three boxes as one, fields left empty as left out. */
export function readNoticeForm(name: FormName, request: FastifyRequest): NoticeForm {
  const fields = formFields(request);
  const part = (of: string) => lastValue(fields, `newExpectedOn-${of}`);
  const newExpectedOn = dayFromParts({ day: part('day'), month: part('month'), year: part('year') });
  const sent = Object.entries(nestFields(fields)).filter(
    ([key, value]) => value !== '' && !key.startsWith('newExpectedOn'),
  );
  const input = { ...Object.fromEntries(sent), ...(newExpectedOn && { newExpectedOn }) };
  const form = <T extends object>(
    parsed: Result<T, InvalidInput>,
    verb: (services: Services, actor: Actor, input: T & Addressed) => Promise<Result<Dossier>>,
  ): NoticeForm => ({
    parsed,
    act: async (services, actor, reference) =>
      parsed.ok ? verb(services, actor, { ...parsed.value, reference }) : parsed,
  });
  switch (name) {
    case 'tham-tra':
      return form(reads[name](input), beginVerification);
    case 'cham':
      return form(reads[name](input), explainLateness);
    case 'tra-lai':
      return form(reads[name](input), sendBack);
    case 'chuyen-buoc':
      return form(reads[name](input), handOn);
  }
}

type HandOn = NoticeInput & Addressed & Omit<CompletionInput, 'verification'> & { readonly stepKey?: string };

/** Completes the step with the notice of the verification that follows it; faults are told at the fields of this page. */
async function handOn(services: Services, actor: Actor, input: HandOn): Promise<Result<Dossier>> {
  const { reference, expectedVersion, stepKey = '', outcome, note, ...verification } = input;
  const completion = { ...(outcome !== undefined && { outcome }), ...(note !== undefined && { note }) };
  const done = await completeStep(services, actor, {
    reference,
    expectedVersion,
    stepKey,
    ...completion,
    verification,
  });
  if (done.ok || !done.problem.errors) return done;
  const errors = done.problem.errors.map((error) => ({
    ...error,
    pointer: error.pointer.replace(/^\/verification/, ''),
  }));
  return fail(done.problem.code, { ...done.problem, errors });
}
