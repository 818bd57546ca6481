-- What people tell the center about its work. Today one type: something was asked for that is not on the published list (QC Đ6.1b).
create table feedback (
  id                   bigint generated always as identity primary key,
  reference            text not null unique check (reference ~ '^PA-[0-9A-HJKMNP-TV-Z]{8}$'),
  form_key             text unique,
  type                 text not null check (type in ('EXTRA_REQUIREMENT')),
  procedure_version_id bigint not null references procedure_versions,
  what                 text not null check (length(trim(what)) > 0),
  place                text,
  happened_on          date,
  contact_name         text,
  contact              text,
  status               text not null check (status in ('received', 'looking', 'answered')),
  received_at          timestamptz not null,
  taken_at             timestamptz,
  taken_by             bigint references accounts,
  answer               text check (length(trim(answer)) > 0),
  answered_at          timestamptz,
  check ((status = 'received') = (taken_at is null)),
  check ((taken_at is null) = (taken_by is null)),
  check ((status = 'answered') = (answered_at is not null)),
  check ((answer is null) = (answered_at is null))
);
comment on column feedback.reference is 'Cannot be guessed: whoever has it may read the answer';
comment on column feedback.form_key is 'Of the page it was sent from, so that one form makes one feedback';
comment on column feedback.procedure_version_id is 'The version whose list of papers the person saw';
comment on column feedback.contact is 'Telephone or e-mail, if the person left one; only who handles the feedback is shown it';
comment on column feedback.taken_by is 'Who handles it';
create index on feedback (received_at);

-- Dossiers that agencies took in themselves although the center receives the procedure (QC Đ2.3b), as their own systems tell.
create table bypassed_dossiers (
  id           bigint generated always as identity primary key,
  agency_id    bigint not null references agencies,
  number       text not null check (length(trim(number)) > 0),
  procedure_id bigint not null references procedures,
  received_at  timestamptz not null,
  source       text not null check (length(trim(source)) > 0),
  imported_at  timestamptz not null,
  imported_by  bigint not null references accounts,
  unique (agency_id, number)
);
comment on column bypassed_dossiers.number is 'The agency''s own number of the dossier';
comment on column bypassed_dossiers.source is 'The list it stood on: a system and its export';
create index on bypassed_dossiers (received_at);

-- The legal documents procedures and rules rest on, with number and date (QC Đ7.2).
create table legal_documents (
  id             bigint generated always as identity primary key,
  number         text not null unique check (number ~ '^\S+$'),
  slug           text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title          text not null check (length(trim(title)) > 0),
  kind           text not null check (kind in ('LAW', 'RESOLUTION', 'DECREE', 'DECISION', 'CIRCULAR', 'REGULATION', 'OTHER')),
  issuer         text not null check (length(trim(issuer)) > 0),
  issued_on      date,
  effective_from date,
  effective_to   date,
  note           text,
  tag            text not null check (tag in ('SEED', 'CORPUS', 'MEM-H', 'MEM-M', 'MEM-L', 'DEMO', 'CHECKED')),
  revision       integer not null default 1,
  updated_at     timestamptz not null,
  updated_by     text not null,
  check (effective_from >= issued_on),
  check (effective_to > effective_from)
);
comment on column legal_documents.number is 'Number and sign as documents are cited: 61/2018/NĐ-CP';
comment on column legal_documents.slug is 'The number in an address: 61-2018-nd-cp';
comment on column legal_documents.effective_to is 'First day it no longer holds';
comment on column legal_documents.tag is 'How sure the facts are; CHECKED: compared with the document by an official';

grant select, insert, update on feedback, legal_documents to mot_cua_app;
grant select, insert on bypassed_dossiers to mot_cua_app;
