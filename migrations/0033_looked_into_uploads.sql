-- What was seen when an upload's bytes were looked into, and what the virus scanner said of them.
alter table uploads
  add column page_count integer check (page_count > 0),
  add column width integer check (width > 0),
  add column height integer check (height > 0),
  add column checked_at timestamptz,
  add column scan text not null default 'not-asked' check (scan in ('not-asked', 'unscanned', 'clean', 'infected')),
  add column scanned_at timestamptz,
  add column malware text check (length(trim(malware)) > 0),
  add check ((width is null) = (height is null)),
  add check ((scan in ('clean', 'infected')) = (scanned_at is not null)),
  add check ((scan = 'infected') = (malware is not null));
comment on column uploads.page_count is 'Pages of a PDF; none for pictures, and for what was sent before pages were counted';
comment on column uploads.width is 'Of a picture, in pixels, as is height';
comment on column uploads.checked_at is 'When the content was looked into; none for what was sent before that was done';
comment on column uploads.scan is 'not-asked: no scanner was configured; unscanned: there is one, and it has not answered yet';
comment on column uploads.malware is 'What the scanner calls what it found; such a file is never opened';

-- Whoever scans writes the verdict; everything else of an upload stays as it came.
grant update (scan, scanned_at, malware) on uploads to mot_cua_app;
create index on uploads (scan, id) where scan <> 'clean';

-- Files that come in pieces over a bad line (tus): the bytes lie in the folder of unfinished uploads under this id.
create table resumable_uploads (
  id         text primary key check (id ~ '^[0-9a-f]{32}$'),
  account_id bigint not null references accounts,
  name       text not null,
  size       bigint not null check (size > 0),
  started_at timestamptz not null,
  token      text unique
);
comment on table resumable_uploads is 'Tệp tải lên từng phần; removed at night when nobody goes on';
comment on column resumable_uploads.token is 'Of the upload it became; it is told again to whoever did not hear it';
create index on resumable_uploads (account_id) where token is null;
create index on resumable_uploads (started_at);
grant select, insert, update, delete on resumable_uploads to mot_cua_app;
