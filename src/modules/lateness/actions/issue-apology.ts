import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate, parseDay, toRfc3339 } from '../../../kernel/time.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import { type RegisterNumber, ruleValue, takeNumber } from '../../center/index.ts';
import { isPastDue } from '../../deadlines/index.ts';
import { type Dossier, type DossierProblem, enter, saveStatus } from '../../dossiers/index.ts';
import { agencyLetterhead, issueForm } from '../../forms/index.ts';
import type { Actor } from '../../identity/index.ts';
import { apologiesOf, saveDraft, saveIssued } from '../apologies-store.ts';
import type { LatenessCapabilities } from '../capabilities.ts';
import { subjectOf } from '../domain/apology.ts';
import { apologyContent, causeText } from '../domain/apology-paper.ts';
import { type ApologyDecision, decideApology } from '../domain/decide-apology.ts';
import { momentsOf } from '../domain/moments.ts';
import type { LatenessProblem } from '../domain/problems.ts';
import type { ApologyInput } from '../input.ts';
import { type Addressed, type LoadedForPaper, loadForPaper } from './load-for-paper.ts';

/**
 * The competent agency apologises and promises a new date (clock, rule 19; Mẫu 04). Lateness stays judged on the legal due
 * date; issued after its own time it is allowed and flagged, and the violation stays.
 *
 * Problems: those of `loadForPaper` and `decideApology`; `date-invalid`.
 */
export async function issueApology(
  { db, clock, calendars, signingKey }: LatenessCapabilities,
  actor: Actor,
  input: ApologyInput & Addressed,
): Promise<Result<Dossier, Problem<DossierProblem | LatenessProblem | 'invalid-input'>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadForPaper(tx, calendars, actor, { ...input, action: 'issue-apology', now });
    if (!loaded.ok) return loaded;
    const decided = await decide(tx, loaded.value, input, now);
    if (!decided.ok) return decided;
    const { dossier, procedure, center, accepted, agency, signer, ground } = loaded.value;
    const { cause, newDueAt, isLate } = decided.value;
    const number = await takeNumber(tx, 'apology', localDate(now), agency.key);
    const id = await keep(tx, loaded.value, { ...decided.value, ...input, number, now, by: actor.accountId as number });
    const promised = await saveStatus(tx, dossier, { status: dossier.status, promisedDueAt: newDueAt });
    await issueForm(
      tx,
      { signingKey },
      {
        form: 'apology',
        content: apologyContent({
          dossier,
          procedure,
          center,
          newDueAt,
          cause: causeText((cause.toldAs ?? cause).vi, input.reason),
          signer: { capacity: signer.post, name: actor.name },
        }),
        center,
        rules: accepted.rules,
        at: now,
        number,
        letterhead: agencyLetterhead(agency, center),
        subject: subjectOf({ id }),
        dossierId: dossier.id,
        agencyId: agency.id,
        by: actor.accountId,
      },
    );
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'approver',
      action: 'issue-apology',
      facts: {
        number: number.text,
        cause: cause.code,
        reason: input.reason,
        legalDueAt: toRfc3339(decided.value.legalDueAt),
        newDueAt: toRfc3339(newDueAt),
        late: isLate,
      },
      ground,
    });
    return ok(promised);
  });
}

type Decided = ApologyDecision & {
  readonly ordinal: number;
  readonly latestAt: Temporal.Instant;
  readonly isLate: boolean;
};

async function decide(
  tx: Tx,
  { dossier, accepted, calendar, rules, terms, mode }: LoadedForPaper,
  { causeCode, newDueOn: day }: ApologyInput,
  now: Temporal.Instant,
): Promise<Result<Decided, Problem<LatenessProblem | 'calendar-not-published' | 'invalid-input'>>> {
  const newDueOn = parseDay(day);
  if (!newDueOn) return fail('invalid-input', { errors: [{ pointer: '/newDueOn', code: 'date-invalid' }] });
  const { legalDueAt, promisedDueAt } = accepted;
  const issued = (await apologiesOf(tx, [dossier.id])).filter((apology) => apology.issued !== null).length;
  const max = ruleValue(rules, 'apology.max');
  const facts = { now, legalDueAt, promisedDueAt, mode, calendar, issued, max };
  const decided = decideApology(facts, { causeCode, newDueOn });
  if (!decided.ok) return decided;
  const { latest: latestAt } = momentsOf({ calendar, rules, terms }, { dueAt: decided.value.legalDueAt, mode });
  return ok({ ...decided.value, ordinal: issued + 1, latestAt, isLate: isPastDue(now, latestAt, mode) });
}

type Kept = Decided & {
  readonly reason: string;
  readonly number: RegisterNumber;
  readonly now: Temporal.Instant;
  readonly by: number;
};

/** The draft becomes the apology; where the job has laid none ready yet, it is made on the way. */
async function keep(tx: Tx, { dossier, agency }: LoadedForPaper, kept: Kept): Promise<number> {
  const { ordinal, legalDueAt, latestAt, cause, newDueAt, now, number, by } = kept;
  const apology = { dossierId: dossier.id, ordinal };
  await saveDraft(tx, {
    ...apology,
    draftedAt: now,
    legalDueAt,
    latestAt,
    proposedCause: cause.code,
    proposedDueAt: newDueAt,
  });
  return saveIssued(tx, apology, {
    at: now,
    by,
    agencyId: agency.id,
    numberText: number.text,
    numberDate: localDate(now).toString(),
    causeCode: cause.code,
    reason: kept.reason,
    newDueAt,
    isLate: kept.isLate,
  });
}
