import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { localDate } from '../../../../kernel/time.ts';
import { type FormFields, lastValue, nestFields } from '../../../../platform/form-body.ts';
import { faultsInOrder, NO_FAULTS } from '../../../../web/form-faults.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import { Refusal } from '../../../../web/server/api.ts';
import { sendPage } from '../../../../web/server/send-page.ts';
import { signedIn } from '../../../../web/server/signed-in.ts';
import type { Web } from '../../../../web/web.ts';
import { answerFields, answerLabels, type EForm, prefilled, withRowsChanged } from '../../../eforms/index.ts';
import { ownUploads } from '../../../files/index.ts';
import type { ProcedureVersion } from '../../../procedures/index.ts';
import { readForms } from '../../domain/filled-forms.ts';
import type { Sheet } from '../../filing-drafts/filing-draft.ts';
import type { FilledHere } from './check-answers.view.ts';
import { chosenForms, type FilingView, filingView } from './filing.presenter.ts';
import { filledIn, tokensOf } from './filing-form.ts';
import type { FilingWay } from './filing-way.ts';
import { answersPrefix, fillFormPage } from './fill-form.view.ts';

/** One turn of a filing between the applicant and the pages: what was sent, for which procedure, as its case has it. */
export type FilingTurn = {
  readonly web: Web;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly shell: PageShell;
  readonly way: FilingWay;
  readonly procedure: ProcedureVersion;
  readonly formKey: string;
  readonly fields: FormFields;
  /** The page this turn belongs to, and the revision it is drawn from. */
  readonly page: Sheet;
};

export async function viewOf(turn: FilingTurn, problem?: Problem): Promise<FilingView> {
  const { web, request, shell, procedure, formKey, fields, way, page } = turn;
  const tokens = procedure.content.components.flatMap((component) => tokensOf(fields, component));
  const owner = way.kind === 'link' ? way.draft.accountId : signedIn(request).accountId;
  return filingView(shell.lang, {
    procedure,
    formKey,
    fields,
    page,
    way,
    uploads: await ownUploads(web.services.db, owner, tokens),
    mailsReceipts: web.services.mail !== null,
    told: problem && web.book.tell(problem, shell.lang),
  });
}

/** The forms that are to be filled here, in the order of the papers. */
export const formsOf = ({ procedure, fields }: FilingTurn): EForm[] => chosenForms(procedure.content, fields);

/** Their answers as they were sent, read and checked. Problem: `invalid-input`, as `readForms`. */
export function filledHere(turn: FilingTurn): Result<readonly FilledHere[], Problem<'invalid-input'>> {
  const { web, procedure, fields } = turn;
  const forms = formsOf(turn);
  const { answers } = nestFields(fields);
  const sent = filledIn(
    forms.map(({ key }) => key),
    answers,
  );
  const read = readForms(procedure.content, sent, localDate(web.services.clock.now()));
  if (!read.ok) return read;
  return ok(
    forms.flatMap((form) => {
      const filled = read.value.find(({ formKey }) => formKey === form.key);
      return filled ? [{ form, answers: filled.answers }] : [];
    }),
  );
}

/** The first form that something is wrong with. */
export const wrongForm = (turn: FilingTurn, { errors = [] }: Problem): EForm | null =>
  formsOf(turn).find(({ key }) => errors.some(({ pointer }) => isIn(key, pointer))) ?? null;

const isIn = (key: string, pointer: string) => pointer === `/answers/${key}` || pointer.startsWith(`/answers/${key}/`);

/** A form with one row more or less, when that button was pressed. */
export function formWithRowsChanged(turn: FilingTurn): { form: EForm; fields: FormFields } | null {
  const { _row: pressed } = (turn.request.body ?? {}) as { _row?: unknown };
  for (const form of formsOf(turn)) {
    const fields = withRowsChanged(form, turn.fields, pressed, { prefix: answersPrefix(form) });
    if (fields) return { form, fields };
  }
  return null;
}

/** The page of one form: what was typed, or what is known of the applicant when it is opened; with what is wrong in it. */
export async function sendForm(turn: FilingTurn, key: string, problem?: Problem): Promise<FastifyReply> {
  const { web, reply, shell, procedure, formKey, way, page } = turn;
  const forms = formsOf(turn);
  const form = forms.find((one) => one.key === key);
  if (!form) throw new Refusal({ code: 'not-found' });
  const prefix = answersPrefix(form);
  const values = withKnown(form, turn.fields);
  const own = problem && { ...problem, errors: (problem.errors ?? []).filter(({ pointer }) => isIn(key, pointer)) };
  const told = own && web.book.tell(own, shell.lang);
  return sendPage(
    reply.code(told?.status ?? 200),
    fillFormPage(shell, {
      way,
      page,
      procedureName: procedure.content.name,
      formKey,
      form,
      place: { number: forms.indexOf(form) + 1, of: forms.length },
      values,
      faults: told ? faultsInOrder(told, answerLabels(form, values, { prefix })) : NO_FAULTS,
    }),
  );
}

function withKnown(form: EForm, fields: FormFields): FormFields {
  const prefix = answersPrefix(form);
  if (Object.keys(fields).some((name) => name.startsWith(`${prefix}.`))) return fields;
  const known = (name: string) => lastValue(fields, `applicant.${name}`);
  const applicant = {
    name: known('name'),
    idNumber: known('idNumber'),
    phone: known('phone'),
    email: known('email'),
    address: known('address'),
  };
  return { ...fields, ...answerFields(form, prefilled(form, applicant), { prefix }) };
}
