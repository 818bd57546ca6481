-- Versions are what was approved: a draft has a table of its own, and "in force", "to come" and "retired" follow from the
-- days a version holds for. What a version says never changes; only the day it ends may be set, by the one that follows it.
alter table procedure_versions drop constraint procedure_versions_procedure_id_daterange_excl;
alter table procedure_versions drop column status;
alter table procedure_versions add column decision_no text;
alter table procedure_versions add column stated_from date;
alter table procedure_versions add column published_at timestamptz;
alter table procedure_versions add column published_by text;
alter table procedure_versions add column published_late boolean not null default false;
alter table procedure_versions add column source text;
alter table procedure_versions add column withdrawn_at timestamptz;
alter table procedure_versions add column withdrawn_by text;
alter table procedure_versions add column withdrawn_reason text;
update procedure_versions set decision_no = content ->> 'decisionNo', stated_from = effective_from;
alter table procedure_versions alter column decision_no set not null;
alter table procedure_versions alter column stated_from set not null;
comment on column procedure_versions.stated_from is 'The day the decision itself names; the version takes effect then, or when it was published, if later';
comment on column procedure_versions.published_at is 'None for what a center opened with';
comment on column procedure_versions.published_late is 'Published on the day it was to take effect, or after (QC Đ13.6)';
comment on column procedure_versions.source is 'What it came from: notice:12, proposal:7, import:3';
comment on column procedure_versions.withdrawn_at is 'Taken back before it took effect';
alter table procedure_versions add check ((withdrawn_at is null) = (withdrawn_by is null));
alter table procedure_versions add constraint one_version_in_force
  exclude using gist (procedure_id with =, daterange(effective_from, effective_to) with &&) where (withdrawn_at is null);

alter table process_versions add column calendar_day_ground text;
alter table process_versions add column effective_from date;
alter table process_versions add column effective_to date check (effective_to > effective_from);
alter table process_versions add column published_at timestamptz;
alter table process_versions add column published_by text;
alter table process_versions add column withdrawn_at timestamptz;
update process_versions p set
  effective_from = (select min(v.effective_from) from procedure_versions v where v.procedure_id = p.procedure_id),
  calendar_day_ground = (select max(v.content -> 'process' ->> 'calendarDayGround') from procedure_versions v where v.procedure_id = p.procedure_id);
alter table process_versions alter column effective_from set not null;
drop index one_process_in_force;
alter table process_versions drop column status;
alter table process_versions add constraint one_process_in_force
  exclude using gist (procedure_id with =, daterange(effective_from, effective_to) with &&) where (withdrawn_at is null);
comment on column process_versions.calendar_day_ground is 'Why working-time steps may be set against a limit in calendar days';

-- A process has versions of its own, approved by decisions of its own (QC Đ13.3).
update procedure_versions set content = content - 'process';

create function keep_published_procedure() returns trigger language plpgsql as $$
begin
  if (new.procedure_id, new.version, new.effective_from, new.stated_from, new.name, new.field, new.keywords, new.content,
      new.decision_no, new.published_at, new.published_by, new.published_late, new.source)
     is distinct from (old.procedure_id, old.version, old.effective_from, old.stated_from, old.name, old.field, old.keywords,
      old.content, old.decision_no, old.published_at, old.published_by, old.published_late, old.source)
     or (old.withdrawn_at is not null and new is distinct from old) then
    raise exception 'a published version of a procedure never changes';
  end if;
  return new;
end $$;
create trigger keep_published_procedure before update on procedure_versions
  for each row execute function keep_published_procedure();

create function keep_approved_process() returns trigger language plpgsql as $$
begin
  if (new.procedure_id, new.version, new.effective_from, new.decision_no, new.steps, new.calendar_day_ground,
      new.published_at, new.published_by)
     is distinct from (old.procedure_id, old.version, old.effective_from, old.decision_no, old.steps,
      old.calendar_day_ground, old.published_at, old.published_by)
     or (old.withdrawn_at is not null and new is distinct from old) then
    raise exception 'an approved version of a process never changes';
  end if;
  return new;
end $$;
create trigger keep_approved_process before update on process_versions
  for each row execute function keep_approved_process();

-- What agency and center write together until it is approved: at most one draft of a procedure.
create table procedure_drafts (
  id                  bigint generated always as identity primary key,
  code                text not null unique check (code ~ '^\d\.\d{6}$'),
  agency_id           bigint not null references agencies,
  based_on_version    bigint references procedure_versions,
  based_on_process    bigint references process_versions,
  content             jsonb not null,
  process             jsonb not null,
  revision            integer not null default 1,
  reason              text not null,
  source              text,
  agency_agreed_at    timestamptz,
  agency_agreed_by    text,
  center_agreed_at    timestamptz,
  center_agreed_by    text,
  begun_at            timestamptz not null,
  begun_by            text not null,
  updated_at          timestamptz not null,
  updated_by          text not null,
  updated_by_id       bigint references accounts,
  check ((agency_agreed_at is null) = (agency_agreed_by is null)),
  check ((center_agreed_at is null) = (center_agreed_by is null))
);
comment on table procedure_drafts is 'Gone once it is approved or given up; its history is in the ledger';
comment on column procedure_drafts.based_on_version is 'None for a procedure that is new';
comment on column procedure_drafts.revision is 'Rises with every change; a stale form is refused, and every agreement falls';
comment on column procedure_drafts.source is 'What it came from: notice:12, proposal:7';

grant select, insert, update, delete on procedure_drafts to mot_cua_app;
grant update on procedures, procedure_versions, process_versions to mot_cua_app;

-- Of a procedure that has cases (trường hợp), the one a dossier is of.
alter table dossiers add column case_key text;
comment on column dossiers.case_key is 'Which case of the procedure; none where it has no cases';

create function keep_case() returns trigger language plpgsql as $$
begin
  raise exception 'the case a dossier was accepted as never changes';
end $$;
create trigger keep_case before update on dossiers
  for each row when (old.code is not null and new.case_key is distinct from old.case_key) execute function keep_case();
