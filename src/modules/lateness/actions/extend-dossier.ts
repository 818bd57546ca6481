import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate, toRfc3339 } from '../../../kernel/time.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import { type RegisterNumber, ruleValue, takeNumber } from '../../center/index.ts';
import { type DeadlineProblem, extendDeadline } from '../../deadlines/index.ts';
import {
  type Dossier,
  type DossierProblem,
  enter,
  extensionsOf,
  insertExtension,
  saveStatus,
} from '../../dossiers/index.ts';
import { agencyLetterhead, issueForm } from '../../forms/index.ts';
import type { Actor } from '../../identity/index.ts';
import { moveFinishBy } from '../../workflow/index.ts';
import { apologiesOf } from '../apologies-store.ts';
import type { LatenessCapabilities } from '../capabilities.ts';
import { apologyContent, causeText } from '../domain/apology-paper.ts';
import type { LatenessProblem } from '../domain/problems.ts';
import type { ExtensionInput } from '../input.ts';
import { type Addressed, type LoadedForPaper, loadForPaper } from './load-for-paper.ts';

/**
 * The competent agency takes so many more of the limit's own unit, counted from the legal due date, before that passes
 * (clock, rule 15). Where the rules let an extension move the legal due date, lateness is judged on the new one; elsewhere it
 * is a promise alone. Since 2025 Mẫu 04 tells the applicant, with an apology.
 *
 * Problems: those of `loadForPaper`; `extension-exhausted`, `extension-after-due`, `extension-while-paused`,
 * `extension-after-apology`, `extension-too-long`, `limit-out-of-range`, `ground-missing`, `calendar-not-published`.
 */
export async function extendDossier(
  { db, clock, calendars, signingKey }: LatenessCapabilities,
  actor: Actor,
  input: ExtensionInput & Addressed,
): Promise<Result<Dossier, Problem<DossierProblem | LatenessProblem> | DeadlineProblem>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadForPaper(tx, calendars, actor, { ...input, action: 'extend', now });
    if (!loaded.ok) return loaded;
    const decided = await decide(tx, loaded.value, input, now);
    if (!decided.ok) return decided;
    const { dossier, agency, isForm2025, terms } = loaded.value;
    const { dueBefore, dueAfter, movesLegal } = decided.value;
    const { value, ground, legalBasis } = input;
    const granted = { value, askedAt: now, ground, legalBasis, movesLegal, dueBefore, dueAfter };
    const id = await insertExtension(tx, dossier.id, { ...granted, by: actor.accountId as number });
    const moved = movesLegal ? { legalDueAt: dueAfter } : { promisedDueAt: dueAfter };
    const extended = await saveStatus(tx, dossier, { status: dossier.status, ...moved });
    if (movesLegal) await moveFinishBy(tx, dossier.id, dueAfter);
    const number = isForm2025 ? await takeNumber(tx, 'apology', localDate(now), agency.key) : null;
    if (number)
      await issuePaper(tx, { signingKey }, loaded.value, { ...input, actor, id, number, newDueAt: dueAfter, now });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'approver',
      action: 'extend',
      facts: {
        value,
        unit: terms.limit.unit,
        dueFrom: toRfc3339(dueBefore),
        dueTo: toRfc3339(dueAfter),
        movesLegalDue: movesLegal,
        reason: ground,
        ...(number && { number: number.text }),
      },
      ground: legalBasis,
    });
    return ok(extended);
  });
}

type Decided = {
  readonly dueBefore: Temporal.Instant;
  readonly dueAfter: Temporal.Instant;
  readonly movesLegal: boolean;
};

async function decide(
  tx: Tx,
  { dossier, accepted, calendar, rules, terms }: LoadedForPaper,
  { value, ground }: ExtensionInput,
  now: Temporal.Instant,
): Promise<Result<Decided, DeadlineProblem | Problem<LatenessProblem>>> {
  if ((await apologiesOf(tx, [dossier.id])).some(({ issued }) => issued)) return fail('extension-after-apology');
  if (value > terms.limit.value)
    return fail('extension-too-long', {
      facts: { max: terms.limit.value },
      errors: [{ pointer: '/value', code: 'extension-too-long', facts: { max: terms.limit.value } }],
    });
  const granted = (await extensionsOf(tx, dossier.id)).length;
  const movesLegal = ruleValue(rules, 'extension.movesLegalDue');
  const rule = { max: ruleValue(rules, 'extension.max'), movesLegalDue: movesLegal, granted };
  const extended = extendDeadline(calendar, terms, { value, askedAt: now, ground }, rule);
  if (!extended.ok) return extended;
  const { dueAt } = extended.value.extended;
  if (accepted.legalDueAt === null || dueAt === null) return fail('extension-while-paused');
  return ok({ dueBefore: accepted.legalDueAt, dueAfter: dueAt, movesLegal });
}

type Paper = ExtensionInput & {
  readonly actor: Actor;
  readonly id: number;
  readonly number: RegisterNumber;
  readonly newDueAt: Temporal.Instant;
  readonly now: Temporal.Instant;
};

/** Văn bản xin lỗi và đề nghị gia hạn (Mẫu 04 of 2025). */
async function issuePaper(
  tx: Tx,
  capabilities: Pick<LatenessCapabilities, 'signingKey'>,
  { dossier, procedure, center, accepted, agency, signer }: LoadedForPaper,
  { actor, id, number, newDueAt, now, ground, legalBasis }: Paper,
): Promise<void> {
  await issueForm(tx, capabilities, {
    form: 'apology',
    content: apologyContent({
      dossier,
      procedure,
      center,
      newDueAt,
      cause: causeText(ground, `Căn cứ: ${legalBasis}`),
      signer: { capacity: signer.post, name: actor.name },
    }),
    center,
    rules: accepted.rules,
    at: now,
    number,
    letterhead: agencyLetterhead(agency, center),
    subject: `extension:${id}`,
    dossierId: dossier.id,
    agencyId: agency.id,
    by: actor.accountId,
  });
}
