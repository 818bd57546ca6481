import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';
import type { CalendarYear } from '../calendar/index.ts';
import type { Change } from './domain/judge-change.ts';
import type { Study, StudySubject } from './domain/study.ts';

export async function insertStudy(
  tx: Db,
  subject: StudySubject,
  asked: { at: Temporal.Instant; by: number },
): Promise<number> {
  const isDraft = subject.kind === 'calendar_draft';
  const { id } = await tx
    .insertInto('what_ifs')
    .values({
      subject: subject.kind,
      calendar_owner: isDraft ? subject.owner : null,
      calendar_years: isDraft ? JSON.stringify(subject.years) : null,
      calendar_edition_id: subject.kind === 'calendar_edition' ? subject.id : null,
      rule_set_id: subject.kind === 'rule_set' ? subject.id : null,
      asked_at: asked.at,
      asked_by: asked.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type Row = Omit<Study, 'subject'> & {
  readonly kind: StudySubject['kind'];
  readonly owner: string | null;
  readonly years: readonly CalendarYear[] | null;
  readonly editionId: number | null;
  readonly ruleSetId: number | null;
};

const studies = sql`
  select w.id, w.subject as kind, w.calendar_owner as owner, w.calendar_years as years,
    w.calendar_edition_id as "editionId", w.rule_set_id as "ruleSetId", w.asked_at as "askedAt",
    a.display_name as "askedBy", w.open_dossiers as "openDossiers", w.checked, w.finished_at as "finishedAt", w.failed,
    c.later, c.earlier, c."stateOnly", c.faults
  from what_ifs w
  join accounts a on a.id = w.asked_by
  cross join lateral (
    select count(*) filter (where due_to > due_from) as later, count(*) filter (where due_to < due_from) as earlier,
      count(*) filter (where due_to = due_from) as "stateOnly", count(*) filter (where fault is not null) as faults
    from what_if_changes where what_if_id = w.id) c`;

/** A study with its figures as they stand; null when there is none of that number. */
export async function findStudy(db: Db, id: number): Promise<Study | null> {
  const { rows } = await sql<Row>`${studies} where w.id = ${id}`.execute(db);
  return rows[0] ? toStudy(rows[0]) : null;
}

/** The latest studies, newest first. */
export async function latestStudies(db: Db, limit: number): Promise<Study[]> {
  const { rows } = await sql<Row>`${studies} order by w.id desc limit ${limit}`.execute(db);
  return rows.map(toStudy);
}

function toStudy({ kind, owner, years, editionId, ruleSetId, ...study }: Row): Study {
  return { ...study, subject: subjectOf({ kind, owner, years, editionId, ruleSetId }) };
}

/** The table's own checks say which columns a kind has. */
function subjectOf(row: Pick<Row, 'kind' | 'owner' | 'years' | 'editionId' | 'ruleSetId'>): StudySubject {
  if (row.kind === 'calendar_draft') return { kind: row.kind, owner: row.owner ?? '', years: row.years ?? [] };
  return { kind: row.kind, id: (row.kind === 'rule_set' ? row.ruleSetId : row.editionId) as number };
}

/** Begins a study from the start, whatever a worker that was killed had found. */
export async function beginStudy(db: Db, id: number, openDossiers: number): Promise<void> {
  await db.deleteFrom('what_if_changes').where('what_if_id', '=', id).execute();
  await db
    .updateTable('what_ifs')
    .set({ open_dossiers: openDossiers, checked: 0, failed: null })
    .where('id', '=', id)
    .execute();
}

export type FoundChange = Change & { readonly dossierId: number };

/** Keeps what was found among the dossiers just looked at, and how far the study is. */
export async function saveProgress(
  db: Db,
  id: number,
  { changes, checked }: { changes: readonly FoundChange[]; checked: number },
): Promise<void> {
  if (changes.length === 0) {
    await db.updateTable('what_ifs').set({ checked }).where('id', '=', id).execute();
    return;
  }
  const column = <T>(of: (change: FoundChange) => T) => changes.map(of);
  await sql`
    with progress as (update what_ifs set checked = ${checked} where id = ${id})
    insert into what_if_changes (what_if_id, dossier_id, due_from, due_to, state_from, state_to, fault)
    select ${id}, dossier, to_timestamp(due_from / 1000), to_timestamp(due_to / 1000), state_from, state_to, fault
    from unnest(${column((one) => one.dossierId)}::bigint[],
      ${column((one) => one.dueFrom.epochMilliseconds)}::double precision[],
      ${column((one) => one.dueTo?.epochMilliseconds ?? null)}::double precision[],
      ${column((one) => one.stateFrom)}::text[], ${column((one) => one.stateTo)}::text[],
      ${column((one) => one.fault)}::text[]) as found(dossier, due_from, due_to, state_from, state_to, fault)
    on conflict do nothing`.execute(db);
}

/** Ends a study; `openDossiers` is what was counted in the end, for dossiers come and go meanwhile. */
export async function finishStudy(
  db: Db,
  id: number,
  given: { at: Temporal.Instant; openDossiers: number; failed: string | null },
): Promise<void> {
  await db
    .updateTable('what_ifs')
    .set({
      finished_at: given.failed === null ? given.at : null,
      failed: given.failed,
      ...(given.failed === null && { open_dossiers: given.openDossiers, checked: given.openDossiers }),
    })
    .where('id', '=', id)
    .execute();
}
