-- What was handed in for each paper the procedure asks for.
create table dossier_documents (
  id               bigint generated always as identity primary key,
  dossier_id       bigint not null references dossiers,
  component_key    text not null,
  name             text not null,
  originals        integer not null default 0 check (originals >= 0),
  certified_copies integer not null default 0 check (certified_copies >= 0),
  copies           integer not null default 0 check (copies >= 0),
  verdict          text not null default 'unchecked' check (verdict in ('unchecked', 'valid', 'invalid', 'waived')),
  ground           text,
  unique (dossier_id, component_key),
  check (verdict <> 'waived' or length(trim(coalesce(ground, ''))) > 0)
);
comment on column dossier_documents.ground is 'Why a paper was waived or found invalid';

-- Bytes live in the file store under their SHA-256; a row says what they are and who gave them.
create table uploads (
  id          bigint generated always as identity primary key,
  token       text not null unique,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name        text not null,
  media_type  text not null,
  size        bigint not null check (size > 0),
  uploaded_by bigint not null references accounts,
  uploaded_at timestamptz not null
);
comment on column uploads.token is 'Carried by a form until the file is attached';

create table dossier_files (
  dossier_id  bigint not null references dossiers,
  document_id bigint not null references dossier_documents,
  upload_id   bigint not null references uploads,
  primary key (document_id, upload_id)
);
create index on dossier_files (dossier_id);

grant select, insert, update on dossier_documents to mot_cua_app;
grant select, insert on uploads, dossier_files to mot_cua_app;
