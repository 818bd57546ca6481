import type pg from 'pg';

/** What no trigger and no foreign key looked at during the load; each statement counts what is wrong. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'steps without a dossier': `select count(*) from workflow_steps s where not exists (select from dossiers d where d.id = s.dossier_id)`,
  'accepted dossiers without steps': `select count(*) from dossiers d where d.accepted_at is not null
    and not exists (select from workflow_steps s where s.dossier_id = d.id)`,
  'dossiers in hand with nobody in turn': `select count(*) from dossiers d where d.status in ('handling', 'result_ready')
    and not exists (select from workflow_steps s where s.dossier_id = d.id and s.status = 'active')`,
  'ended dossiers with a step in turn': `select count(*) from dossiers d join workflow_steps s on s.dossier_id = d.id
    where d.status in ('delivered', 'stopped', 'refused') and s.status in ('active', 'waiting')`,
  'steps that end before they begin': `select count(*) from workflow_steps where completed_at < started_at`,
  'statuses that do not fit what happened': `select count(*) from dossiers
    where (status in ('result_ready', 'delivered')) <> (finished_at is not null)`,
  'results missing or too many': `select count(*) from dossiers d left join results r on r.dossier_id = d.id
    where (d.finished_at is null) <> (r.dossier_id is null)`,
  'deliveries missing or too many': `select count(*) from dossiers d left join deliveries r on r.dossier_id = d.id
    where (d.delivered_at is null) <> (r.dossier_id is null)`,
  'things out of their order': `select count(*) from dossiers where accepted_at < submitted_at or finished_at < accepted_at
    or delivered_at < finished_at or stopped_at < accepted_at or legal_due_at <= accepted_at`,
  'pauses that are not beside their dossier': `select count(*) from dossiers d
    where jsonb_array_length(d.pauses) <> (select count(*) from dossier_pauses p where p.dossier_id = d.id)`,
  'clocks that stand without a pause': `select count(*) from dossiers where accepted_at is not null
    and finished_at is null and stopped_at is null and (legal_due_at is null) <> (pauses @? '$[*] ? (@.to == null)')`,
  'codes with a gap in a day': `select count(*) from (select split_part(code, '-', 2) as day, count(*) as n, max(split_part(code, '-', 3)::int) as most
    from dossiers where code is not null group by 1) c where n <> most`,
  'words other than the trigger writes': `select count(*) from (select * from dossiers where id % 97 = 0) d
    join procedure_versions v on v.id = d.procedure_version_id join procedures p on p.id = v.procedure_id
    left join dossier_words w on w.dossier_id = d.id
    where w.words is distinct from search_words(d.applicant_name, d.submitter_name, p.code, v.name)`,
  'marks other than the triggers write': `select count(*) from (select * from dossiers where id % 97 = 0) d
    left join dossier_words w on w.dossier_id = d.id
    where array(select unnest(w.marks) order by 1) is distinct from array(
      select unnest(marks_of(d.id, d.status, d.return_method, d.agency_id))
      union select mark_of_step(s.agency_id, s.role) from workflow_steps s
        where s.dossier_id = d.id and mark_of_step(s.agency_id, s.role) is not null order by 1)`,
  'transfers missing': `select count(*) from dossiers d where accepted_at is not null
    and not exists (select from transfers t where t.dossier_id = d.id)`,
  'states that do not follow the due date': `select count(*) from dossiers
    where (legal_due_at is null) <> (overdue_from is null) or overdue_from <= legal_due_at or near_due_from > legal_due_at`,
};

/** What is wrong with what was loaded, in words; nothing is the promise. */
export async function faultsIn(owner: pg.ClientBase): Promise<string[]> {
  const faults: string[] = [];
  for (const [what, question] of Object.entries(QUESTIONS)) {
    const { rows } = await owner.query<{ count: number }>(question);
    const count = Number(rows[0]?.count);
    if (count > 0) faults.push(`${what}: ${count}`);
  }
  return faults;
}
