import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { toRfc3339 } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import {
  type Dossier,
  type DossierCapabilities,
  type DossierProblem,
  enter,
  saveStatus,
} from '../../dossiers/index.ts';
import { ownUploads } from '../../files/index.ts';
import type { Actor } from '../../identity/index.ts';
import { insertSession } from '../council-store.ts';
import { readInstant } from '../domain/moments.ts';
import type { HandlingProblem } from '../domain/problems.ts';
import type { CouncilInput } from '../input.ts';
import { type AboutStep, loadStep } from './load-step.ts';

/**
 * Writes a session of the council down: when it sat, its members, what it concluded, with the minutes. Only then may the
 * step be completed. Problems: those of `loadStep`, `no-council-step`, `council-in-future`, `upload-unknown`,
 * `invalid-input` (no such instant).
 */
export async function holdCouncil(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  { heldAt: when, members, conclusion, upload: token, ...input }: AboutStep & CouncilInput,
): Promise<Result<Dossier, Problem<DossierProblem | HandlingProblem | 'invalid-input'>>> {
  const now = clock.now();
  const heldAt = readInstant(when);
  if (!heldAt) return fail('invalid-input', { errors: [{ pointer: '/heldAt', code: 'instant-invalid' }] });
  if (Temporal.Instant.compare(heldAt, now) > 0)
    return fail('council-in-future', { errors: [{ pointer: '/heldAt', code: 'council-in-future' }] });
  return transaction(db, async (tx) => {
    const loaded = await loadStep(tx, calendars, actor, { ...input, action: 'hold-council', now });
    if (!loaded.ok) return loaded;
    const { dossier, step } = loaded.value;
    if (step.kind !== 'council') return fail('no-council-step');
    const by = actor.accountId as number;
    const [file] = token ? await ownUploads(tx, by, [token]) : [];
    if (token && !file) return fail('upload-unknown', { errors: [{ pointer: '/upload', code: 'upload-unknown' }] });
    const session = await insertSession(tx, {
      dossierId: dossier.id,
      stepId: step.id,
      heldAt,
      members,
      conclusion,
      minutesUploadId: file?.id ?? null,
      recordedBy: by,
      recordedAt: now,
    });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'step_actor',
      action: 'hold-council',
      facts: {
        session,
        step: step.key,
        heldAt: toRfc3339(heldAt),
        members: [...members],
        conclusion,
        ...(file && { file: file.sha256 }),
      },
      ground: 'QC Đ13.3',
    });
    return ok(await saveStatus(tx, dossier, { status: dossier.status }));
  });
}
