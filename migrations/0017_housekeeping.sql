-- What the nightly housekeeping may remove: files nobody attached. Sessions, attempts and idempotent answers could be
-- deleted before; the ledger, the read log, dossiers, receipts and whatever hangs on them still cannot.
grant delete on uploads to mot_cua_app;

-- Who holds an upload. Every foreign key to uploads stands here (a test compares); one that were forgotten would make
-- the removal fail, not the file go.
create view attached_uploads as
  select upload_id from dossier_files
  union all select upload_id from results where upload_id is not null
  union all select authorisation_upload from deliveries where authorisation_upload is not null
  union all select signature_upload from deliveries where signature_upload is not null;

-- Bytes are kept under their SHA-256, and the same bytes may be a receipt and an upload: they go with the last row.
create view kept_bytes as
  select sha256 from uploads
  union all select pdf_sha256 from receipts where pdf_sha256 is not null;

grant select on attached_uploads, kept_bytes to mot_cua_app;

-- For the two questions above, and for the foreign keys that are asked whenever an upload is deleted.
create index on uploads (uploaded_at, id);
create index on uploads (sha256);
create index on receipts (pdf_sha256) where pdf_sha256 is not null;
create index on dossier_files (upload_id);
create index on results (upload_id) where upload_id is not null;
create index on deliveries (authorisation_upload) where authorisation_upload is not null;
create index on deliveries (signature_upload) where signature_upload is not null;

create index on sessions (expires_at);
create index on attempts (window_start);
