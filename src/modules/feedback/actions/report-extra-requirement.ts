import { randomBytes } from 'node:crypto';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate, parseDay } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { countAttempt } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { procedureOn } from '../../procedures/index.ts';
import { feedbackChain, referenceFrom } from '../domain/feedback.ts';
import { insertFeedback, sentFrom } from '../store.ts';

export type ExtraRequirement = {
  readonly procedureCode: string;
  readonly what: string;
  readonly place?: string | undefined;
  readonly happenedOn?: string | undefined;
  readonly contactName?: string | undefined;
  readonly contact?: string | undefined;
  /** Where it is sent from, for the limit; it is not kept. */
  readonly address: string;
  /** Of the form it was sent with: the same form sent twice is one report. */
  readonly formKey?: string | undefined;
};

const REPORTS = { limit: 10, minutes: 60 };

/**
 * Keeps that somebody was asked for something the published list does not have (QC Đ6.1b). Nobody needs to say who they
 * are. Answers the reference under which the answer can be read.
 *
 * Problems: `procedure-not-found`, `too-many-attempts`, `invalid-input` (a day that has not come).
 */
export async function reportExtraRequirement(
  { db, clock }: { db: Db; clock: Clock },
  { procedureCode, address, formKey, ...report }: ExtraRequirement,
): Promise<
  Result<{ readonly reference: string }, Problem<'procedure-not-found' | 'too-many-attempts' | 'invalid-input'>>
> {
  const at = clock.now();
  const known = formKey === undefined ? null : await sentFrom(db, formKey);
  if (known !== null) return ok({ reference: known });
  const procedure = await procedureOn(db, procedureCode, localDate(at));
  if (!procedure) return fail('procedure-not-found');
  const day = checkDay(report.happenedOn, localDate(at));
  if (!day.ok) return day;
  const allowed = await countAttempt(db, at, [{ key: `feedback-from:${address}`, ...REPORTS }]);
  if (!allowed.ok) return allowed;
  const reference = referenceFrom(randomBytes(8));
  return transaction(db, async (tx) => {
    const isNew = await insertFeedback(tx, {
      reference,
      formKey: formKey ?? null,
      type: 'EXTRA_REQUIREMENT',
      procedureVersionId: procedure.id,
      what: report.what.trim(),
      place: report.place?.trim() || null,
      happenedOn: day.value,
      name: report.contactName?.trim() || null,
      contact: report.contact?.trim() || null,
      receivedAt: at,
    });
    // Two clicks at once: the other one was faster.
    if (!isNew) return ok({ reference: (await sentFrom(tx, formKey ?? '')) ?? reference });
    await record(tx, feedbackChain(reference), [
      {
        at,
        actor: { accountId: null, name: 'Người phản ánh', capacity: 'public' },
        action: 'report-extra-requirement',
        facts: { procedure: procedureCode, version: procedure.version },
        ground: 'QC Đ6.1b',
      },
    ]);
    return ok({ reference });
  });
}

function checkDay(
  told: string | undefined,
  today: Temporal.PlainDate,
): Result<string | null, Problem<'invalid-input'>> {
  if (!told) return ok(null);
  const day = parseDay(told);
  const wrong = (code: string) => fail('invalid-input', { errors: [{ pointer: '/happenedOn', code }] });
  if (!day) return wrong('date-invalid');
  return Temporal.PlainDate.compare(day, today) > 0 ? wrong('date-in-future') : ok(day.toString());
}
