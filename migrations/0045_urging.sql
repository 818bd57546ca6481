-- Đôn đốc (QC Đ7.2đ): what the center writes to an agency about its late dossiers, level above level, and what comes back.
create table urgings (
  id               bigint generated always as identity primary key,
  level            text not null check (level in ('reminder', 'director_letter', 'chairman_report')),
  agency_id        bigint not null references agencies,
  addressee_id     bigint not null references agencies,
  number_text      text not null,
  subject          text not null check (length(trim(subject)) > 0),
  message          text not null check (length(trim(message)) > 0),
  follows_id       bigint unique,
  follows_level    text generated always as
    (case level when 'director_letter' then 'reminder' when 'chairman_report' then 'director_letter' end) stored,
  ground           text check (ground in ('unanswered', 'insufficient', 'promise_broken')),
  issued_at        timestamptz not null,
  issued_by        bigint not null references accounts,
  answer_due_at    timestamptz not null check (answer_due_at > issued_at),
  answer           text check (length(trim(answer)) > 0),
  cause            text check (length(trim(cause)) > 0),
  promised_on      date,
  answered_at      timestamptz check (answered_at >= issued_at),
  answered_by      bigint references accounts,
  is_sufficient    boolean,
  judgement_reason text check (length(trim(judgement_reason)) > 0),
  judged_at        timestamptz check (judged_at >= answered_at),
  judged_by        bigint references accounts,
  unique (id, level, agency_id),
  foreign key (follows_id, follows_level, agency_id) references urgings (id, level, agency_id),
  check ((level = 'reminder') = (follows_id is null)),
  check ((follows_id is null) = (ground is null)),
  check ((level = 'chairman_report') or addressee_id = agency_id),
  check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null)),
  check (answered_at is not null or (cause is null and promised_on is null)),
  check ((judged_at is null) = (judged_by is null) and (judged_at is null) = (is_sufficient is null)),
  check (judged_at is null or answered_at is not null),
  check (is_sufficient or is_sufficient is null or judgement_reason is not null)
);
comment on table urgings is 'Giấy nhắc, công văn đôn đốc, báo cáo Chủ tịch; a level is reached only from the one before it, about the same agency';
comment on column urgings.agency_id is 'Whose dossiers it is about';
comment on column urgings.addressee_id is 'Who is to answer: the agency itself, of a report the People''s Committee';
comment on column urgings.ground is 'What was wrong with the level before: no answer in time, one judged insufficient, a promise not kept';
comment on column urgings.promised_on is 'By when the agency says its dossiers will be done';
comment on column urgings.judgement_reason is 'Why the center finds an answer insufficient';
create index on urgings (addressee_id, answer_due_at) where answered_at is null;
create index on urgings (agency_id, id);
-- Registers begin anew each year, and so do the numbers.
create unique index on urgings (number_text, (extract(year from issued_at at time zone 'Asia/Ho_Chi_Minh')));

create table urging_dossiers (
  urging_id    bigint not null references urgings,
  dossier_id   bigint not null references dossiers,
  legal_due_at timestamptz not null,
  step_name    text not null,
  primary key (urging_id, dossier_id)
);
comment on column urging_dossiers.legal_due_at is 'As it was when the letter went out';
comment on column urging_dossiers.step_name is 'Where the dossier stood then';
create index on urging_dossiers (dossier_id);

-- Đề nghị cung cấp thông tin, tài liệu, báo cáo (QC Đ8.2).
create table information_requests (
  id               bigint generated always as identity primary key,
  agency_id        bigint not null references agencies,
  number_text      text not null,
  subject          text not null check (length(trim(subject)) > 0),
  asked            text not null check (length(trim(asked)) > 0),
  dossier_id       bigint references dossiers,
  procedure_code   text check (procedure_code ~ '^\d\.\d{6}$'),
  issued_at        timestamptz not null,
  issued_by        bigint not null references accounts,
  answer_due_at    timestamptz not null check (answer_due_at > issued_at),
  reminders        integer not null default 0 check (reminders >= 0),
  last_reminded_at timestamptz check (last_reminded_at >= issued_at),
  answer           text check (length(trim(answer)) > 0),
  answered_at      timestamptz check (answered_at >= issued_at),
  answered_by      bigint references accounts,
  check ((reminders = 0) = (last_reminded_at is null)),
  check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null))
);
comment on column information_requests.reminders is 'How often the agency was reminded; each time stands in the ledger';
create index on information_requests (agency_id, id);
create unique index on information_requests (number_text, (extract(year from issued_at at time zone 'Asia/Ho_Chi_Minh')));
create index on information_requests (answer_due_at) where answered_at is null;
create index on information_requests (dossier_id) where dossier_id is not null;

create table information_request_files (
  request_id bigint not null references information_requests,
  ordinal    integer not null check (ordinal > 0),
  upload_id  bigint not null references uploads,
  primary key (request_id, ordinal)
);
comment on table information_request_files is 'What came with the answer';
create index on information_request_files (upload_id);

-- Trao đổi nội bộ (QC Đ8.5, QC Đ2.4): the center and agencies before something is decided. Nothing written is changed or taken back.
create table threads (
  id             bigint generated always as identity primary key,
  kind           text not null check (kind in ('obstacle', 'consultation')),
  subject        text not null check (length(trim(subject)) > 0),
  dossier_id     bigint references dossiers,
  procedure_code text check (procedure_code ~ '^\d\.\d{6}$'),
  opened_at      timestamptz not null,
  opened_by      bigint not null references accounts,
  closed_at      timestamptz check (closed_at >= opened_at),
  closed_by      bigint references accounts,
  conclusion     text check (length(trim(conclusion)) > 0),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (conclusion is null))
);
comment on column threads.kind is 'obstacle: to clear what holds a dossier or the work up; consultation: a matter to be agreed before it is decided (QC Đ2.4)';
create index on threads (dossier_id) where dossier_id is not null;

create table thread_parties (
  id        bigint generated always as identity primary key,
  thread_id bigint not null references threads,
  agency_id bigint references agencies,
  unit_key  text,
  unique nulls not distinct (thread_id, agency_id, unit_key),
  check ((agency_id is null) <> (unit_key is null))
);
comment on column thread_parties.unit_key is 'A unit of the center, by its key in center_units';
create index on thread_parties (agency_id) where agency_id is not null;

create table thread_messages (
  id         bigint generated always as identity primary key,
  thread_id  bigint not null references threads,
  message    text not null check (length(trim(message)) > 0),
  written_at timestamptz not null,
  written_by bigint not null references accounts,
  agency_id  bigint references agencies
);
comment on column thread_messages.agency_id is 'For whom it was written; none for the center';
create index on thread_messages (thread_id, id);

-- The files of an answer are held by it (0017 says why every holder stands in this view).
do $$ begin
  execute format('create or replace view attached_uploads as %s union all select upload_id from information_request_files',
    rtrim(pg_get_viewdef('attached_uploads'::regclass), '; '));
end $$;

grant select, insert on urgings, urging_dossiers, information_requests, information_request_files, threads, thread_parties,
  thread_messages to mot_cua_app;
grant update (answer, cause, promised_on, answered_at, answered_by, is_sufficient, judgement_reason, judged_at, judged_by)
  on urgings to mot_cua_app;
grant update (reminders, last_reminded_at, answer, answered_at, answered_by) on information_requests to mot_cua_app;
grant update (closed_at, closed_by, conclusion) on threads to mot_cua_app;
