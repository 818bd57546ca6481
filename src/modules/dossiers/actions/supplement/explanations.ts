import { fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { transaction } from '../../../../platform/database/database.ts';
import { ruleValue } from '../../../center/index.ts';
import { calculateDeadline } from '../../../deadlines/index.ts';
import type { Actor } from '../../../identity/index.ts';
import type { DossierCapabilities } from '../../capabilities.ts';
import { touch } from '../../changes-store.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { DossierProblem } from '../../domain/problems.ts';
import { openSupplement } from '../../domain/supplement.ts';
import { insertQuestion, questionOf, questionsOf, saveAnswer } from '../../questions-store.ts';
import { enter } from '../entry.ts';
import { loadTerms } from '../load-terms.ts';

/** So many questions may wait for an answer at once. */
const MOST_OPEN = 3;

type Input = { readonly reference: string; readonly expectedVersion?: number | undefined };

/**
 * The applicant asks the center to explain what it asked for; the center answers in the same thread within
 * `supplement.explanationWorkingDays` (QC Đ6.1đ). Problems: those of `lockFor`, `supplement-not-open`,
 * `questions-open` (three wait for an answer), `calendar-not-published`.
 */
export async function askExplanation(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  { question, ...input }: Input & { readonly question: string },
): Promise<Result<Dossier, Problem<DossierProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: 'ask-explanation', now });
    if (!loaded.ok) return loaded;
    const { dossier, requests, rules, calendar, capacities } = loaded.value;
    const request = openSupplement(requests);
    if (!request?.issued) return fail('supplement-not-open');
    const open = (await questionsOf(tx, [request.id])).filter(({ answeredAt }) => answeredAt === null);
    if (open.length >= MOST_OPEN) return fail('questions-open');
    const limit = {
      value: ruleValue(rules, 'supplement.explanationWorkingDays'),
      unit: 'working_days' as const,
      mode: 'date' as const,
    };
    const due = calculateDeadline(calendar, { acceptedAt: now, limit });
    if (!due.ok || due.value.dueAt === null) return fail('calendar-not-published');
    const isApplicant = capacities.has('applicant');
    const id = await insertQuestion(tx, {
      request_id: request.id,
      asked_by: actor.accountId,
      asked_by_name: isApplicant ? actor.name : dossier.applicant.name,
      asked_at: now,
      question,
      due_at: due.value.dueAt,
    });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: isApplicant ? 'applicant' : 'reception',
      action: 'ask-explanation',
      facts: { request: request.issued.numberText, question: id },
      ground: 'QC Đ6.1đ',
    });
    return ok(await touch(tx, dossier));
  });
}

/** The center explains. Problems: those of `lockFor`, `question-not-open` (none such, or answered already). */
export async function answerExplanation(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  { question, answer, ...input }: Input & { readonly question: number; readonly answer: string },
): Promise<Result<Dossier, Problem<DossierProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: 'answer-explanation', now });
    if (!loaded.ok) return loaded;
    const { dossier, requests } = loaded.value;
    const asked = await questionOf(tx, question);
    if (!asked || asked.answeredAt !== null || !requests.some(({ id }) => id === asked.requestId))
      return fail('question-not-open');
    await saveAnswer(tx, question, { by: actor.accountId as number, name: actor.name, at: now, answer });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'reception',
      action: 'answer-explanation',
      facts: { question, inTime: Temporal.Instant.compare(now, asked.dueAt) <= 0 },
      ground: 'QC Đ6.1đ',
    });
    return ok(await touch(tx, dossier));
  });
}
