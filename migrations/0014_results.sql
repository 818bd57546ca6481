create table results (
  dossier_id      bigint primary key references dossiers,
  kind            text not null check (kind in ('positive', 'negative')),
  document_number text not null check (length(trim(document_number)) > 0),
  document_date   date not null,
  signer          text not null check (length(trim(signer)) > 0),
  upload_id       bigint references uploads,
  registered_by   bigint not null references accounts,
  registered_at   timestamptz not null,
  predates_finish boolean not null
);
comment on column results.kind is 'negative: từ chối giải quyết is a result too';
comment on column results.predates_finish is 'The document is dated before the day the result reached the center';

-- Handing the result to the right person against the right paper (QC Đ6.2b).
create table deliveries (
  dossier_id           bigint primary key references results,
  receiver_name        text not null check (length(trim(receiver_name)) > 0),
  receiver_id_number   text not null check (length(trim(receiver_id_number)) > 0),
  capacity             text not null check (capacity in ('applicant', 'authorised')),
  authorisation_number text,
  authorisation_upload bigint references uploads,
  receipt_shown        boolean not null,
  evidence             text not null check (evidence in ('signature', 'confirmation')),
  signature_upload     bigint references uploads,
  delivered_by         bigint not null references accounts,
  delivered_at         timestamptz not null,
  settled_at_once      boolean not null default false,
  check (capacity <> 'authorised' or length(trim(coalesce(authorisation_number, ''))) > 0),
  check (receipt_shown or settled_at_once)
);
comment on column deliveries.settled_at_once is 'Answered while the applicant waited: there was no receipt to bring';
comment on column deliveries.evidence is 'What proves the receiver got it';

grant select, insert on results, deliveries to mot_cua_app;
