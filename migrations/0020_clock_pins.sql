-- What a dossier was accepted under is fixed for ever. What its clock goes by is the same, until a recalculation that was
-- proposed, approved and recorded moves it.
alter table dossiers add column national_rule_set_id bigint references rule_sets;
alter table dossiers add column clock_calendar_edition_id bigint references calendar_editions;
alter table dossiers add column clock_rule_set_id bigint references rule_sets;
alter table dossiers add column clock_national_rule_set_id bigint references rule_sets;
update dossiers set clock_calendar_edition_id = calendar_edition_id, clock_rule_set_id = rule_set_id
  where accepted_at is not null;
alter table dossiers add check (accepted_at is null
  or (clock_calendar_edition_id is not null and clock_rule_set_id is not null));
comment on column dossiers.national_rule_set_id is 'The national set the province''s inherits from; none where it stands alone';
comment on column dossiers.clock_calendar_edition_id is 'What the clock goes by now: as at acceptance, until recalculated';

create or replace function keep_acceptance() returns trigger language plpgsql as $$
begin
  if (new.code, new.accepted_at, new.accepted_by, new.effective_start, new.original_due_at, new.procedure_version_id,
      new.process_version_id, new.rule_set_id, new.national_rule_set_id, new.calendar_edition_id)
     is distinct from (old.code, old.accepted_at, old.accepted_by, old.effective_start, old.original_due_at,
      old.procedure_version_id, old.process_version_id, old.rule_set_id, old.national_rule_set_id,
      old.calendar_edition_id) then
    raise exception 'what was fixed at acceptance never changes';
  end if;
  return new;
end $$;
