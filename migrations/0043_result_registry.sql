-- Sổ kết quả: every result an agency registered, the one in force and those that were taken back or replaced (QC Đ7.2d (2)).
alter table deliveries drop constraint deliveries_dossier_id_fkey;
alter table results drop constraint results_pkey;
alter table results
  add column id bigint generated always as identity primary key,
  add column edition integer not null default 1 check (edition > 0),
  add column agency_id bigint references agencies,
  add column valid_from date,
  add column valid_until date,
  add column token text unique,
  add column ended_at timestamptz check (ended_at >= registered_at),
  add unique (dossier_id, edition),
  add check (valid_until >= valid_from);
update results r set valid_from = r.document_date, agency_id = d.agency_id from dossiers d where d.id = r.dossier_id;
alter table results alter column valid_from set not null, alter column agency_id set not null;
comment on table results is 'Sổ kết quả: what was registered never changes; what became of it stands in result_endings';
comment on column results.edition is 'From 1; a further one after a recall or a replacement';
comment on column results.agency_id is 'Who issued it';
comment on column results.valid_until is 'Last day on which it holds; null without term';
comment on column results.token is 'What its QR code says; none for results registered before there were such codes';
comment on column results.ended_at is 'When it was recalled, replaced or revoked; null while it is the one in force';
create unique index one_result_in_force on results (dossier_id) where ended_at is null;
create index on results (agency_id, id desc);
create index on results (upper(document_number) text_pattern_ops);

create function keep_result() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'ended_at' <> to_jsonb(old) - 'ended_at' or old.ended_at is not null then
    raise exception 'a registered result never changes';
  end if;
  return new;
end $$;
create trigger keep_result before update on results for each row execute function keep_result();

-- How a result ended before its term: by whom, why, on what ground.
create table result_endings (
  result_id       bigint primary key references results,
  kind            text not null check (kind in ('recalled', 'replaced', 'revoked')),
  ground          text not null check (length(trim(ground)) > 0),
  legal_basis     text not null check (length(trim(legal_basis)) > 0),
  decision_number text not null check (length(trim(decision_number)) > 0),
  replaced_by     bigint unique references results check (replaced_by <> result_id),
  ended_by        bigint not null references accounts,
  ended_at        timestamptz not null,
  check ((kind = 'replaced') = (replaced_by is not null))
);
comment on column result_endings.kind is
  'recalled: taken back before it was handed over, the dossier is handled again; replaced, revoked: after it was handed over';
comment on column result_endings.decision_number is 'Of the decision that says so, in the agency''s own register';

-- What the signatures in a result's file proved when it was registered, or the one the center put there (PAdES).
create table result_signatures (
  result_id  bigint primary key references results,
  source     text not null check (source in ('brought', 'center')),
  upload_id  bigint references uploads,
  fault      text,
  report     jsonb not null check (jsonb_typeof(report) = 'array'),
  checked_at timestamptz not null,
  check ((upload_id is not null) = (source = 'center' and fault is null)),
  check (fault is null or source = 'center')
);
comment on table result_signatures is 'None: the file carries no signature, and the paper is the result';
comment on column result_signatures.source is 'brought: signed before it was handed in; center: signed here with the key of RESULT_KEY_FILE';
comment on column result_signatures.upload_id is 'The signed file, beside the one that was handed in';
comment on column result_signatures.fault is 'Why the file could not be signed here';
comment on column result_signatures.report is 'One entry for each signature: signer, certificate, time, integrity, chain';

-- A receipt that is lost: somebody else than who asks approves it, and it opens one delivery to one person (QC Đ6.2b).
create table lost_receipts (
  id                 bigint generated always as identity primary key,
  dossier_id         bigint not null references dossiers,
  receiver_name      text not null check (length(trim(receiver_name)) > 0),
  receiver_id_number text not null check (length(trim(receiver_id_number)) > 0),
  id_paper           text not null check (length(trim(id_paper)) > 0),
  reason             text not null check (length(trim(reason)) > 0),
  asked_by           bigint not null references accounts,
  asked_at           timestamptz not null,
  decision           text check (decision in ('approved', 'declined')),
  decided_by         bigint references accounts check (decided_by <> asked_by),
  decided_at         timestamptz,
  decision_ground    text,
  used_at            timestamptz check (used_at >= decided_at),
  check (num_nonnulls(decision, decided_by, decided_at) in (0, 3)),
  check (decision is distinct from 'declined' or length(trim(decision_ground)) > 0),
  check (used_at is null or decision = 'approved')
);
comment on column lost_receipts.id_paper is 'Which paper the desk checked the person by';
create unique index one_lost_receipt on lost_receipts (dossier_id) where used_at is null and decision is distinct from 'declined';
create index on lost_receipts (asked_at, id) where decision is null;

alter table deliveries
  add column result_id bigint unique references results,
  add column authorisation_kind text
    check (authorisation_kind in ('power_of_attorney', 'contract', 'introduction', 'other')),
  add column lost_receipt_id bigint unique references lost_receipts,
  add column was_archived boolean not null default false;
update deliveries e set result_id = r.id from results r where r.dossier_id = e.dossier_id;
alter table deliveries
  alter column result_id set not null,
  add foreign key (dossier_id) references dossiers,
  drop constraint deliveries_check1,
  add check (receipt_shown or settled_at_once or lost_receipt_id is not null),
  add constraint authorisation_is_kept
    check (capacity <> 'authorised' or (authorisation_kind is not null and authorisation_upload is not null)) not valid;
comment on column deliveries.authorisation_kind is 'Giấy ủy quyền, hợp đồng ủy quyền, giấy giới thiệu, or another lawful paper';
comment on column deliveries.lost_receipt_id is 'What stood for the receipt that was lost';

-- Results nobody came for: told again and again, and put away after months; they can still be handed over.
create table result_reminders (
  result_id bigint not null references results,
  days      integer not null check (days >= 0),
  sent_at   timestamptz not null,
  by_mail   boolean not null,
  primary key (result_id, days)
);
comment on table result_reminders is 'Kết quả đã có, chưa đến nhận: what the applicant was told, so many days after it was ready';
create table result_archivings (
  result_id   bigint primary key references results,
  archived_at timestamptz not null
);
comment on table result_archivings is 'Put away because nobody came (unclaimed.archiveMonths)';

-- Danh mục kết quả chuyển bưu chính: what went to the post, and what came back from it.
create table result_dispatches (
  id           bigint generated always as identity primary key,
  number_text  text not null unique,
  post_office  text not null check (length(trim(post_office)) > 0),
  postal_name  text not null check (length(trim(postal_name)) > 0),
  postal_badge text not null check (length(trim(postal_badge)) > 0),
  handed_by    bigint not null references accounts,
  handed_at    timestamptz not null
);
create table dispatched_results (
  dispatch_id     bigint not null references result_dispatches,
  ordinal         integer not null check (ordinal > 0),
  result_id       bigint not null references results,
  tracking_number text not null unique check (tracking_number ~ '^[A-Z0-9]{8,20}$'),
  came_back_at    timestamptz,
  came_back_why   text check (length(trim(came_back_why)) > 0),
  primary key (dispatch_id, ordinal),
  check ((came_back_at is null) = (came_back_why is null))
);
comment on column dispatched_results.came_back_at is 'Nobody took it: the result lies at the center again';
create unique index one_dispatch on dispatched_results (result_id) where came_back_at is null;

-- Their files are held too (0017 says why every holder stands here).
do $$
begin
  execute format('create or replace view attached_uploads as %s
      union all select upload_id from result_signatures where upload_id is not null',
    rtrim(pg_get_viewdef('attached_uploads'::regclass), '; '));
end $$;
create index on result_signatures (upload_id) where upload_id is not null;

grant update (ended_at) on results to mot_cua_app;
grant select, insert on result_endings, result_signatures, result_reminders, result_archivings, result_dispatches,
  dispatched_results, lost_receipts to mot_cua_app;
grant update (decision, decided_by, decided_at, decision_ground, used_at) on lost_receipts to mot_cua_app;
grant update (came_back_at, came_back_why) on dispatched_results to mot_cua_app;
