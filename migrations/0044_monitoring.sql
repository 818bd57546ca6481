-- Reading at a million dossiers: whose a dossier may be, what it is found by, since when it is near due or overdue, and what
-- the board shows.

-- What people look for, folded: names, and code and name of the procedure; numbers are found by indexes of their own. And
-- whose a dossier may be, so that one index answers both. Whoever reads still asks the exact question (mayRead): a step that
-- was skipped leaves its agency here.
create table dossier_words (
  dossier_id bigint primary key references dossiers,
  words      tsvector not null,
  marks      text[] not null
);
comment on table dossier_words is 'Kept by triggers; nobody else writes it. Beside dossiers, so that moving a dossier on does not index its words anew';
comment on column dossier_words.marks is '#ID of each agency that may have to do with it, #role at the center itself, post, open or how it ended, and @ with the ten thousand its number is in: the newest are looked for first';
alter table dossier_words alter column words set statistics 1000;

create function search_words(variadic texts text[]) returns tsvector
  language sql immutable parallel safe
  return array_to_tsvector(array(
    select distinct trim(both '.' from w)
    from regexp_split_to_table(fold(array_to_string(texts, ' ')), '[^[:alnum:].]+') w
    where trim(both '.' from w) <> ''));

create function marks_of(dossier_id bigint, status text, return_method text, agency_id bigint) returns text[]
  language sql immutable parallel safe
  return array['@' || dossier_id / 10000, '#' || agency_id, case when status in ('delivered', 'refused', 'stopped') then status else 'open' end]
    || case when return_method = 'post' then array['post'] else '{}' end;
-- The return of a result at the counter is in every process and narrows nothing.
create function mark_of_step(agency_id bigint, role text) returns text
  language sql immutable parallel safe
  return case when agency_id is not null then '#' || agency_id when role <> 'reception' then '#' || role end;

-- Every word there is, once: what somebody has begun to type becomes whole words, and a word nobody has is known at once.
create table search_lexemes (
  word text collate "C" primary key
);
comment on table search_lexemes is 'The words of dossier_words; written beside them, nobody else writes it';

create function note_words() returns trigger language plpgsql security definer set search_path = public as $$
declare
  found tsvector;
begin
  select search_words(new.applicant_name, new.submitter_name, p.code, v.name) into found
  from procedure_versions v join procedures p on p.id = v.procedure_id where v.id = new.procedure_version_id;
  insert into dossier_words (dossier_id, words, marks)
  values (new.id, found, marks_of(new.id, new.status, new.return_method, new.agency_id))
  on conflict (dossier_id) do update set words = excluded.words where dossier_words.words <> excluded.words;
  insert into search_lexemes (word) select w from unnest(tsvector_to_array(found)) w
  where not exists (select from search_lexemes where word = w) order by w on conflict do nothing;
  return null;
end $$;
create trigger note_words_of_new after insert on dossiers for each row execute function note_words();
create trigger note_words after update on dossiers for each row
  when ((new.applicant_name, new.submitter_name, new.procedure_version_id)
    is distinct from (old.applicant_name, old.submitter_name, old.procedure_version_id))
  execute function note_words();

-- A dossier whose agency changes before it is accepted (another version of its procedure) belongs to both.
create function note_marks() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update dossier_words set marks = array(
    select m from unnest(marks) m where m like '#%' union select unnest(marks_of(new.id, new.status, new.return_method, new.agency_id)))
  where dossier_id = new.id;
  return null;
end $$;
create trigger note_marks after update on dossiers for each row
  when ((new.return_method, new.agency_id) is distinct from (old.return_method, old.agency_id)
    or (new.status <> old.status
      and (new.status in ('delivered', 'refused', 'stopped') or old.status in ('delivered', 'refused', 'stopped'))))
  execute function note_marks();

create function note_marks_of_steps() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update dossier_words w set marks = array(select unnest(w.marks) union select unnest(n.marks))
  from (select dossier_id, array_agg(mark_of_step(agency_id, role)) as marks from new_rows
        where mark_of_step(agency_id, role) is not null group by dossier_id) n
  where w.dossier_id = n.dossier_id and not w.marks @> n.marks;
  return null;
end $$;
create function note_mark_of_moved() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update dossier_words set marks = marks || mark_of_step(new.agency_id, new.role)
  where dossier_id = new.dossier_id and not marks @> array[mark_of_step(new.agency_id, new.role)];
  return null;
end $$;
create function note_mark_of_party() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update dossier_words set marks = marks || ('#' || new.agency_id)
  where dossier_id = new.dossier_id and not marks @> array['#' || new.agency_id];
  return null;
end $$;
create trigger note_marks after insert on workflow_steps
  referencing new table as new_rows for each statement execute function note_marks_of_steps();
create trigger note_mark_of_moved after update of agency_id on workflow_steps for each row
  when (new.agency_id is distinct from old.agency_id and new.agency_id is not null) execute function note_mark_of_moved();
create trigger note_mark after insert on dossier_parties for each row execute function note_mark_of_party();

-- The state of an open dossier needs no calendar (clock, rule 18).
alter table dossiers
  add column near_due_from timestamptz,
  add column overdue_from timestamptz,
  add column last_event_at timestamptz;
comment on column dossiers.near_due_from is 'From when it is near due; written with every legal_due_at';
comment on column dossiers.overdue_from is 'From when it is overdue: the midnight after the due date, or just after the instant where hours count';
comment on column dossiers.last_event_at is 'When somebody last did something about it, kept by the ledger''s trigger; what the system notes by itself does not count (QC Đ13.4)';

create function note_event() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update dossiers d set last_event_at = greatest(d.last_event_at, n.at)
  from (select substring(chain from 9)::bigint as id, max(at) as at from new_rows
        where chain ~ '^dossier:\d{1,18}$' and actor ->> 'accountId' is not null group by 1) n
  where d.id = n.id and d.last_event_at is distinct from greatest(d.last_event_at, n.at);
  return null;
end $$;

-- Dossiers that are there when this is first kept; their warning begins with the due date itself until their clock moves.
alter table dossiers disable trigger user;
update dossiers d set
  near_due_from = d.legal_due_at,
  overdue_from = case
    when coalesce(v.content -> 'timeLimit' ->> 'mode',
      case v.content -> 'timeLimit' ->> 'unit' when 'working_hours' then 'hour' else 'date' end) = 'hour'
      then d.legal_due_at + interval '1 microsecond'
    else (date_trunc('day', d.legal_due_at at time zone 'Asia/Ho_Chi_Minh') + interval '1 day') at time zone 'Asia/Ho_Chi_Minh' end
from procedure_versions v where v.id = d.procedure_version_id and d.legal_due_at is not null;
update dossiers d set last_event_at = e.at
from (select substring(chain from 9)::bigint as id, max(at) as at from ledger_entries
      where chain ~ '^dossier:\d{1,18}$' and actor ->> 'accountId' is not null group by 1) e where e.id = d.id;
alter table dossiers enable trigger user;
alter table dossiers add constraint states_beside_due_date check (
  (legal_due_at is null) = (near_due_from is null) and (legal_due_at is null) = (overdue_from is null));
create trigger note_event after insert on ledger_entries
  referencing new table as new_rows for each statement execute function note_event();

insert into dossier_words (dossier_id, words, marks)
select d.id, search_words(d.applicant_name, d.submitter_name, p.code, v.name), array(
  select unnest(marks_of(d.id, d.status, d.return_method, d.agency_id))
  union select mark_of_step(s.agency_id, s.role) from workflow_steps s
    where s.dossier_id = d.id and mark_of_step(s.agency_id, s.role) is not null
  union select '#' || y.agency_id from dossier_parties y where y.dossier_id = d.id)
from dossiers d join procedure_versions v on v.id = d.procedure_version_id join procedures p on p.id = v.procedure_id;
insert into search_lexemes (word) select distinct w from dossier_words, unnest(tsvector_to_array(words)) w;

create index found_by on dossier_words using gin (words, marks);
create index dossiers_by_status on dossiers (status, id);
create index last_digits on dossiers (reverse(code) text_pattern_ops) where code is not null;
create index phones on dossiers (applicant_phone, id);
-- The return is nobody's work in a list, and thousands wait for it.
drop index worklist;
create index worklist on workflow_steps (agency_id, role, finish_by, dossier_id, id)
  where status = 'active' and kind <> 'return';
create index active_steps on workflow_steps (dossier_id) include (agency_id, kind) where status = 'active';
-- What the board counts: everything that is not over.
create index board on dossiers (agency_id, status)
  where status in ('submitted', 'supplement_requested', 'accepted', 'handling', 'awaiting_obligation',
    'withdrawal_requested', 'result_ready');

-- A view of the board under a name; shared ones open for whoever may see the board, each with their own rights.
create table saved_filters (
  id        bigint generated always as identity primary key,
  owner_id  bigint not null references accounts,
  name      text not null check (length(trim(name)) between 1 and 80),
  query     text not null check (length(query) <= 1000),
  shared    boolean not null default false,
  token     text not null unique check (token ~ '^[\w-]{22}$'),
  saved_at  timestamptz not null,
  unique (owner_id, name)
);
comment on table saved_filters is 'Bộ lọc đã lưu of the board';
comment on column saved_filters.query is 'As it stands in the address; read again by the same schema when opened';
comment on column saved_filters.token is 'What a shared one is opened by; it gives nobody a right';

-- Lists taken out of the board as files: made by the worker, kept for a day, given to who asked alone.
create table board_exports (
  id         bigint generated always as identity primary key,
  token      text not null unique check (token ~ '^[\w-]{22}$'),
  asked_by   bigint not null references accounts,
  asked_at   timestamptz not null,
  agency_id  bigint references agencies,
  query      text not null check (length(query) <= 1000),
  format     text not null check (format in ('xlsx', 'csv')),
  status     text not null default 'waiting' check (status in ('waiting', 'running', 'ready', 'failed', 'gone')),
  total      integer check (total >= 0),
  done       integer not null default 0 check (done >= 0),
  sha256     text check (sha256 ~ '^[0-9a-f]{64}$'),
  size       bigint check (size > 0),
  ended_at   timestamptz,
  check ((status = 'ready') <= (sha256 is not null and size is not null)),
  check ((status in ('ready', 'failed', 'gone')) = (ended_at is not null))
);
comment on table board_exports is 'Tệp xuất từ bảng giám sát: who asked for what, and how far it is';
comment on column board_exports.agency_id is 'Whose dossiers who asked could see; none for all. Who may see less when the file is fetched does not get it';
create index on board_exports (asked_by, id);
create index on board_exports (ended_at) where status = 'ready';
create index on board_exports (sha256) where sha256 is not null;
create unique index one_export_at_a_time on board_exports (asked_by) where status in ('waiting', 'running');
do $$
begin
  execute format('create or replace view kept_bytes as %s
      union all select sha256 from board_exports where sha256 is not null',
    rtrim(pg_get_viewdef('kept_bytes'::regclass), '; '));
end $$;

-- Somebody looks at a board: the first change of a second tells them. A notification holds up every other commit while it
-- is sent, so that one a second is enough, and none where nothing changes. The sequence keeps the second of the last one.
create sequence board_signal;
create function tell_board() returns trigger language plpgsql security definer set search_path = public as $$
declare
  second bigint := extract(epoch from clock_timestamp())::bigint;
begin
  if (select last_value from board_signal) < second then
    perform setval('board_signal', second);
    perform pg_notify('board', '');
  end if;
  return null;
end $$;
create trigger tell_board after insert or update on dossiers for each statement execute function tell_board();

grant select on dossier_words, search_lexemes to mot_cua_app;
grant select, insert, update, delete on saved_filters to mot_cua_app;
grant select, insert, update on board_exports to mot_cua_app;
