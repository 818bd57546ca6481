create table dossiers (
  id                   bigint generated always as identity primary key,
  provisional_number   text not null unique check (provisional_number ~ '^TN-\d{6}-[0-9A-Z]{8}$'),
  code                 text unique,
  status               text not null check (status in ('submitted', 'supplement_requested', 'refused', 'accepted', 'handling',
                         'awaiting_obligation', 'withdrawal_requested', 'stopped', 'result_ready', 'delivered')),
  outcome              text check (outcome in ('withdrawn', 'sent_back', 'stopped_on_request', 'incomplete', 'positive', 'negative')),
  version              integer not null default 1,
  channel              text not null check (channel in ('counter', 'online', 'post')),
  procedure_version_id bigint not null references procedure_versions,
  agency_id            bigint not null references agencies,
  reception_point_id   bigint not null references reception_points,
  applicant_kind       text not null check (applicant_kind in ('person', 'business')),
  applicant_name       text not null,
  applicant_id_number  text not null,
  applicant_phone      text not null,
  applicant_email      text,
  applicant_address    text not null,
  submitter_name       text,
  sets                 integer not null default 1 check (sets > 0),
  return_method        text not null check (return_method in ('counter', 'post', 'online')),
  return_address       text,
  declaration_version  text not null,
  filed_by             bigint references accounts,
  assisted_by          bigint references accounts,
  submitted_at         timestamptz not null,
  check_due_at         timestamptz not null,
  accepted_at          timestamptz,
  accepted_by          bigint references accounts,
  process_version_id   bigint references process_versions,
  rule_set_id          bigint references rule_sets,
  calendar_edition_id  bigint references calendar_editions,
  effective_start      timestamptz,
  original_due_at      timestamptz,
  legal_due_at         timestamptz,
  finished_at          timestamptz,
  delivered_at         timestamptz,
  check (submitter_name is null or length(submitter_name) > 0),
  check (return_method <> 'post' or return_address is not null),
  -- accepted means: a code, an instant, a due date and the versions of everything it was accepted under (QC Đ12.1d)
  check ((code is null) = (accepted_at is null)),
  check (accepted_at is null or (accepted_by is not null and process_version_id is not null and rule_set_id is not null
    and calendar_edition_id is not null and effective_start is not null and original_due_at is not null)),
  check ((status in ('submitted', 'refused')) <= (accepted_at is null)),
  check ((status in ('accepted', 'handling', 'awaiting_obligation', 'result_ready', 'delivered')) <= (accepted_at is not null)),
  check ((status in ('result_ready', 'delivered')) <= (finished_at is not null)),
  check ((status = 'delivered') = (delivered_at is not null))
);
comment on column dossiers.provisional_number is 'TN-…: given at filing, valid in addresses for ever';
comment on column dossiers.code is 'Given at acceptance, for life (QC Đ12.1d)';
comment on column dossiers.version is 'Rises with every change; a stale If-Match is refused';
comment on column dossiers.filed_by is 'The applicant''s account, when filed online';
comment on column dossiers.check_due_at is 'By when the center answers a filing: 8 working hours';
comment on column dossiers.original_due_at is 'Printed on the receipt; never changes';
comment on column dossiers.legal_due_at is 'With pauses, restarts and lawful extensions: what lateness is judged on; none while paused';
create index intake on dossiers (agency_id, check_due_at, id) where status = 'submitted';
create index on dossiers (filed_by, id);
create index on dossiers (applicant_id_number, id);

alter table workflow_steps add foreign key (dossier_id) references dossiers;

-- The only thing about a dossier that could be lost by an update: what was frozen at acceptance.
create function keep_acceptance() returns trigger language plpgsql as $$
begin
  if (new.code, new.accepted_at, new.accepted_by, new.effective_start, new.original_due_at, new.procedure_version_id,
      new.process_version_id, new.rule_set_id, new.calendar_edition_id)
     is distinct from (old.code, old.accepted_at, old.accepted_by, old.effective_start, old.original_due_at,
      old.procedure_version_id, old.process_version_id, old.rule_set_id, old.calendar_edition_id) then
    raise exception 'what was fixed at acceptance never changes';
  end if;
  return new;
end $$;
create trigger keep_acceptance before update on dossiers
  for each row when (old.code is not null) execute function keep_acceptance();

-- One row per reception point and day, taken inside the acceptance transaction: unique and gapless.
create table code_counters (
  reception_point_id bigint not null references reception_points,
  day                date not null,
  last               integer not null check (last > 0),
  primary key (reception_point_id, day)
);

grant select, insert, update on dossiers, code_counters to mot_cua_app;
