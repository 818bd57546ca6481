-- Originals and certified copies, each piece by itself: who holds it at every moment from taking to returning.
create table custody_items (
  id          bigint generated always as identity primary key,
  dossier_id  bigint not null references dossiers,
  document_id bigint not null references dossier_documents,
  sort        text not null check (sort in ('original', 'certified_copy')),
  piece       integer not null check (piece > 0),
  first_move  integer not null generated always as (1) stored,
  unique (document_id, sort, piece)
);
comment on table custody_items is 'One row per piece of paper; it begins with its taking and may be returned only once';
comment on column custody_items.piece is 'Which of the pieces of this sort that were handed in for the paper';
create index on custody_items (dossier_id);

-- Hand to hand. Each move starts where the one before it ended, not earlier, and there is no second one after it: so every
-- piece has exactly one holder at any moment, whoever writes here.
create table custody_moves (
  item_id            bigint not null references custody_items,
  ordinal            integer not null check (ordinal > 0),
  at                 timestamptz not null,
  from_holder        text not null check (from_holder in ('applicant', 'center', 'agency', 'post')),
  from_agency_id     bigint references agencies,
  to_holder          text not null check (to_holder in ('applicant', 'center', 'agency', 'post')),
  to_agency_id       bigint references agencies,
  from_key           text not null generated always as (from_holder || coalesce(':' || from_agency_id, '')) stored,
  to_key             text not null generated always as (to_holder || coalesce(':' || to_agency_id, '')) stored,
  previous_ordinal   integer generated always as (nullif(ordinal - 1, 0)) stored,
  previous_at        timestamptz,
  reference          text not null check (length(trim(reference)) > 0),
  moved_by           bigint not null references accounts,
  receiver_name      text check (length(trim(receiver_name)) > 0),
  receiver_id_number text check (length(trim(receiver_id_number)) > 0),
  signature_upload   bigint references uploads,
  primary key (item_id, ordinal),
  unique (item_id, ordinal, to_key, at),
  foreign key (item_id, previous_ordinal, from_key, previous_at) references custody_moves (item_id, ordinal, to_key, at),
  check ((ordinal = 1) = (previous_at is null)),
  check ((ordinal = 1) = (from_holder = 'applicant')),
  check (at >= previous_at),
  check (from_key <> to_key),
  check ((from_holder = 'agency') = (from_agency_id is not null)),
  check ((to_holder = 'agency') = (to_agency_id is not null)),
  check ((to_holder = 'applicant') = (receiver_name is not null))
);
comment on column custody_moves.reference is 'The ground of the move: the acceptance, a manifest and its number, a minute';
comment on column custody_moves.previous_at is 'When the move before it was made; the database compares';
comment on column custody_moves.receiver_name is 'Who signed for it when it went back to the applicant';
create index on custody_moves (signature_upload) where signature_upload is not null;

-- No piece without its taking.
alter table custody_items add foreign key (id, first_move) references custody_moves (item_id, ordinal)
  deferrable initially deferred;

-- Something is not as it should be; the last holder answers for it until it is cleared up.
create table custody_discrepancies (
  id          bigint generated always as identity primary key,
  item_id     bigint not null references custody_items,
  kind        text not null check (kind in ('missing', 'damaged')),
  note        text not null check (length(trim(note)) > 0),
  found_at    timestamptz not null,
  found_by    bigint not null references accounts,
  resolution  text check (length(trim(resolution)) > 0),
  resolved_at timestamptz check (resolved_at >= found_at),
  resolved_by bigint references accounts,
  check ((resolution is null) = (resolved_at is null) and (resolved_at is null) = (resolved_by is null))
);
create unique index one_open_discrepancy on custody_discrepancies (item_id) where resolved_at is null;

-- Kinds of papers as the center calls them; the national codes come with the national catalogue.
create table document_types (
  code     text primary key check (code ~ '^[A-Z0-9][A-Z0-9.-]{1,29}$'),
  name     text not null check (length(trim(name)) > 0),
  added_at timestamptz not null,
  added_by bigint not null references accounts
);
comment on column document_types.code is 'The center''s own code of the type of paper; given once, it keeps its meaning';

-- Which types have been given to which paper of a procedure: so that what is held can be offered for it.
create table document_type_uses (
  procedure_id  bigint not null references procedures,
  component_key text not null,
  type_code     text not null references document_types,
  used_at       timestamptz not null,
  primary key (procedure_id, component_key, type_code)
);

-- Papers made electronic, with what is known of them. A new scan is a new edition; the earlier ones stay as they are.
create table digitised_papers (
  id              bigint generated always as identity primary key,
  dossier_id      bigint not null references dossiers,
  document_id     bigint not null references dossier_documents,
  edition         integer not null check (edition > 0),
  source          text not null check (source in ('scanned', 'electronic', 'held')),
  upload_id       bigint not null references uploads,
  type_code       text not null references document_types,
  name            text not null check (length(trim(name)) > 0),
  number          text check (length(trim(number)) > 0),
  owner_id_number text not null check (length(trim(owner_id_number)) > 0),
  issuer          text check (length(trim(issuer)) > 0),
  issued_on       date,
  expires_on      date,
  held_from       bigint references digitised_papers,
  consent         text check (consent in ('own_act', 'in_person', 'by_phone', 'in_writing')),
  consent_note    text,
  digitised_by    bigint not null references accounts,
  digitised_at    timestamptz not null,
  unique (document_id, edition),
  unique (id, digitised_by),
  check (expires_on >= issued_on),
  check ((source = 'held') = (held_from is not null)),
  check ((source = 'held') = (consent is not null)),
  check (consent = 'own_act' or consent is null or length(trim(coalesce(consent_note, ''))) > 0)
);
comment on column digitised_papers.source is 'A paper that was scanned, a file that came electronically, or one the center already held';
comment on column digitised_papers.upload_id is 'The file as it was scanned or sent; the signed one stands with the signature';
comment on column digitised_papers.name is 'What the paper is called, as people look for it';
comment on column digitised_papers.number is 'Number of the paper itself';
comment on column digitised_papers.expires_on is 'Last day it is valid; none: it does not expire';
comment on column digitised_papers.held_from is 'Which digitised paper of an earlier dossier is used again';
comment on column digitised_papers.consent is 'How the owner agreed that it is used again';
create index on digitised_papers (owner_id_number, type_code);
create index on digitised_papers (dossier_id);
create index on digitised_papers (upload_id);
create index on digitised_papers (held_from) where held_from is not null;

-- Somebody else than the digitiser compared paper and file.
create table digitised_checks (
  paper_id     bigint primary key references digitised_papers,
  digitised_by bigint not null references accounts,
  outcome      text not null check (outcome in ('confirmed', 'rejected')),
  note         text not null default '',
  checked_by   bigint not null references accounts,
  checked_at   timestamptz not null,
  foreign key (paper_id, digitised_by) references digitised_papers (id, digitised_by),
  check (checked_by <> digitised_by),
  check (outcome = 'confirmed' or length(trim(note)) > 0)
);

-- Ký số của người số hóa: the signed file, or why there is none.
create table digitiser_signatures (
  paper_id  bigint primary key references digitised_papers,
  upload_id bigint references uploads,
  subject   text,
  serial    text,
  fault     text,
  signed_at timestamptz not null,
  check (num_nonnulls(upload_id, subject, serial) in (0, 3)),
  check ((upload_id is null) = (fault is not null))
);
comment on column digitiser_signatures.subject is 'Whom the certificate names';
comment on column digitiser_signatures.fault is 'Why this file cannot be signed';
create index on digitiser_signatures (upload_id) where upload_id is not null;

-- A paper that lost its validity is not used again.
create table digitised_endings (
  paper_id bigint primary key references digitised_papers,
  ground   text not null check (length(trim(ground)) > 0),
  ended_by bigint not null references accounts,
  ended_at timestamptz not null
);
comment on table digitised_endings is 'Giấy tờ hết giá trị trước hạn: replaced, withdrawn, declared lost';

-- Their files are held too (0017 says why every holder stands here).
do $$
begin
  execute format('create or replace view attached_uploads as %s
      union all select signature_upload from custody_moves where signature_upload is not null
      union all select upload_id from digitised_papers
      union all select upload_id from digitiser_signatures where upload_id is not null',
    rtrim(pg_get_viewdef('attached_uploads'::regclass), '; '));
end $$;

grant select, insert on custody_items, custody_moves, document_types, digitised_papers, digitised_checks,
  digitiser_signatures, digitised_endings to mot_cua_app;
grant select, insert on custody_discrepancies to mot_cua_app;
grant select, insert, update (used_at) on document_type_uses to mot_cua_app;
grant update (resolution, resolved_at, resolved_by) on custody_discrepancies to mot_cua_app;
