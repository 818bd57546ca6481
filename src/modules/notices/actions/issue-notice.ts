import type { Problem, Result } from '../../../kernel/result.ts';
import { ok } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { CompiledCalendar } from '../../calendar/index.ts';
import { type Center, listAgencies, takeNumber } from '../../center/index.ts';
import type { Dossier, DossierCapabilities, NoticeInput } from '../../dossiers/index.ts';
import { agencyLetterhead, type FormCapabilities, type IssuedForm, issueForm } from '../../forms/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { ProcedureVersion } from '../../procedures/index.ts';
import type { Station } from '../../staff/index.ts';
import type { WorkflowStep } from '../../workflow/index.ts';
import { answerOf } from '../domain/answer.ts';
import { decideNotice } from '../domain/decide-notice.ts';
import { type NoticeKind, subjectOf } from '../domain/notice.ts';
import { noticeLetter } from '../domain/notice-letter.ts';
import { insertNotice } from '../store.ts';

/** What the verbs of notices need. */
export type NoticeCapabilities = DossierCapabilities & FormCapabilities;

/** Everything a notice is made from: the dossier under lock, and who issues it about which step. */
export type NoticeGround = {
  readonly dossier: Dossier;
  readonly procedure: ProcedureVersion;
  readonly center: Center;
  readonly calendar: CompiledCalendar;
  readonly actor: Actor;
  readonly station: Station | null;
  readonly step: WorkflowStep | null;
  readonly at: Temporal.Instant;
};

export type NewNotice = NoticeInput & {
  readonly kind: NoticeKind;
  readonly legalBasis?: string;
  readonly papersReturned?: string;
};

export type IssuedNotice = {
  readonly id: number;
  readonly numberText: string;
  readonly newExpectedAt: Temporal.Instant;
  readonly cause: string;
  readonly form: IssuedForm;
};

/**
 * Issues a notice in the caller's transaction: number in the register of the agency, record, the answer to the applicant
 * as of this day, and the paper (QC Đ13.5). Nothing is written where something stands against it.
 *
 * Problem: `invalid-input` with the faults of `decideNotice`.
 */
export async function issueNotice(
  tx: Tx,
  capabilities: FormCapabilities,
  ground: NoticeGround,
  notice: NewNotice,
): Promise<Result<IssuedNotice, Problem<'invalid-input'>>> {
  const { dossier, procedure, center, calendar, actor, station, step, at } = ground;
  const { kind, reason, legalBasis = null, papersReturned = null } = notice;
  const legalDueAt = dossier.accepted?.legalDueAt ?? null;
  const decided = decideNotice({ ...notice, now: at, legalDueAt, calendar });
  if (!decided.ok) return decided;
  const { cause, newExpectedAt } = decided.value;
  const agencyId = station?.agencyId ?? step?.agencyId ?? dossier.agencyId;
  const agency = (await listAgencies(tx)).find(({ id }) => id === agencyId);
  if (!agency) throw new Error(`No such agency: ${agencyId}`);
  const number = await takeNumber(tx, `${kind}-notice`, localDate(at), agency.key);
  const signer = {
    name: notice.signerName?.trim() || actor.name,
    position: notice.signerPosition?.trim() || station?.post || 'Người giải quyết hồ sơ',
  };
  const said = { kind, cause, legalBasis, newExpectedAt, agency: agency.name };
  const by = actor.accountId as number;
  const id = await insertNotice(tx, {
    kind,
    dossier_id: dossier.id,
    step_id: step?.id ?? null,
    agency_id: agency.id,
    number_text: number.text,
    number_date: localDate(at).toString(),
    cause_code: cause.code,
    reason,
    legal_basis: legalBasis,
    papers_returned: papersReturned,
    legal_due_at: legalDueAt,
    new_expected_at: newExpectedAt,
    answer: answerOf({ ...said, numberText: number.text, issuedAt: at }),
    signer_name: signer.name,
    signer_position: signer.position,
    issued_by: by,
    issued_at: at,
  });
  const form = await issueForm(tx, capabilities, {
    form: `${kind}-notice`,
    content: noticeLetter({
      ...said,
      dossier,
      procedure,
      center,
      reason,
      papersReturned,
      signer,
      stepName: step?.name ?? null,
    }),
    center,
    rules: dossier.accepted?.rules ?? null,
    at,
    number,
    letterhead: agencyLetterhead(agency, center),
    subject: subjectOf({ id }),
    dossierId: dossier.id,
    agencyId: agency.id,
    by,
  });
  return ok({ id, numberText: number.text, newExpectedAt, cause: cause.code, form });
}

/** What the ledger says of a notice that was issued. */
export const noticeEntry = ({ numberText, cause, newExpectedAt }: IssuedNotice, reason: string) => ({
  number: numberText,
  cause,
  reason,
  newExpectedAt: newExpectedAt.toString(),
});
