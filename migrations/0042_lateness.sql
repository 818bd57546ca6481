-- Chậm hạn là một sự kiện pháp lý (clock, rules 15–19): warnings before a due date, apologies, and violations nobody can erase.

-- Every legal due date a dossier ever had, watched until it was met or moved. Written by triggers with the date itself, so
-- that none passes unseen however long the job that looks was away.
create table lateness_watches (
  dossier_id   bigint not null references dossiers,
  legal_due_at timestamptz not null,
  until        timestamptz,
  look_at      timestamptz default '-infinity',
  primary key (dossier_id, legal_due_at)
);
comment on table lateness_watches is 'Legal due dates under watch, also those that were moved or met since; kept by triggers';
comment on column lateness_watches.until is 'When it ceased to be the due date: result ready, ended, paused, moved; null while it is';
comment on column lateness_watches.look_at is 'When the job looks at it again; null when nothing more can come of it';
create index lateness_to_look_at on lateness_watches (look_at) where look_at is not null;

create function watch_new_due() returns trigger language plpgsql as $$
begin
  insert into lateness_watches (dossier_id, legal_due_at)
  select n.id, n.legal_due_at from new_rows n
  where n.legal_due_at is not null and n.finished_at is null and n.status not in ('refused', 'stopped')
  on conflict do nothing;
  return null;
end $$;
create trigger watch_new_due after insert on dossiers
  referencing new table as new_rows for each statement execute function watch_new_due();

-- At the end of the transaction: by then the ledger says when a date was moved that nothing else says it of.
create function watch_due() returns trigger language plpgsql as $$
declare
  ended boolean := new.finished_at is not null or new.status in ('refused', 'stopped');
begin
  if old.legal_due_at is not null and (ended or new.legal_due_at is distinct from old.legal_due_at) then
    update lateness_watches w set look_at = '-infinity', until = coalesce(
      new.finished_at, new.stopped_at,
      case when new.legal_due_at is null then (new.pauses -> -1 ->> 'from')::timestamptz end,
      (select l.at from ledger_entries l where l.chain = 'dossier:' || new.id order by l.seq desc limit 1))
    where w.dossier_id = new.id and w.legal_due_at = old.legal_due_at and w.until is null;
  end if;
  if new.legal_due_at is not null and not ended then
    insert into lateness_watches (dossier_id, legal_due_at) values (new.id, new.legal_due_at)
    on conflict (dossier_id, legal_due_at) do update set until = null, look_at = '-infinity';
  end if;
  return null;
end $$;
create constraint trigger watch_due after update on dossiers deferrable initially deferred for each row
  when ((old.legal_due_at, old.finished_at, old.stopped_at, old.promised_due_at)
    is distinct from (new.legal_due_at, new.finished_at, new.stopped_at, new.promised_due_at))
  execute function watch_due();

-- Whoever takes a step over shortly before the due date is warned too.
create function watch_step() returns trigger language plpgsql as $$
begin
  update lateness_watches set look_at = '-infinity' where dossier_id = new.dossier_id and until is null;
  return null;
end $$;
create trigger watch_step after update on workflow_steps for each row
  when (new.status = 'active' and (old.status, old.agency_id) is distinct from (new.status, new.agency_id))
  execute function watch_step();

insert into lateness_watches (dossier_id, legal_due_at)
select id, legal_due_at from dossiers
where legal_due_at is not null and finished_at is null and status not in ('refused', 'stopped');

-- Cảnh báo trước hạn (QC Đ2.2b, clock rule 19): whom it was for then; who sees it now follows whose step it is now.
create table lateness_warnings (
  id           bigint generated always as identity primary key,
  dossier_id   bigint not null references dossiers,
  step_id      bigint not null references workflow_steps,
  kind         text not null check (kind in ('near_due', 'handler', 'head')),
  legal_due_at timestamptz not null,
  account_id   bigint references accounts,
  role         text,
  agency_id    bigint references agencies,
  at           timestamptz not null,
  unique (dossier_id, step_id, kind, legal_due_at),
  check ((account_id is null) <> (role is null))
);
comment on table lateness_warnings is 'Cảnh báo trước hạn: each once for each step and due date';
comment on column lateness_warnings.role is 'Where nobody is appointed: everybody of this role in the agency';
comment on column lateness_warnings.agency_id is 'None for the center''s own people';
create index on lateness_warnings (step_id);

-- Vi phạm thời hạn: a due date passed. Never changed, never removed; how it ended is told by the dossier.
create table lateness_violations (
  id           bigint generated always as identity primary key,
  dossier_id   bigint not null references dossiers,
  kind         text not null check (kind in ('overdue', 'no-cause', 'missed-promise')),
  legal_due_at timestamptz not null,
  passed_at    timestamptz not null,
  agency_id    bigint references agencies,
  step_id      bigint references workflow_steps,
  apologised   boolean not null,
  recorded_at  timestamptz not null,
  unique (dossier_id, kind, legal_due_at, passed_at)
);
comment on table lateness_violations is 'Vi phạm thời hạn giải quyết; nobody can erase one';
comment on column lateness_violations.passed_at is 'The moment that passed: the due date, the promise, or by when the cause had to be recorded';
comment on column lateness_violations.agency_id is 'Who held it at that moment; none for the center itself';
comment on column lateness_violations.apologised is 'Whether an apology had been issued by then';
create index on lateness_violations (kind, passed_at, dossier_id);
create index on lateness_violations (agency_id, kind) where agency_id is not null;

-- Xin lỗi và hẹn lại ngày trả kết quả: drafted by the job, issued by the agency's approver.
create table apologies (
  id              bigint generated always as identity primary key,
  dossier_id      bigint not null references dossiers,
  ordinal         smallint not null check (ordinal between 1 and 5),
  drafted_at      timestamptz not null,
  legal_due_at    timestamptz not null,
  latest_at       timestamptz not null,
  proposed_cause  text,
  proposed_due_at timestamptz,
  issued_at       timestamptz,
  issued_by       bigint references accounts,
  agency_id       bigint references agencies,
  number_text     text,
  number_date     date,
  cause_code      text check (cause_code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  reason          text check (length(trim(reason)) > 0),
  new_due_at      timestamptz check (new_due_at > legal_due_at),
  is_late         boolean,
  unique (dossier_id, ordinal),
  check (num_nulls(issued_at, issued_by, agency_id, number_text, number_date, cause_code, reason, new_due_at, is_late) in (0, 9))
);
comment on table apologies is 'Phiếu xin lỗi và hẹn lại ngày trả kết quả: a draft until it is issued, then never changed';
comment on column apologies.ordinal is 'The first is the ordinary one; how many there may be is apology.max';
comment on column apologies.latest_at is 'Issued by then it is in time (apology.leadWorkingDays)';
comment on column apologies.is_late is 'Issued after latest_at: allowed, and flagged';
create unique index on apologies (agency_id, number_text, (extract(year from number_date))) where issued_at is not null;
create index on apologies (dossier_id) where issued_at is null;

create function keep_lateness() returns trigger language plpgsql as $$
begin
  raise exception 'lateness is never erased';
end $$;
create trigger keep_violation before update or delete or truncate on lateness_violations
  for each statement execute function keep_lateness();
create trigger keep_warning before update or delete on lateness_warnings
  for each statement execute function keep_lateness();
create trigger keep_apology before update or delete on apologies
  for each row when (old.issued_at is not null) execute function keep_lateness();

grant select, insert on lateness_violations, lateness_warnings to mot_cua_app;
grant select, insert, update on apologies, lateness_watches to mot_cua_app;
