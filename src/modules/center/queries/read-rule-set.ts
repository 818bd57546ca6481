import type { Db } from '../../../platform/database/database.ts';
import { NATIONAL, type OwnParameters, RULE_NAMES, type RuleName } from '../domain/rule-set.ts';
import { findRuleSet, type StoredRuleSet, setsInForce } from '../rule-set-store.ts';

/** A parameter as it holds in a set: its value and who says so; null where nobody does. */
export type RuleLine = {
  readonly name: RuleName;
  readonly parameter: NonNullable<OwnParameters[RuleName]> | null;
  /** Null where the set says it itself. */
  readonly inheritedFrom: StoredRuleSet | null;
  /** What the nation says, whether it holds here or not; null in the nation's own sets. */
  readonly beneath: NonNullable<OwnParameters[RuleName]> | null;
};

export type RuleSetInFull = { readonly set: StoredRuleSet; readonly lines: readonly RuleLine[] };

/**
 * A set with what it says and what it inherits: from the nation's set beside it now, or beside it when it began or ended.
 * Null when there is none.
 */
export async function readRuleSet(db: Db, id: number, now: Temporal.Instant): Promise<RuleSetInFull | null> {
  const set = await findRuleSet(db, id);
  if (!set) return null;
  const national = set.jurisdiction === NATIONAL ? null : await nationalAt(db, momentOf(set, now));
  return { set, lines: RULE_NAMES.map((name) => lineOf(name, set, national)) };
}

/** What is in force at an instant, the nearest set with all it inherits; null when there is none. */
export async function readRulesInForce(db: Db, now: Temporal.Instant): Promise<RuleSetInFull | null> {
  const sets = await setsInForce(db, now);
  const nearest = sets.find(({ jurisdiction }) => jurisdiction !== NATIONAL) ?? sets[0];
  return nearest ? readRuleSet(db, nearest.id, now) : null;
}

async function nationalAt(db: Db, moment: Temporal.Instant): Promise<StoredRuleSet | null> {
  return (await setsInForce(db, moment)).find(({ jurisdiction }) => jurisdiction === NATIONAL) ?? null;
}

function momentOf({ effectiveFrom, effectiveTo }: StoredRuleSet, now: Temporal.Instant): Temporal.Instant {
  if (Temporal.Instant.compare(now, effectiveFrom) < 0) return effectiveFrom;
  if (effectiveTo && Temporal.Instant.compare(now, effectiveTo) >= 0) return effectiveTo.subtract({ seconds: 1 });
  return now;
}

function lineOf(name: RuleName, set: StoredRuleSet, national: StoredRuleSet | null): RuleLine {
  const own = set.parameters[name];
  const beneath = national?.parameters[name] ?? null;
  return { name, parameter: own ?? beneath, inheritedFrom: own ? null : national, beneath };
}
