import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import { toRfc3339 } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import {
  beginWait,
  type Dossier,
  type DossierCapabilities,
  type DossierProblem,
  endWait,
  enter,
  loadTerms,
  saveStatus,
} from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { moveFinishBy } from '../../workflow/index.ts';

type Capabilities = Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>;
type About = { readonly reference: string; readonly expectedVersion?: number | undefined };

/**
 * The approver stops the clock for a wait the law allows, with its ground and the article (clock, rule 12). Problems: those
 * of `lockFor` and `beginWait`.
 */
export async function pauseDossier(
  { db, clock, calendars }: Capabilities,
  actor: Actor,
  { ground, legalBasis, ...input }: About & { readonly ground: string; readonly legalBasis: string },
): Promise<Result<Dossier, Problem<DossierProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: 'begin-wait', now });
    if (!loaded.ok) return loaded;
    const begun = await beginWait(tx, loaded.value, now, { kind: 'lawful_wait', ground, legalBasis });
    if (!begun.ok) return begun;
    const { dossier } = loaded.value;
    const entry = { at: now, actor, capacity: 'approver', action: 'begin-wait' } as const;
    await enter(tx, dossier.id, { ...entry, facts: { reason: ground }, ground: legalBasis });
    return ok(await saveStatus(tx, dossier, { status: dossier.status, legalDueAt: null }));
  });
}

/** The wait is over and the clock goes on. Problems: those of `lockFor`, `clock-runs`, `calendar-not-published`. */
export async function resumeDossier(
  { db, clock, calendars }: Capabilities,
  actor: Actor,
  input: About,
): Promise<Result<Dossier, Problem<DossierProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: 'end-wait', now });
    if (!loaded.ok) return loaded;
    const due = await endWait(tx, calendars, loaded.value, now);
    if (!due.ok) return due;
    const { dossier, capacities } = loaded.value;
    await moveFinishBy(tx, dossier.id, due.value);
    const capacity = capacities.has('approver') ? 'approver' : 'step_actor';
    const facts = { dueTo: toRfc3339(due.value) };
    await enter(tx, dossier.id, { at: now, actor, capacity, action: 'end-wait', facts, ground: 'QC Đ4.2' });
    return ok(await saveStatus(tx, dossier, { status: dossier.status, legalDueAt: due.value }));
  });
}
