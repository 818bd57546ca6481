-- Procedures taken from a file: looked through by one person's order, approved by another, carried out as a whole.
create table catalogue_imports (
  id               bigint generated always as identity primary key,
  file_sha256      text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_name        text not null,
  file_size        bigint not null check (file_size > 0),
  format           text not null check (format in ('xlsx', 'json')),
  status           text not null default 'checking'
                   check (status in ('checking', 'checked', 'approved', 'importing', 'done', 'failed', 'given_up')),
  asked_at         timestamptz not null,
  asked_by         bigint references accounts,
  asked_by_name    text not null,
  total            integer,
  progress         integer not null default 0,
  checked_at       timestamptz,
  new_count        integer not null default 0,
  changed_count    integer not null default 0,
  unchanged_count  integer not null default 0,
  fault_count      integer not null default 0,
  faults           jsonb not null default '[]',
  decided_at       timestamptz,
  decided_by       bigint references accounts,
  decided_by_name  text,
  finished_at      timestamptz,
  failed           text,
  failed_facts     jsonb,
  check (decided_by is distinct from asked_by or status = 'given_up' or decided_by is null),
  check ((status in ('approved', 'importing', 'done')) <= (decided_at is not null)),
  check ((status = 'done') <= (fault_count = 0)),
  check ((status = 'failed') = (failed is not null))
);
comment on column catalogue_imports.asked_by is 'None for an import from the shell';
comment on column catalogue_imports.progress is 'Procedures looked at, and later published, of the total; none is published before the last one is';
comment on column catalogue_imports.fault_count is 'All that is wrong; faults keeps the first thousand with sheet, row and cell';
comment on column catalogue_imports.failed is 'Code of the problem because of which nothing was imported; what it was about in failed_facts';
create index on catalogue_imports (file_sha256);

create table catalogue_import_items (
  import_id         bigint not null references catalogue_imports on delete cascade,
  code              text not null check (code ~ '^\d\.\d{6}$'),
  name              text not null,
  agency_id         bigint not null references agencies,
  kind              text not null check (kind in ('new', 'changed')),
  differences       jsonb not null,
  based_on_version  bigint references procedure_versions,
  based_on_process  bigint references process_versions,
  content           jsonb,
  process           jsonb,
  stated_from       date not null,
  primary key (import_id, code)
);
comment on table catalogue_import_items is 'What an import would publish, as it was found when the file was looked through';
comment on column catalogue_import_items.based_on_version is 'The newest version then; another one now means the catalogue moved on, and nothing is imported';
comment on column catalogue_import_items.content is 'None where that part stays as it is, and once the import is over';

create or replace view kept_bytes as
  select sha256 from uploads
  union all select pdf_sha256 from receipts where pdf_sha256 is not null
  union all select file_sha256 from catalogue_imports;

grant select, insert, update on catalogue_imports to mot_cua_app;
grant select, insert, update, delete on catalogue_import_items to mot_cua_app;
