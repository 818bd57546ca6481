create table procedures (
  id                 bigint generated always as identity primary key,
  code               text not null unique check (code ~ '^\d\.\d{6}$'),
  agency_id          bigint not null references agencies,
  received_at_center boolean not null
);
comment on column procedures.received_at_center is 'Assigned to the center; agencies may then not receive it themselves (QC Đ2.3b)';

create table procedure_versions (
  id             bigint generated always as identity primary key,
  procedure_id   bigint not null references procedures,
  version        integer not null check (version > 0),
  status         text not null check (status in ('draft', 'in_force')),
  effective_from date not null,
  effective_to   date check (effective_to > effective_from),
  name           text not null,
  field          text not null,
  keywords       text not null,
  content        jsonb not null,
  search         tsvector generated always as (
    setweight(to_tsvector('simple', fold(name)), 'A') || setweight(to_tsvector('simple', fold(keywords)), 'B')
  ) stored,
  folded         text generated always as (fold(name || ' ' || keywords)) stored,
  unique (procedure_id, version),
  exclude using gist (procedure_id with =, daterange(effective_from, effective_to) with &&) where (status = 'in_force')
);
comment on column procedure_versions.effective_to is 'First day it is no longer in force';
comment on column procedure_versions.keywords is 'Code, field, agency, abbreviations and what else people type';
create index on procedure_versions using gin (search);
create index on procedure_versions using gin (folded gin_trgm_ops);

create table process_versions (
  id           bigint generated always as identity primary key,
  procedure_id bigint not null references procedures,
  version      integer not null check (version > 0),
  status       text not null check (status in ('draft', 'in_force', 'retired')),
  decision_no  text not null,
  steps        jsonb not null,
  unique (procedure_id, version)
);
create unique index one_process_in_force on process_versions (procedure_id) where status = 'in_force';

grant select, insert on procedures, procedure_versions, process_versions to mot_cua_app;
