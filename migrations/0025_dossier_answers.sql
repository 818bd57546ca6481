-- What was filled in the forms of a procedure (tờ khai điện tử), with the form as it was asked: the dossier may be accepted
-- under a later version.
create table dossier_answers (
  dossier_id bigint not null references dossiers,
  form_key   text not null,
  form       jsonb not null check (jsonb_typeof(form) = 'object'),
  answers    jsonb not null check (jsonb_typeof(answers) = 'object'),
  primary key (dossier_id, form_key)
);
comment on column dossier_answers.form is 'The definition the answers were given to';

-- A paper that is a filled form: handed in electronically, without a file.
alter table dossier_documents add column form_key text;
alter table dossier_documents add foreign key (dossier_id, form_key) references dossier_answers;
comment on column dossier_documents.form_key is 'The form that was filled in its place; none for a paper or a file';

-- The official decided on what stood there.
create function keep_answers() returns trigger language plpgsql as $$
begin
  if exists (select from dossiers d where d.id in (new.dossier_id, old.dossier_id) and d.code is not null) then
    raise exception 'what the applicant answered never changes after acceptance';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_answers before insert or update or delete on dossier_answers
  for each row execute function keep_answers();

grant select, insert on dossier_answers to mot_cua_app;
