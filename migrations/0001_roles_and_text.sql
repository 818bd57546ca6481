-- Two roles: the owner of this database migrates; the application signs in as a member of mot_cua_app, which may do
-- only what each migration grants it, and never alters a table nor touches a ledger row once written.
do $$
begin
  create role mot_cua_app nologin;
exception when duplicate_object or unique_violation then
  null; -- roles belong to the server; another database of it came first
end $$;

revoke create on schema public from public;
grant usage on schema public to mot_cua_app;

create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- What fold() in src/kernel/vietnamese.ts does, for generated columns: 'Giấy phép  LÁI XE' → 'giay phep lai xe'.
create function fold(text) returns text
  language sql immutable strict parallel safe
  return trim(regexp_replace(lower(public.unaccent('public.unaccent', normalize($1, nfc))), '\s+', ' ', 'g'));
