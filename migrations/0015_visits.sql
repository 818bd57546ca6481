-- People who came and left without filing: guided only, or shown the way to the right agency (QC Đ7.2a, QC Đ7.2d).
create table visits (
  id           bigint generated always as identity primary key,
  kind         text not null check (kind in ('guided', 'redirected')),
  procedure_id bigint references procedures,
  agency_id    bigint references agencies,
  note         text,
  official_id  bigint not null references accounts,
  at           timestamptz not null,
  check (kind <> 'redirected' or agency_id is not null)
);
create index on visits (at);
grant select, insert on visits to mot_cua_app;
