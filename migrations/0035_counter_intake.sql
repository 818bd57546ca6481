-- Who stood at the counter where it was not the owner of the dossier: the legal representative of an organisation, or
-- somebody with a lawful authorisation, which is kept with the dossier (QC Đ5.2a, QC Đ6.2b).
create table dossier_representations (
  dossier_id      bigint primary key references dossiers,
  acting          text not null check (acting in ('organisation', 'authorised')),
  name            text not null check (length(trim(name)) > 0),
  id_number       text not null check (length(trim(id_number)) > 0),
  position        text check (length(trim(position)) > 0),
  without_code    boolean not null default false,
  document_number text check (length(trim(document_number)) > 0),
  document_date   date,
  upload_id       bigint references uploads,
  check ((acting = 'authorised') = (document_number is not null)),
  check ((document_number is null) = (document_date is null) and (document_number is null) = (upload_id is null)),
  check (acting = 'organisation' or (position is null and not without_code))
);
comment on table dossier_representations is 'None for a dossier its owner handed in; written with the filing and never changed';
comment on column dossier_representations.without_code is 'The organisation has no code yet: the ID number of the dossier is the representative''s';
comment on column dossier_representations.upload_id is 'The authorisation as it was scanned';
create index on dossier_representations (upload_id) where upload_id is not null;
grant select, insert on dossier_representations to mot_cua_app;

-- Việc tiếp nhận đang dở: what stands in the form of a counter before it becomes a dossier. It survives a crash, and a
-- colleague of a counter that serves the same agency may go on with it. Nothing personal stays once it has ended.
create table intake_drafts (
  id             bigint generated always as identity primary key,
  token          text not null unique check (token ~ '^[\w-]{22}$'),
  procedure_code text not null,
  case_key       text,
  agency_id      bigint not null references agencies,
  official_id    bigint not null references accounts,
  counter        text not null default '',
  visitor        text not null default '',
  fields         jsonb not null check (jsonb_typeof(fields) = 'object'),
  revision       integer not null default 1 check (revision > 0),
  begun_at       timestamptz not null,
  saved_at       timestamptz not null,
  taken_over_from bigint references accounts,
  taken_over_at  timestamptz,
  ended_at       timestamptz,
  check ((taken_over_from is null) = (taken_over_at is null)),
  check (ended_at is null or (fields = '{}' and visitor = ''))
);
comment on column intake_drafts.token is 'Given to the form when it is opened; a form that was never saved has no row';
comment on column intake_drafts.official_id is 'Who has it now; the only one who may save it';
comment on column intake_drafts.counter is 'Numbers of the counters that official sits at';
comment on column intake_drafts.fields is 'The fields of the form as they were typed, right or wrong';
comment on column intake_drafts.ended_at is 'Accepted, filed or given up: the row stays until the night, so that a late save does not bring it back';
create index intakes_under_way on intake_drafts (agency_id, saved_at) where ended_at is null;
create index on intake_drafts (saved_at);

-- Files scanned so far: they wait with the intake and are not swept.
create table intake_files (
  intake_id bigint not null references intake_drafts on delete cascade,
  upload_id bigint not null references uploads,
  primary key (intake_id, upload_id)
);
create index on intake_files (upload_id);
grant select, insert, update, delete on intake_drafts, intake_files to mot_cua_app;

-- What somebody may attach although another one sent it: the scans of an intake that was taken over.
create view entrusted_uploads as
  select file.upload_id, intake.official_id as account_id
  from intake_files file join intake_drafts intake on intake.id = file.intake_id
  where intake.ended_at is null;
grant select on entrusted_uploads to mot_cua_app;

-- Two more holders of uploads; those that stand there already stay.
do $$
begin
  execute format('create or replace view attached_uploads as %s
      union all select upload_id from dossier_representations where upload_id is not null
      union all select upload_id from intake_files',
    rtrim(pg_get_viewdef('attached_uploads'::regclass), '; '));
end $$;

-- A known visitor is found by name as by number (QC Đ5.1d: only for the counters that serve the agency).
create index known_visitors on dossiers (agency_id, fold(applicant_name) text_pattern_ops)
  where accepted_at is not null and filed_by is null;
