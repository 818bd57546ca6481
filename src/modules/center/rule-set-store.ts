import { type Selectable, sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';
import type { DB } from '../../platform/database/schema.generated.ts';
import { type Rules, resolveApproved } from './domain/resolve-rules.ts';
import { NATIONAL, type OwnParameters, type RuleSet } from './domain/rule-set.ts';

/** A rule set as it stands: the columns tell its period and standing, the content what it says. */
export type StoredRuleSet = {
  readonly id: number;
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly jurisdiction: string;
  readonly legalBasis: readonly string[];
  readonly effectiveFrom: Temporal.Instant;
  readonly effectiveTo: Temporal.Instant | null;
  /** `retired` is a draft that was given up. */
  readonly status: RuleSet['status'];
  readonly decisionNo: string | null;
  readonly decisionNote: string | null;
  readonly parameters: OwnParameters;
  readonly draftVersion: number;
  readonly updatedBy: string | null;
  readonly approvedAt: Temporal.Instant | null;
  readonly approvedBy: string | null;
};

/** The rule sets a dossier goes by; `nationalId` is null where the nearest stands alone. */
export type RulePin = { readonly id: number; readonly nationalId: number | null };
export type PinnedRules = RulePin & { readonly rules: Rules };

/** Every set, the nation's first, of each jurisdiction the newest first. */
export async function listRuleSets(db: Db): Promise<StoredRuleSet[]> {
  const rows = await db
    .selectFrom('rule_sets')
    .selectAll()
    .orderBy(sql`jurisdiction <> ${NATIONAL}`)
    .orderBy('jurisdiction')
    .orderBy('effective_from', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toRuleSet);
}

export async function findRuleSet(db: Db, id: number): Promise<StoredRuleSet | null> {
  const row = await db.selectFrom('rule_sets').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toRuleSet(row) : null;
}

/** The sets in force at an instant, at most one of each jurisdiction. */
export async function setsInForce(db: Db, instant: Temporal.Instant): Promise<StoredRuleSet[]> {
  const rows = await db
    .selectFrom('rule_sets')
    .selectAll()
    .where('status', '=', 'in_force')
    .where('effective_from', '<=', instant)
    .where((where) => where.or([where('effective_to', 'is', null), where('effective_to', '>', instant)]))
    .execute();
  return rows.map(toRuleSet);
}

/** The rules in force at an instant: what a dossier accepted then is pinned to. Null where a value has no source. */
export async function rulesAt(db: Db, instant: Temporal.Instant): Promise<PinnedRules | null> {
  const sets = await setsInForce(db, instant);
  const own = sets.find(({ jurisdiction }) => jurisdiction !== NATIONAL) ?? null;
  const national = sets.find(({ jurisdiction }) => jurisdiction === NATIONAL) ?? null;
  const nearest = own ?? national;
  const rules = resolveApproved(national, own);
  if (!nearest || !rules.ok) return null;
  return { id: nearest.id, nationalId: own && national ? national.id : null, rules: rules.value };
}

/** The rules a dossier is pinned to. */
export async function rulesOf(db: Db, { id, nationalId }: RulePin): Promise<Rules> {
  const pinned = [id, nationalId].filter((one) => one !== null);
  const rows = await db.selectFrom('rule_sets').selectAll().where('id', 'in', pinned).execute();
  const setOf = (one: number | null) => rows.map(toRuleSet).find((set) => set.id === one) ?? null;
  const rules = resolveApproved(setOf(nationalId), setOf(id));
  if (!rules.ok) throw new Error(`Rule set ${id} was approved without ${rules.problem.facts?.missing}`);
  return rules.value;
}

/** One at a time drafts and approves, so that versions and periods are allotted in order. */
export const lockRuleSets = (tx: Tx) => sql`lock table rule_sets in share row exclusive mode`.execute(tx);

/** What a draft says; its period and decision come with its approval. */
export type DraftContent = Pick<StoredRuleSet, 'name' | 'legalBasis' | 'decisionNote' | 'parameters'>;

export async function insertDraft(
  tx: Tx,
  draft: DraftContent & Pick<StoredRuleSet, 'key' | 'version' | 'jurisdiction' | 'effectiveFrom' | 'updatedBy'>,
): Promise<number> {
  const { id } = await tx
    .insertInto('rule_sets')
    .values({
      key: draft.key,
      version: draft.version,
      name: draft.name,
      jurisdiction: draft.jurisdiction,
      effective_from: draft.effectiveFrom,
      status: 'draft',
      updated_by: draft.updatedBy,
      content: contentOf(draft),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateDraft(tx: Tx, id: number, draft: DraftContent, updatedBy: string): Promise<void> {
  await tx
    .updateTable('rule_sets')
    .set((set) => ({
      name: draft.name,
      content: contentOf(draft),
      updated_by: updatedBy,
      draft_version: set('draft_version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

/** The draft becomes law; from here on the database refuses to change it. */
export async function putInForce(
  tx: Tx,
  id: number,
  approval: { from: Temporal.Instant; decisionNo: string; at: Temporal.Instant; by: string },
): Promise<void> {
  await tx
    .updateTable('rule_sets')
    .set({
      status: 'in_force',
      effective_from: approval.from,
      decision_no: approval.decisionNo,
      approved_at: approval.at,
      approved_by: approval.by,
    })
    .where('id', '=', id)
    .execute();
}

export async function endRuleSet(tx: Tx, id: number, at: Temporal.Instant): Promise<void> {
  await tx.updateTable('rule_sets').set({ effective_to: at }).where('id', '=', id).execute();
}

/** Kept, because the ledger and studies speak of it. */
export async function retireDraft(tx: Tx, id: number): Promise<void> {
  await tx.updateTable('rule_sets').set({ status: 'retired' }).where('id', '=', id).execute();
}

const contentOf = ({ legalBasis, decisionNote, parameters }: DraftContent): string =>
  JSON.stringify({ legalBasis, ...(decisionNote && { decisionNote }), parameters });

type Content = Pick<RuleSet, 'legalBasis' | 'decisionNote' | 'parameters'>;

function toRuleSet({ content, ...row }: Selectable<DB['rule_sets']>): StoredRuleSet {
  const { legalBasis, decisionNote, parameters } = content as unknown as Content;
  return {
    id: row.id,
    key: row.key,
    version: row.version,
    name: row.name,
    jurisdiction: row.jurisdiction,
    legalBasis,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to,
    status: row.status as RuleSet['status'],
    decisionNo: row.decision_no,
    decisionNote: decisionNote ?? null,
    parameters,
    draftVersion: row.draft_version,
    updatedBy: row.updated_by,
    approvedAt: row.approved_at,
    approvedBy: row.approved_by,
  };
}
