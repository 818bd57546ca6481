-- A published calendar is never edited: a new edition brings new versions of the years it changes.
create table calendar_editions (
  id           bigint generated always as identity primary key,
  owner        text not null,
  published_at timestamptz not null,
  published_by text not null,
  ground       text not null
);

create table calendar_years (
  edition_id bigint not null references calendar_editions,
  year       integer not null check (year between 1990 and 2200),
  content    jsonb not null,
  primary key (edition_id, year)
);
comment on column calendar_years.content is 'Weekly sessions and special days of the year, with its status';

grant select, insert on calendar_editions, calendar_years to mot_cua_app;
