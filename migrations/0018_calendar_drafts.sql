-- A calendar year being prepared. Publishing makes it part of a new edition, which nobody edits again (QC Đ4.1).
create table calendar_drafts (
  owner      text not null,
  year       integer not null check (year between 1990 and 2200),
  content    jsonb not null,
  based_on   bigint references calendar_editions,
  version    integer not null default 1,
  updated_at timestamptz not null,
  updated_by text not null,
  primary key (owner, year)
);
comment on table calendar_drafts is 'At most one draft of an owner''s year; gone once it is published or given up';
comment on column calendar_drafts.based_on is 'The edition it was begun from: a newer one makes the draft stale';
comment on column calendar_drafts.version is 'Rises with every change; a stale form is refused';

alter table calendar_editions add column decision_no text check (length(trim(decision_no)) > 0);
comment on column calendar_editions.decision_no is 'The decision it was published by; none for what a center opened with';

grant select, insert, update, delete on calendar_drafts to mot_cua_app;
