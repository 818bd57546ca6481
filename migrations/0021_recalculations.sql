-- What a calendar or a rule set would change, seen before anything does: a study of the open dossiers.
create table what_ifs (
  id                   bigint generated always as identity primary key,
  subject              text not null check (subject in ('calendar_draft', 'calendar_edition', 'rule_set')),
  calendar_owner       text,
  calendar_years       jsonb,
  calendar_edition_id  bigint references calendar_editions,
  rule_set_id          bigint references rule_sets,
  asked_at             timestamptz not null,
  asked_by             bigint not null references accounts,
  open_dossiers        integer,
  checked              integer not null default 0,
  finished_at          timestamptz,
  failed               text,
  check ((subject = 'calendar_draft') = (calendar_years is not null)),
  check ((subject = 'calendar_edition') = (calendar_edition_id is not null)),
  check ((subject = 'rule_set') = (rule_set_id is not null))
);
comment on column what_ifs.calendar_years is 'The draft as it stood when the question was asked';
comment on column what_ifs.open_dossiers is 'How many there were when the study began; checked counts up to it';

create table what_if_changes (
  what_if_id  bigint not null references what_ifs on delete cascade,
  dossier_id  bigint not null references dossiers,
  due_from    timestamptz,
  due_to      timestamptz,
  state_from  text not null,
  state_to    text not null,
  fault       text,
  primary key (what_if_id, dossier_id)
);
comment on table what_if_changes is 'The dossiers whose due date or state would differ, or whose date could not be told (fault)';

-- Moving dossiers to another calendar or rule set: proposed by one person, approved by another.
create table recalculations (
  id           bigint generated always as identity primary key,
  what_if_id   bigint not null unique references what_ifs,
  ground       text not null check (length(trim(ground)) > 0),
  proposed_at  timestamptz not null,
  proposed_by  bigint not null references accounts,
  decided_at   timestamptz,
  decided_by   bigint references accounts,
  decision_no  text check (length(trim(decision_no)) > 0),
  status       text not null check (status in ('proposed', 'declined', 'approved', 'done')),
  check ((status = 'proposed') = (decided_at is null)),
  check ((status in ('approved', 'done')) <= (decision_no is not null)),
  check (decided_by is distinct from proposed_by)
);

create table recalculated_dossiers (
  recalculation_id bigint not null references recalculations,
  dossier_id       bigint not null references dossiers,
  due_from         timestamptz not null,
  due_to           timestamptz not null,
  moved_at         timestamptz not null,
  left_because     text,
  informed         text check (informed in ('mail', 'phone')),
  informed_at      timestamptz,
  primary key (recalculation_id, dossier_id)
);
comment on column recalculated_dossiers.left_because is 'Why the dossier was left as it was, e.g. finished meanwhile; null when it was moved';
comment on column recalculated_dossiers.informed is 'How the applicant heard of the new date; null until they did';

grant select, insert, update, delete on what_ifs to mot_cua_app;
grant select, insert, delete on what_if_changes to mot_cua_app;
grant select, insert, update on recalculations, recalculated_dossiers to mot_cua_app;
