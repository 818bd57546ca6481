import type { Db } from '../../platform/database/database.ts';
import type { StudySubject } from './domain/study.ts';

/** The standing of a rule set, as far as a study must know it. */
export type RuleSetStanding = {
  readonly id: number;
  readonly name: string;
  readonly version: number;
  readonly jurisdiction: string;
  readonly status: string;
};

export async function ruleSetStanding(db: Db, id: number): Promise<RuleSetStanding | null> {
  const row = await db
    .selectFrom('rule_sets')
    .select(['id', 'name', 'version', 'jurisdiction', 'status'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether what is asked about is there at all. */
export async function subjectExists(db: Db, subject: StudySubject): Promise<boolean> {
  if (subject.kind === 'calendar_draft')
    return subject.years.length > 0 && subject.years.every(({ owner }) => owner === subject.owner);
  if (subject.kind === 'rule_set') return (await ruleSetStanding(db, subject.id)) !== null;
  const edition = await db.selectFrom('calendar_editions').select('id').where('id', '=', subject.id).executeTakeFirst();
  return edition !== undefined;
}

export type EditionStanding = { readonly publishedAt: Temporal.Instant; readonly decisionNo: string | null };

export async function editionStanding(db: Db, id: number): Promise<EditionStanding | null> {
  const row = await db
    .selectFrom('calendar_editions')
    .select(['published_at as publishedAt', 'decision_no as decisionNo'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
