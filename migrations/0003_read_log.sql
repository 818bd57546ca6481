-- Who looked at whose personal data, and through which door (QC Đ5.1d). Public look-ups are logged too.
create table read_log (
  id         bigint generated always as identity primary key,
  at         timestamptz not null,
  account_id bigint,
  subject    text not null,
  purpose    text not null,
  address    text
);
comment on column read_log.subject is 'The chain that was read, e.g. dossier:42';
comment on column read_log.address is 'Network address of a reader without an account';
create index on read_log (subject, at);
grant select, insert on read_log to mot_cua_app;
