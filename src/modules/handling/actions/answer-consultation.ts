import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import {
  type Dossier,
  type DossierCapabilities,
  type DossierProblem,
  enter,
  lockFor,
  saveStatus,
} from '../../dossiers/index.ts';
import { ownUploads } from '../../files/index.ts';
import type { Actor } from '../../identity/index.ts';
import { consultationsOf, isLate, saveAnswer } from '../consultations-store.ts';
import type { HandlingProblem } from '../domain/problems.ts';
import type { OpinionInput } from '../input.ts';

export type AnswerConsultationInput = OpinionInput & {
  readonly reference: string;
  readonly consultation: number;
  readonly expectedVersion?: number | undefined;
};

/**
 * The agency that was asked says what it thinks, in words and, where it has one, with the signed file. After its limit the
 * answer is still taken, and is late for good. Problems: those of `lockFor`, `consultation-not-open`,
 * `asker-cannot-answer`, `upload-unknown`.
 */
export async function answerConsultation(
  { db, clock }: Pick<DossierCapabilities, 'db' | 'clock'>,
  actor: Actor,
  { consultation: id, answer, upload: token, ...input }: AnswerConsultationInput,
): Promise<Result<Dossier, Problem<DossierProblem | HandlingProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const locked = await lockFor(tx, actor, { ...input, action: 'answer-consultation', today: localDate(now) });
    if (!locked.ok) return locked;
    const { dossier, station } = locked.value;
    const asked = (await consultationsOf(tx, dossier.id)).find((one) => one.id === id);
    if (!asked || asked.answeredAt || asked.agencyId !== station?.agencyId) return fail('consultation-not-open');
    const by = actor.accountId as number;
    if (asked.askedBy === by) return fail('asker-cannot-answer');
    const [file] = token ? await ownUploads(tx, by, [token]) : [];
    if (token && !file) return fail('upload-unknown', { errors: [{ pointer: '/upload', code: 'upload-unknown' }] });
    await saveAnswer(tx, id, { at: now, by, answer, uploadId: file?.id ?? null });
    const late = isLate(asked, now);
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'coordinator',
      action: 'answer-consultation',
      facts: { consultation: id, answer, late, ...(file && { file: file.sha256 }) },
      ground: asked.ground,
    });
    return ok(await saveStatus(tx, dossier, { status: dossier.status }));
  });
}
