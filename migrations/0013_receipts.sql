-- The receipt record: frozen data, printed from the same bytes for ever (QC Đ6.1a).
create table receipts (
  dossier_id   bigint primary key references dossiers,
  form_version text not null,
  data         jsonb not null,
  pin          text not null check (pin ~ '^\d{6}$'),
  token        text not null,
  created_at   timestamptz not null,
  pdf_sha256   text check (pdf_sha256 ~ '^[0-9a-f]{64}$')
);
comment on column receipts.pin is 'Second fact for the public look-up, printed on the paper';
comment on column receipts.token is 'Signed; what the QR code carries';

create function keep_receipt() returns trigger language plpgsql as $$
begin
  if old.pdf_sha256 is not null or (to_jsonb(new) - 'pdf_sha256') is distinct from (to_jsonb(old) - 'pdf_sha256') then
    raise exception 'a receipt never changes';
  end if;
  return new;
end $$;
create trigger keep_receipt before update on receipts for each row execute function keep_receipt();

grant select, insert, update (pdf_sha256) on receipts to mot_cua_app;
