-- Search narrows the catalogue by what a version is about: what would have to be unpacked from its content stands beside it.
alter table procedure_versions add column field_slug text not null
  generated always as (trim(both '-' from regexp_replace(fold(field), '[^a-z0-9]+', '-', 'g'))) stored;
alter table procedure_versions add column code text not null generated always as (content ->> 'code') stored;
alter table procedure_versions add column audiences jsonb not null
  generated always as (coalesce(content -> 'audiences', '[]'::jsonb)) stored;
alter table procedure_versions add column life_events jsonb not null
  generated always as (coalesce(content -> 'lifeEvents', '[]'::jsonb)) stored;
alter table procedure_versions add column online_level text not null generated always as (content ->> 'onlineLevel') stored;
comment on column procedure_versions.field_slug is 'The field in the address of its page: "Hộ tịch" is ho-tich';

comment on column procedure_versions.code is 'The code of its procedure: lists need not look there';

-- Search asks the words alone any more; and finds what was just published without reading a list of it first.
alter table procedure_versions drop column folded;
drop index procedure_versions_search_idx;
create index procedure_versions_search_idx on procedure_versions using gin (search) with (fastupdate = off);

-- Whether anything of the catalogue is another, without reading the catalogue.
create index procedure_versions_stamp on procedure_versions (id, effective_from, effective_to, withdrawn_at);
create index process_versions_stamp on process_versions (id, effective_to, withdrawn_at);

-- The notice board (bảng niêm yết) of an agency: one row for each content it came to have.
create table notice_boards (
  id            bigint generated always as identity primary key,
  agency_id     bigint not null references agencies,
  stamp         text not null,
  lines         jsonb not null,
  made_at       timestamptz not null,
  pdf_sha256    text check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
  posted_at     timestamptz,
  posted_by     text,
  posted_by_id  bigint references accounts,
  unique (agency_id, stamp),
  check ((posted_at is null) = (posted_by is null)),
  check (posted_by_id is null or posted_by is not null)
);
comment on table notice_boards is 'What the board of an agency was printed with, and when it was put up (QC Đ7.2b, QC Đ13.6)';
comment on column notice_boards.stamp is 'Another one as soon as anything on the board is another';
comment on column notice_boards.lines is 'Code, version and process version of each procedure: what is new since is told from it';
comment on column notice_boards.posted_at is 'When somebody said that this print hangs on the board; the latest one hangs there';
create index on notice_boards (agency_id, posted_at);
grant select, insert, update on notice_boards to mot_cua_app;

create or replace view kept_bytes as
  select sha256 from uploads
  union all select pdf_sha256 from receipts where pdf_sha256 is not null
  union all select file_sha256 from catalogue_imports
  union all select pdf_sha256 from notice_boards where pdf_sha256 is not null;
