import type { Db } from '../../../platform/database/database.ts';
import { listRuleSets, type StoredRuleSet } from '../rule-set-store.ts';

/**
 * The approved set a draft takes over from: the one in force right before `from`, where a day is chosen; else the one
 * that begins last, also where it has yet to begin, for only that one is without an end. Null where there is none.
 */
export async function readReplacedSet(
  db: Db,
  { jurisdiction }: Pick<StoredRuleSet, 'jurisdiction'>,
  from: Temporal.Instant | null,
): Promise<StoredRuleSet | null> {
  const approved = (await listRuleSets(db)).filter(
    (set) => set.jurisdiction === jurisdiction && set.status === 'in_force',
  ); // the newest first
  if (!from) return approved[0] ?? null;
  const isBefore = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0;
  const eve = from.subtract({ seconds: 1 });
  const holds = ({ effectiveFrom, effectiveTo }: StoredRuleSet) =>
    !isBefore(eve, effectiveFrom) && (effectiveTo === null || isBefore(eve, effectiveTo));
  return approved.find(holds) ?? null;
}
