-- Handling: what an applicant must still fulfil, opinions of others, councils, who is away, where a step is done.

-- Nghĩa vụ tài chính: asked for while a dossier is handled; settled at the cashier, or cancelled with its ground.
create table obligations (
  id             bigint generated always as identity primary key,
  dossier_id     bigint not null references dossiers,
  amount_dong    bigint not null check (amount_dong > 0),
  ground         text not null check (length(trim(ground)) > 0),
  legal_basis    text not null check (length(trim(legal_basis)) > 0),
  pay_where      text not null check (length(trim(pay_where)) > 0),
  stops_clock    boolean not null,
  asked_by       bigint not null references accounts,
  asked_at       timestamptz not null,
  settled_at     timestamptz check (settled_at >= asked_at),
  settled_by     bigint references accounts,
  receipt_number text check (length(trim(receipt_number)) > 0),
  cancelled_at   timestamptz check (cancelled_at >= asked_at),
  cancelled_by   bigint references accounts,
  cancel_ground  text check (length(trim(cancel_ground)) > 0),
  check (settled_at is null or cancelled_at is null),
  check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (receipt_number is null)),
  check ((cancelled_at is null) = (cancel_ground is null))
);
comment on table obligations is 'Financial obligations of applicants; one open at a time for a dossier';
comment on column obligations.stops_clock is 'Where the legal basis says that the time until it is settled does not count';
comment on column obligations.cancelled_by is 'None where the dossier itself ended';
create unique index obligations_one_open on obligations (dossier_id) where settled_at is null and cancelled_at is null;
create index on obligations (dossier_id);

-- Lấy ý kiến phối hợp: a question to another agency or unit, with a limit of its own; who holds the dossier stays the same.
create table consultations (
  id              bigint generated always as identity primary key,
  dossier_id      bigint not null references dossiers,
  step_id         bigint not null references workflow_steps,
  agency_id       bigint not null references agencies,
  unit            text,
  question        text not null check (length(trim(question)) > 0),
  ground          text not null check (length(trim(ground)) > 0),
  asked_by        bigint not null references accounts,
  asked_at        timestamptz not null,
  due_at          timestamptz not null check (due_at > asked_at),
  answered_by     bigint references accounts,
  answered_at     timestamptz check (answered_at >= asked_at),
  answer          text check (length(trim(answer)) > 0),
  answer_upload_id bigint references uploads,
  went_on_by      bigint references accounts,
  went_on_at      timestamptz check (went_on_at >= due_at),
  went_on_ground  text check (length(trim(went_on_ground)) > 0),
  check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null)),
  check ((went_on_at is null) = (went_on_by is null) and (went_on_at is null) = (went_on_ground is null))
);
comment on table consultations is 'Opinions asked of agencies and units without a step of their own in the dossier';
comment on column consultations.due_at is 'By the calendar of the center; an answer after it is late and stays so';
comment on column consultations.went_on_at is 'When whoever asked went on without the answer, as the law allows after its limit';
create index on consultations (dossier_id);
create index on consultations (agency_id, due_at) where answered_at is null;

-- Hội đồng: a step of that kind cannot be completed without a session.
create table council_sessions (
  id           bigint generated always as identity primary key,
  dossier_id   bigint not null references dossiers,
  step_id      bigint not null references workflow_steps,
  held_at      timestamptz not null,
  members      text[] not null check (cardinality(members) > 0),
  conclusion   text not null check (length(trim(conclusion)) > 0),
  minutes_upload_id bigint references uploads,
  recorded_by  bigint not null references accounts,
  recorded_at  timestamptz not null check (recorded_at >= held_at)
);
comment on table council_sessions is 'Sessions of councils: when, who, what they concluded; the minutes as a file';
create index on council_sessions (step_id);

-- The files of opinions and minutes are held by them (0017 says why every holder stands in this view).
create index on consultations (answer_upload_id) where answer_upload_id is not null;
create index on council_sessions (minutes_upload_id) where minutes_upload_id is not null;
do $$ begin
  execute format('create or replace view attached_uploads as %s
    union all select answer_upload_id from consultations where answer_upload_id is not null
    union all select minutes_upload_id from council_sessions where minutes_upload_id is not null',
    rtrim(pg_get_viewdef('attached_uploads'::regclass), '; '));
end $$;

-- Nghỉ, đi vắng (QC Đ13.8a): who is away when, and who stands in.
create table absences (
  id          bigint generated always as identity primary key,
  account_id  bigint not null references accounts,
  kind        text not null check (kind in ('leave', 'compensatory', 'sick', 'personal', 'study', 'mission')),
  starts_at   timestamptz not null,
  ends_at     timestamptz not null check (ends_at > starts_at),
  stand_in_id bigint references accounts check (stand_in_id <> account_id),
  note        text,
  recorded_by bigint not null references accounts,
  recorded_at timestamptz not null,
  released_at timestamptz,
  ended_by    bigint references accounts,
  ended_at    timestamptz,
  check ((ended_at is null) = (ended_by is null))
);
comment on table absences is 'Times in which an official is not there; [starts_at, ends_at)';
comment on column absences.released_at is 'When the steps the person had taken up were passed on; none before the absence begins';
comment on column absences.ended_at is 'When they came back earlier than written down, or it was a mistake';
create index on absences (account_id, starts_at);
create index on absences (starts_at) where released_at is null and ended_at is null;

alter table staff_members add column left_on date;
comment on column staff_members.left_on is 'First day the person does not work here any more';

-- Đang mở hồ sơ: who else has the page open; no record, forgotten after minutes.
create table dossier_presence (
  dossier_id bigint not null references dossiers,
  account_id bigint not null references accounts,
  seen_at    timestamptz not null,
  primary key (dossier_id, account_id)
);
comment on table dossier_presence is 'Who has a dossier''s page open; rows older than two minutes mean nothing and are deleted';

-- Giải quyết tại chỗ (QC Đ7.2m): a step done inside the center by an official whom the agency placed there never leaves it.
alter table workflow_steps
  add column place text not null default 'AGENCY' check (place in ('CENTER', 'AGENCY', 'SITE'));
comment on column workflow_steps.place is 'Where an agency''s step is done; those of the center itself are always done there';
create index workflow_steps_assigned on workflow_steps (assignee_id) where status = 'active' and assignee_id is not null;
create index on workflow_past_turns (dossier_id) where ended_how = 'handed_back';

grant select, insert, update (settled_at, settled_by, receipt_number, cancelled_at, cancelled_by, cancel_ground)
  on obligations to mot_cua_app;
grant select, insert, update (answered_by, answered_at, answer, answer_upload_id, went_on_by, went_on_at, went_on_ground,
  agency_id)
  on consultations to mot_cua_app;
grant select, insert on council_sessions to mot_cua_app;
grant select, insert, update (released_at, ended_by, ended_at) on absences to mot_cua_app;
grant select, insert, update, delete on dossier_presence to mot_cua_app;
grant update (left_on) on staff_members to mot_cua_app;
