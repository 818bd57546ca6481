-- A rule set is national or a province's; what the province leaves out it inherits. A draft is written until it is approved;
-- from then on only its end may be set, once, by the set that follows it.
alter table rule_sets add column approved_at timestamptz;
alter table rule_sets add column approved_by text;
alter table rule_sets add column updated_by text;
alter table rule_sets add column draft_version integer not null default 1;
comment on column rule_sets.draft_version is 'Rises with every change of a draft; a stale form is refused';

create function keep_approved_rules() returns trigger language plpgsql as $$
begin
  if (new.key, new.version, new.name, new.jurisdiction, new.effective_from, new.decision_no, new.content, new.approved_at,
      new.approved_by)
     is distinct from (old.key, old.version, old.name, old.jurisdiction, old.effective_from, old.decision_no, old.content,
      old.approved_at, old.approved_by)
     or new.status = 'draft'
     or (old.effective_to is not null and new.effective_to is distinct from old.effective_to) then
    raise exception 'an approved rule set never changes';
  end if;
  return new;
end $$;
create trigger keep_approved_rules before update on rule_sets
  for each row when (old.status <> 'draft') execute function keep_approved_rules();

create function keep_rules_once_approved() returns trigger language plpgsql as $$
begin
  raise exception 'only a draft of a rule set may be given up';
end $$;
create trigger keep_rules_once_approved before delete on rule_sets
  for each row when (old.status <> 'draft') execute function keep_rules_once_approved();

grant update, delete on rule_sets to mot_cua_app;
