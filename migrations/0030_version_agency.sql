-- Which agency decides, and whether the center receives a procedure, can change with a version: it says so itself.
alter table procedure_versions add column agency_id bigint references agencies;
alter table procedure_versions add column received_at_center boolean;
alter table procedure_versions disable trigger keep_published_procedure;
update procedure_versions v set agency_id = p.agency_id, received_at_center = p.received_at_center
  from procedures p where p.id = v.procedure_id;
alter table procedure_versions enable trigger keep_published_procedure;
alter table procedure_versions alter column agency_id set not null;
alter table procedure_versions alter column received_at_center set not null;
comment on column procedure_versions.received_at_center is 'Assigned to the center; agencies may then not receive it themselves (QC Đ2.3b)';
alter table procedures drop column agency_id;
alter table procedures drop column received_at_center;
create index on procedure_versions (agency_id);

alter table process_versions add column source text;
comment on column process_versions.source is 'What it came from: notice:12, proposal:7, import:3';

create or replace function keep_published_procedure() returns trigger language plpgsql as $$
begin
  if (new.procedure_id, new.version, new.effective_from, new.stated_from, new.name, new.field, new.keywords, new.content,
      new.decision_no, new.published_at, new.published_by, new.published_late, new.source, new.agency_id,
      new.received_at_center)
     is distinct from (old.procedure_id, old.version, old.effective_from, old.stated_from, old.name, old.field, old.keywords,
      old.content, old.decision_no, old.published_at, old.published_by, old.published_late, old.source, old.agency_id,
      old.received_at_center)
     or (old.withdrawn_at is not null and new is distinct from old) then
    raise exception 'a published version of a procedure never changes';
  end if;
  return new;
end $$;

-- Open dossiers on older versions, and how many a retirement would leave behind.
create index on dossiers (procedure_version_id) where finished_at is null;
