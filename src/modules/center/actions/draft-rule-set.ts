import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate, startOfDay } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import { isOwnJurisdiction } from '../domain/own-jurisdiction.ts';
import type { CenterProblem } from '../domain/problems.ts';
import { type DraftContent, insertDraft, listRuleSets, lockRuleSets, type StoredRuleSet } from '../rule-set-store.ts';
import { findCenter } from '../store.ts';
import { recordRules } from './rule-set-entry.ts';

/** A new version of an approved set, or the first set of a center that went by the nation's alone. */
export type NewDraft = { readonly from: number } | { readonly first: true };

/**
 * Begins a draft; it changes nothing until it is approved. A first set inherits every value. Answers its id.
 *
 * Problems: `not-permitted`, `rule-set-not-found`, `rule-set-not-approved`, `rule-draft-exists` (facts: `id`),
 * `rule-set-national`, `rule-set-exists` (a first one where there are some).
 */
export async function draftRuleSet(
  { db, clock }: { db: Db; clock: Clock },
  actor: Actor,
  input: NewDraft,
): Promise<Result<{ id: number }, Problem<CenterProblem | 'not-permitted'>>> {
  if (!may(actor, 'draft-rules')) return fail('not-permitted');
  const at = clock.now();
  return transaction(db, async (tx) => {
    await lockRuleSets(tx);
    const sets = await listRuleSets(tx);
    const center = await findCenter(tx);
    const begun =
      'from' in input ? nextVersion(sets, input.from) : firstOf(sets, center?.key ?? '', center?.name ?? '');
    if (!begun.ok) return begun;
    const draft = begun.value;
    if (!isOwnJurisdiction(draft.jurisdiction, center?.key ?? '', sets)) return fail('rule-set-national');
    const other = sets.find((set) => set.status === 'draft' && set.jurisdiction === draft.jurisdiction);
    if (other) return fail('rule-draft-exists', { facts: { id: other.id } });
    const tomorrow = startOfDay(localDate(at).add({ days: 1 }));
    const id = await insertDraft(tx, { ...draft, effectiveFrom: tomorrow, updatedBy: actor.name });
    const facts = { id, from: 'from' in input ? input.from : null };
    await recordRules(tx, draft, actor, { at, action: 'draft-rule-set', facts, ground: null });
    return ok({ id });
  });
}

type Begun = DraftContent & Pick<StoredRuleSet, 'key' | 'version' | 'jurisdiction'>;

function nextVersion(sets: readonly StoredRuleSet[], id: number): Result<Begun, Problem<CenterProblem>> {
  const base = sets.find((set) => set.id === id);
  if (!base) return fail('rule-set-not-found');
  if (base.status !== 'in_force') return fail('rule-set-not-approved');
  const { key, jurisdiction, name, legalBasis, parameters } = base;
  return ok({ key, jurisdiction, name, legalBasis, parameters, decisionNote: null, version: versionAfter(sets, key) });
}

function firstOf(
  sets: readonly StoredRuleSet[],
  jurisdiction: string,
  center: string,
): Result<Begun, Problem<CenterProblem>> {
  if (sets.some((set) => set.jurisdiction === jurisdiction && set.status === 'in_force'))
    return fail('rule-set-exists');
  const key = `quy-che-${jurisdiction}`; // a key of its own, whatever the nation's sets are called
  const said = { name: `Quy chế ${center}`, legalBasis: [], parameters: {}, decisionNote: null };
  return ok({ ...said, key, jurisdiction, version: versionAfter(sets, key) });
}

const versionAfter = (sets: readonly StoredRuleSet[], key: string): number =>
  Math.max(0, ...sets.filter((set) => set.key === key).map(({ version }) => version)) + 1;
