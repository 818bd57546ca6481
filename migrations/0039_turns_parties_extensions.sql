-- A step that was handed back, recalled or moved has had a turn before: what is past stays as it was.
create table workflow_past_turns (
  id          bigint generated always as identity primary key,
  step_id     bigint not null references workflow_steps,
  dossier_id  bigint not null references dossiers,
  agency_id   bigint references agencies,
  assignee_id bigint references accounts,
  started_at  timestamptz not null,
  due_at      timestamptz,
  ended_at    timestamptz not null check (ended_at >= started_at),
  ended_how   text not null check (ended_how in ('completed', 'handed_back', 'recalled', 'moved')),
  ended_by    bigint references accounts,
  outcome     text,
  note        text
);
comment on table workflow_past_turns is 'Earlier turns of a step; the present or last one stands in workflow_steps';
comment on column workflow_past_turns.agency_id is 'Who held it then; none for the center itself';
comment on column workflow_past_turns.ended_how is
  'handed_back: to a step before it; recalled: the result was taken back; moved: to the successor of an agency';
create index on workflow_past_turns (dossier_id, started_at);
create index on workflow_past_turns (step_id);

-- Who has to do with a dossier besides the agencies on its route: chủ trì stands in the steps themselves.
create table dossier_parties (
  dossier_id bigint not null references dossiers,
  agency_id  bigint not null references agencies,
  part       text not null check (part in ('coordinates', 'follows')),
  ground     text not null check (length(trim(ground)) > 0),
  added_by   bigint not null references accounts,
  added_at   timestamptz not null,
  ended_at   timestamptz check (ended_at >= added_at),
  primary key (dossier_id, agency_id, part)
);
comment on table dossier_parties is 'Phối hợp, theo dõi: agencies that need to know a dossier without a step in it';
create index on dossier_parties (agency_id, dossier_id) where ended_at is null;

-- Other lawful waits than a supplement (clock, rule 12); the time a result was out before it was taken back.
alter table dossier_pauses drop constraint dossier_pauses_kind_check;
alter table dossier_pauses
  add constraint dossier_pauses_kind_check check (kind in ('supplement', 'obligation', 'lawful_wait', 'recall')),
  add column legal_basis text check (length(trim(legal_basis)) > 0),
  add check (kind not in ('obligation', 'lawful_wait') or legal_basis is not null);
comment on column dossier_pauses.legal_basis is 'What allows the wait; a wait without one does not stop the clock';

-- Gia hạn (clock, rule 15), granted before the due date passed.
create table dossier_extensions (
  id          bigint generated always as identity primary key,
  dossier_id  bigint not null references dossiers,
  value       integer not null check (value > 0),
  asked_at    timestamptz not null,
  ground      text not null check (length(trim(ground)) > 0),
  legal_basis text not null check (length(trim(legal_basis)) > 0),
  moves_legal boolean not null,
  due_before  timestamptz not null,
  due_after   timestamptz not null check (due_after > due_before),
  granted_by  bigint not null references accounts
);
comment on column dossier_extensions.value is 'So many more of the unit of the dossier''s own limit';
comment on column dossier_extensions.moves_legal is 'Whether lateness is judged on the new date (extension.movesLegalDue)';
create index on dossier_extensions (dossier_id);

alter table dossiers
  add column extensions jsonb not null default '[]',
  add column promised_due_at timestamptz;
comment on column dossiers.extensions is 'Those of dossier_extensions that move the legal due date, kept by its trigger; nobody else writes it';
comment on column dossiers.promised_due_at is 'What an apology or an extension promised; lateness is judged on legal_due_at alone';

create function mirror_extensions() returns trigger language plpgsql as $$
begin
  update dossiers set extensions = (
    select coalesce(jsonb_agg(jsonb_build_object('value', e.value, 'askedAt', e.asked_at, 'ground', e.ground)
                              order by e.asked_at, e.id), '[]')
    from dossier_extensions e where e.dossier_id = new.dossier_id and e.moves_legal)
  where id = new.dossier_id;
  return null;
end $$;
create trigger mirror_extensions after insert on dossier_extensions for each row execute function mirror_extensions();

grant select, insert on workflow_past_turns, dossier_extensions to mot_cua_app;
grant select, insert, update on dossier_parties to mot_cua_app;
