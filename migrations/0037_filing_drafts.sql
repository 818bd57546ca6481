-- Hồ sơ đang soạn: what somebody began to fill online and has not sent yet. It is theirs alone until it is sent.
create table filing_drafts (
  id                   bigint generated always as identity primary key,
  account_id           bigint not null references accounts,
  key                  text not null check (key ~ '^[A-Za-z0-9_-]{22}$'),
  procedure_version_id bigint not null references procedure_versions,
  case_key             text,
  content              jsonb not null check (jsonb_typeof(content) = 'object'),
  revision             integer not null default 1 check (revision > 0),
  sheet                text not null,
  link_hash            bytea unique check (length(link_hash) = 32),
  link_expires_at      timestamptz,
  begun_at             timestamptz not null,
  saved_at             timestamptz not null,
  saved_by_link        boolean not null default false,
  expires_at           timestamptz not null check (expires_at > begun_at),
  dossier_id           bigint unique references dossiers,
  filed_at             timestamptz,
  unique (account_id, key),
  check ((link_hash is null) = (link_expires_at is null)),
  check ((dossier_id is null) = (filed_at is null)),
  -- what was sent stands in the dossier; of the draft only the fact remains
  check (dossier_id is null or (content = '{}' and link_hash is null))
);
comment on table filing_drafts is 'One row per form somebody opened online and saved; gone after its last day';
comment on column filing_drafts.key is 'The key of the form it began as: sent twice, it makes one dossier';
comment on column filing_drafts.procedure_version_id is 'The version it was last saved under: what changed since is told';
comment on column filing_drafts.content is 'The fields of the form as they were typed, right or wrong';
comment on column filing_drafts.sheet is 'The page that saved it last: going back in one tab is no conflict, a second tab is';
comment on column filing_drafts.link_hash is 'SHA-256 of the secret in the private link; the secret itself is shown once and kept nowhere';
comment on column filing_drafts.saved_by_link is 'The last to write was whoever had the link, not the owner signed in';
create index filing_drafts_expiry on filing_drafts (expires_at);

-- Files sent so far: they wait with the draft and are not swept.
create table filing_draft_files (
  draft_id  bigint not null references filing_drafts on delete cascade,
  upload_id bigint not null references uploads,
  primary key (draft_id, upload_id)
);
create index on filing_draft_files (upload_id);

-- One more holder of uploads; those that stand there already stay.
do $$
begin
  execute format('create or replace view attached_uploads as %s union all select upload_id from filing_draft_files',
    rtrim(pg_get_viewdef('attached_uploads'::regclass), '; '));
end $$;

-- Công chức nộp thay: an official files online in the name of somebody who stands beside them.
create table assisted_filings (
  dossier_id  bigint primary key references dossiers,
  official_id bigint not null references accounts,
  declared    text not null check (declared in ('aloud', 'signed')),
  at          timestamptz not null
);
comment on column assisted_filings.declared is 'How the applicant gave the declaration: read to them and confirmed aloud, or signed on paper (QC Đ6.2a)';

-- A filing whose answer is nearly or already late, raised to those who watch over reception: once each.
create table answer_escalations (
  dossier_id bigint not null references dossiers,
  level      text not null check (level in ('near', 'overdue')),
  due_at     timestamptz not null,
  at         timestamptz not null,
  primary key (dossier_id, level)
);
comment on column answer_escalations.due_at is 'By when the center was to answer';
create index on answer_escalations (at);

grant select, insert, update, delete on filing_drafts, filing_draft_files to mot_cua_app;
grant select, insert on assisted_filings, answer_escalations to mot_cua_app;
