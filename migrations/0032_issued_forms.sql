-- A receipt put right is issued again: one row per edition, every one of them printable for ever, the last one valid.
alter table receipts drop constraint receipts_pkey;
alter table receipts
  add column edition integer not null default 1 check (edition > 0),
  add column reason text check (length(trim(reason)) > 0),
  add primary key (dossier_id, edition),
  add check ((edition = 1) = (reason is null));
comment on column receipts.edition is 'Lần cấp: 1 at acceptance; every correction is the next one';
comment on column receipts.reason is 'Why it was issued again: what was written wrongly';

-- Editions follow each other without a gap, and the PIN that people know stays theirs.
create function next_receipt() returns trigger language plpgsql as $$
begin
  if new.edition > 1 and not exists (
    select from receipts r where r.dossier_id = new.dossier_id and r.edition = new.edition - 1 and r.pin = new.pin
  ) then
    raise exception 'a receipt is issued again under the same PIN, edition after edition';
  end if;
  return new;
end $$;
create trigger next_receipt before insert on receipts for each row execute function next_receipt();

-- Every other legal form that binds: frozen data under its number, printed from the same bytes for ever.
create table issued_forms (
  id           bigint generated always as identity primary key,
  form         text not null check (form in ('supplement-request', 'refusal', 'redirection', 'apology', 'stop-notice',
                 'manifest', 'result-manifest', 'postal-list')),
  form_version text not null check (form_version ~ '^[a-z0-9-]+/[a-z-]+@\d+$'),
  dossier_id   bigint references dossiers,
  agency_id    bigint references agencies,
  subject      text not null check (subject ~ '^[a-z-]+:\d+$'),
  register     text,
  year         integer,
  number       integer check (number > 0),
  number_text  text check (length(trim(number_text)) > 0),
  data         jsonb not null,
  token        text not null,
  created_at   timestamptz not null,
  created_by   bigint references accounts,
  pdf_sha256   text check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
  foreign key (register, year) references number_registers (register, year),
  check (num_nonnulls(register, year, number, number_text) in (0, 4)),
  unique (form, subject),
  unique (register, year, number)
);
comment on table issued_forms is 'Mẫu phiếu đã phát hành; receipts and what is drawn from the log at every print stand elsewhere';
comment on column issued_forms.form_version is 'The form set it was issued under, the form and the edition of its data';
comment on column issued_forms.agency_id is 'The other side of a hand-over, which needs to know the paper';
comment on column issued_forms.subject is 'What the paper is about, for instance manifest:12; it is issued once';
comment on column issued_forms.token is 'Signed; what the QR code carries';
comment on column issued_forms.created_by is 'Null where the system issues it by rule';
create index on issued_forms (dossier_id, id) where dossier_id is not null;
create index on issued_forms using hash (token);
create index on issued_forms (pdf_sha256) where pdf_sha256 is not null;
create trigger keep_issued_form before update on issued_forms for each row execute function keep_receipt();

create or replace function keep_receipt() returns trigger language plpgsql as $$
begin
  if old.pdf_sha256 is not null or (to_jsonb(new) - 'pdf_sha256') is distinct from (to_jsonb(old) - 'pdf_sha256') then
    raise exception 'an issued paper never changes';
  end if;
  return new;
end $$;

create or replace view kept_bytes as
  select sha256 from uploads
  union all select pdf_sha256 from receipts where pdf_sha256 is not null
  union all select file_sha256 from catalogue_imports
  union all select pdf_sha256 from notice_boards where pdf_sha256 is not null
  union all select pdf_sha256 from issued_forms where pdf_sha256 is not null;

grant select, insert, update (pdf_sha256) on issued_forms to mot_cua_app;
