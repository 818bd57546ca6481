-- Numbers of papers that leave the center: one row per register and year, taken inside the transaction that needs the
-- number, so that none is skipped and none is given twice.
create table number_registers (
  register text not null check (length(trim(register)) > 0),
  year     integer not null check (year between 1990 and 2200),
  last     integer not null check (last > 0),
  primary key (register, year)
);
comment on table number_registers is 'Sổ đánh số: the last number given in each register and year';

-- Time that does not count (clock, rules 12–14); at most one pause of a dossier is open.
create table dossier_pauses (
  id          bigint generated always as identity primary key,
  dossier_id  bigint not null references dossiers,
  kind        text not null check (kind in ('supplement')),
  started_at  timestamptz not null,
  ended_at    timestamptz check (ended_at >= started_at),
  ground      text not null check (length(trim(ground)) > 0),
  restarts    boolean not null default false,
  check (not restarts or ended_at is not null)
);
comment on column dossier_pauses.restarts is 'A full new limit began at its end, and earlier pauses dropped (supplement.clock = RESTART)';
create unique index one_open_pause on dossier_pauses (dossier_id) where ended_at is null;
create index on dossier_pauses (dossier_id, started_at);

-- The same beside the dossier, so that whoever reads its clock reads one row.
alter table dossiers add column pauses jsonb not null default '[]';
comment on column dossiers.pauses is 'What dossier_pauses says, in order, kept by its trigger; nobody else writes it';

create function mirror_pauses() returns trigger language plpgsql as $$
begin
  update dossiers set pauses = (
    select jsonb_agg(jsonb_build_object('from', p.started_at, 'to', p.ended_at, 'ground', p.ground, 'restarts', p.restarts)
                     order by p.started_at, p.id)
    from dossier_pauses p where p.dossier_id = new.dossier_id)
  where id = new.dossier_id;
  return null;
end $$;
create trigger mirror_pauses after insert or update on dossier_pauses for each row execute function mirror_pauses();

-- Phiếu yêu cầu bổ sung: all defects at once, once in the dossier's life (QC Đ12.1c, QC Đ5.1đ, QC Đ5.1e).
create table supplement_requests (
  id              bigint generated always as identity primary key,
  dossier_id      bigint not null references dossiers,
  stage           text not null check (stage in ('reception', 'handling')),
  status          text not null check (status in ('proposed', 'declined', 'issued', 'sent', 'supplied', 'lapsed', 'ended')),
  proposed_by     bigint references accounts,
  proposed_at     timestamptz,
  proposing_step  text,
  declined_by     bigint references accounts,
  declined_ground text,
  scope           text not null default 'DOSSIER' check (scope in ('DOSSIER', 'reception', 'handling')),
  exception_ground text check (length(trim(exception_ground)) > 0),
  exception_basis  text check (length(trim(exception_basis)) > 0),
  exception_by     bigint references accounts,
  number_text     text,
  issued_by       bigint references accounts,
  issued_at       timestamptz,
  clock           text check (clock in ('NONE', 'RESTART', 'RESUME')),
  window_until    timestamptz,
  sent_at         timestamptz,
  check_due_at    timestamptz,
  supplied_at     timestamptz,
  due_if_restarted timestamptz,
  due_if_resumed  timestamptz,
  still_missing   text,
  check ((status in ('issued', 'sent', 'supplied', 'lapsed', 'ended')) = (issued_at is not null)),
  check (issued_at is null or (issued_by is not null and number_text is not null and window_until > issued_at and clock is not null)),
  check ((stage = 'reception') <= (clock is null or clock = 'NONE')),
  check ((exception_ground is null) = (exception_basis is null)),
  -- proposed without a signature; never issued without one
  check (exception_by is null or exception_ground is not null),
  check (issued_at is null or (exception_ground is null) = (exception_by is null)),
  check (status <> 'declined' or (declined_by is not null and length(trim(coalesce(declined_ground, ''))) > 0)),
  check ((status = 'supplied') = (supplied_at is not null))
);
comment on table supplement_requests is 'Proposed by the handling agency, issued by the center alone (QC Đ5.1e)';
comment on column supplement_requests.scope is 'What “once” is counted over: the whole dossier, or each stage where the rule set says STAGE';
comment on column supplement_requests.exception_ground is 'A further request as a logged exception under a higher signature';
comment on column supplement_requests.check_due_at is 'By when the center looks at what was proposed, or handed in';
comment on column supplement_requests.sent_at is 'When the applicant handed in what was asked for; the clock goes on from here once the center finds it complete';
comment on column supplement_requests.still_missing is 'What the center found lacking in what was handed in; the same request stays open';
comment on column supplement_requests.due_if_restarted is 'Rule 14: both figures are shown in the history';
-- A second ordinary request is impossible, whoever writes it (QC Đ12.1c).
create unique index one_ordinary_supplement on supplement_requests (dossier_id, scope)
  where exception_ground is null and issued_at is not null;
create unique index one_open_supplement on supplement_requests (dossier_id) where status in ('proposed', 'issued', 'sent');
create index supplement_windows on supplement_requests (window_until) where status = 'issued';

-- Each defect: a published paper that is missing, or a correction of one that was handed in (QC Đ5.1đ).
create table supplement_items (
  request_id    bigint not null references supplement_requests,
  ordinal       integer not null check (ordinal > 0),
  component_key text not null,
  name          text not null,
  kind          text not null check (kind in ('missing', 'correction')),
  detail        text not null default '',
  reason        text not null check (length(trim(reason)) > 0),
  legal_basis   text not null check (length(trim(legal_basis)) > 0),
  primary key (request_id, ordinal),
  unique (request_id, component_key)
);

-- The applicant asks the center to explain, and is answered here (QC Đ6.1đ).
create table supplement_questions (
  id          bigint generated always as identity primary key,
  request_id  bigint not null references supplement_requests,
  asked_by    bigint references accounts,
  asked_by_name text not null,
  asked_at    timestamptz not null,
  question    text not null check (length(trim(question)) > 0),
  due_at      timestamptz not null,
  answered_by bigint references accounts,
  answered_by_name text,
  answered_at timestamptz,
  answer      text,
  check ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null))
);
create index on supplement_questions (request_id);
create index unanswered_questions on supplement_questions (due_at) where answered_at is null;

-- Phiếu từ chối tiếp nhận (QC Đ8.1), or the way to the right agency, which is no refusal (QC Đ7.2d).
create table refusals (
  dossier_id  bigint primary key references dossiers,
  kind        text not null check (kind in ('refused', 'redirected', 'lapsed')),
  reason_code text not null,
  reason      text not null check (length(trim(reason)) > 0),
  legal_basis text not null check (length(trim(legal_basis)) > 0),
  guidance    text not null default '',
  redirect_agency_id bigint references agencies,
  number_text text not null,
  refused_by  bigint references accounts,
  refused_at  timestamptz not null,
  check ((kind = 'redirected') = (redirect_agency_id is not null)),
  check (kind = 'lapsed' or refused_by is not null)
);
comment on column refusals.kind is 'redirected counts in no statistics of refusals; lapsed: the window of a supplement passed';

-- The applicant asks to have the dossier back; the center confirms with the agency or declines.
create table withdrawals (
  id             bigint generated always as identity primary key,
  dossier_id     bigint not null references dossiers,
  from_status    text not null,
  reason         text not null check (length(trim(reason)) > 0),
  asked_by       bigint references accounts,
  asked_by_name  text not null,
  asked_at       timestamptz not null,
  answer_by      timestamptz not null,
  decision       text check (decision in ('confirmed', 'declined')),
  decided_by     bigint references accounts,
  decided_at     timestamptz,
  signed_number  text,
  signed_on      date,
  signer         text,
  number_text    text,
  papers_returned text,
  check ((decision is null) = (decided_at is null)),
  check (decision is distinct from 'declined' or (signed_number is not null and signed_on is not null and signer is not null))
);
comment on column withdrawals.signed_number is 'Declining is lawful only where a result is already signed: which';
comment on column withdrawals.answer_by is 'By when the center confirms or declines: the hours in which it answers a filing';
create unique index one_open_withdrawal on withdrawals (dossier_id) where decision is null;

-- The applicant's own choice of how to get the result changes only with their recorded consent (QC Đ5.1b).
create table return_changes (
  id           bigint generated always as identity primary key,
  dossier_id   bigint not null references dossiers,
  from_method  text not null,
  to_method    text not null check (to_method in ('counter', 'post', 'online')),
  to_address   text,
  consent      text not null check (consent in ('own_act', 'in_person', 'by_phone', 'in_writing')),
  consent_note text not null default '',
  changed_by   bigint not null references accounts,
  changed_at   timestamptz not null,
  dossier_version integer not null,
  check (consent = 'own_act' or length(trim(consent_note)) > 0),
  unique (dossier_id, dossier_version)
);

create function keep_applicants_choice() returns trigger language plpgsql as $$
begin
  if new.channel is distinct from old.channel then
    raise exception 'how a dossier came in never changes';
  end if;
  if not exists (select from return_changes c where c.dossier_id = new.id and c.dossier_version = new.version
                 and c.to_method = new.return_method and c.to_address is not distinct from new.return_address) then
    raise exception 'the applicant''s choice changes only with their recorded consent';
  end if;
  return new;
end $$;
create trigger keep_applicants_choice before update on dossiers for each row
  when (new.channel is distinct from old.channel or new.return_method is distinct from old.return_method
    or new.return_address is distinct from old.return_address)
  execute function keep_applicants_choice();

-- A dossier that ends without a result: whoever's turn it was leaves the step as it stands.
alter table workflow_steps drop constraint workflow_steps_status_check;
alter table workflow_steps add constraint workflow_steps_status_check
  check (status in ('waiting', 'active', 'done', 'skipped', 'broken_off'));
comment on column workflow_steps.status is
  'skipped: on no way this dossier takes; broken_off: begun, and the dossier ended';
alter table dossiers add column stopped_at timestamptz;
alter table dossiers add check ((status = 'stopped') = (stopped_at is not null));
comment on column dossiers.stopped_at is 'When it ended without a result: nobody holds it from then on';

grant select, insert, update on number_registers, dossier_pauses, supplement_requests, supplement_questions, withdrawals
  to mot_cua_app;
grant select, insert on supplement_items, refusals, return_changes to mot_cua_app;
