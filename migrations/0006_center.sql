create table center_profiles (
  key       text primary key,
  name      text not null,
  profile   jsonb not null,
  demo      boolean not null,
  loaded_at timestamptz not null
);
comment on table center_profiles is 'The center this database serves; profile as in data/provinces';

create table reception_points (
  id          bigint generated always as identity primary key,
  key         text not null unique,
  name        text not null,
  code_prefix text not null unique
);
comment on column reception_points.code_prefix is 'Agency identification code that begins every dossier code received here';

create table agencies (
  id          bigint generated always as identity primary key,
  key         text not null unique,
  name        text not null,
  name_en     text not null,
  kind        text not null,
  level       text not null check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE', 'CENTRAL')),
  legacy_code text not null,
  code_2020   text not null,
  valid_from  date not null,
  valid_to    date,
  details     jsonb not null
);
comment on column agencies.legacy_code is 'Identification code before 2020, child on the left: 000.00.12.H34';
comment on column agencies.code_2020 is 'Identification code since Decision 20/2020, parent on the left: H34.12';
comment on column agencies.details is 'Contact and successor, as in data/agencies';

-- The center's own units; their list and functions change only by a numbered decision (QC Đ9.1b).
create table center_units (
  id          bigint generated always as identity primary key,
  key         text not null unique,
  ordinal     integer not null,
  name        text not null,
  name_en     text not null,
  functions   jsonb not null,
  decision_no text not null check (length(trim(decision_no)) > 0)
);

create table rule_sets (
  id             bigint generated always as identity primary key,
  key            text not null,
  version        integer not null,
  name           text not null,
  jurisdiction   text not null,
  effective_from timestamptz not null,
  effective_to   timestamptz check (effective_to > effective_from),
  status         text not null check (status in ('draft', 'in_force', 'retired')),
  decision_no    text,
  content        jsonb not null,
  unique (key, version),
  exclude using gist (jurisdiction with =, tstzrange(effective_from, effective_to) with &&) where (status = 'in_force')
);
comment on column rule_sets.content is 'Typed parameters, each with basis and certainty, as in data/rule-sets';

grant select, insert on center_profiles, reception_points, agencies, rule_sets to mot_cua_app;
grant select, insert, update, delete on center_units to mot_cua_app;
