-- Changes of published procedures that agencies tell the center of (QC Đ13.6). "Published" is no status: it follows from the
-- versions whose source is notice:<id>.
create table change_notices (
  id              bigint generated always as identity primary key,
  agency_id       bigint not null references agencies,
  kind            text not null check (kind in ('new', 'amended', 'abolished')),
  procedure_codes text[] not null check (cardinality(procedure_codes) between 1 and 50),
  document_number text not null check (length(trim(document_number)) > 0),
  document_date   date not null,
  effective_on    date not null check (effective_on >= document_date),
  changes         text not null check (length(trim(changes)) > 0),
  came            text not null check (came in ('paper', 'electronic')),
  upload_id       bigint references uploads,
  status          text not null check (status in ('received', 'drafting', 'declined')),
  decline_reason  text check (length(trim(decline_reason)) > 0),
  notified_at     timestamptz not null,
  notified_by     bigint not null references accounts,
  handled_at      timestamptz,
  handled_by      bigint references accounts,
  check ((status = 'received') = (handled_at is null)),
  check ((handled_at is null) = (handled_by is null)),
  check ((status = 'declined') = (decline_reason is not null))
);
comment on table change_notices is 'Once each of its procedures has a version (or an end) from it, a notice is published; nothing is stored for that';
comment on column change_notices.effective_on is 'The day the change takes effect by the document of the agency';
comment on column change_notices.came is 'A paper the center wrote in, or a form the agency filled';
create index on change_notices (agency_id);
create index on change_notices (upload_id) where upload_id is not null;

-- What officials would have better: of procedures, of their time, of the work, of the regulation (QC Đ7.2i, Đ12.1đ, Đ7.2g2, Đ18).
create table proposals (
  id             bigint generated always as identity primary key,
  kind           text not null check (kind in ('PROCEDURE_CHANGE', 'INITIATIVE', 'TIME_CUT', 'REGULATION_ISSUE')),
  title          text not null check (length(trim(title)) > 0),
  procedure_code text check (procedure_code ~ '^\d\.\d{6}$'),
  clause         text check (length(trim(clause)) > 0),
  limit_value    integer check (limit_value > 0),
  reason         text not null check (length(trim(reason)) > 0),
  proposed_text  text not null check (length(trim(proposed_text)) > 0),
  status         text not null check (status in ('new', 'reviewing', 'approved', 'declined', 'done')),
  outcome        text check (length(trim(outcome)) > 0),
  proposed_at    timestamptz not null,
  proposed_by    bigint not null references accounts,
  agency_id      bigint references agencies,
  decided_at     timestamptz,
  decided_by     bigint references accounts,
  done_at        timestamptz,
  rule_set_id    bigint references rule_sets,
  check ((kind in ('PROCEDURE_CHANGE', 'TIME_CUT')) <= (procedure_code is not null)),
  check ((kind = 'REGULATION_ISSUE') = (clause is not null)),
  check ((kind = 'TIME_CUT') = (limit_value is not null)),
  check ((status in ('approved', 'declined', 'done')) = (decided_at is not null)),
  check ((decided_at is null) = (decided_by is null)),
  check ((status in ('declined', 'done')) <= (outcome is not null)),
  check ((status = 'done') = (done_at is not null)),
  check (decided_by is distinct from proposed_by)
);
comment on column proposals.clause is 'The clause of the regulation it is about, as data/regulation/clauses.csv calls it';
comment on column proposals.limit_value is 'The shorter limit that is proposed, in the unit of the procedure''s own; the statutory one stays with the procedure';
comment on column proposals.agency_id is 'Where the proposer comes from: their agency evaluates them (QC Đ12.1đ); none for the center''s own people';
comment on column proposals.rule_set_id is 'The draft of the rules an approved issue led to';
create index on proposals (proposed_by);
create index on proposals (clause) where clause is not null;

-- The file of a notice is held by it (0017 says why every holder stands here).
create or replace view attached_uploads as
  select upload_id from dossier_files
  union all select upload_id from results where upload_id is not null
  union all select authorisation_upload from deliveries where authorisation_upload is not null
  union all select signature_upload from deliveries where signature_upload is not null
  union all select upload_id from change_notices where upload_id is not null;

grant select, insert, update on change_notices, proposals to mot_cua_app;
