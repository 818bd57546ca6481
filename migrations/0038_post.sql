-- Employees of the public postal enterprise do at the center what a decision of the People's Committee lets them do, for
-- as long as it says, and nothing else (N3.4).
create table task_grants (
  id          bigint generated always as identity primary key,
  account_id  bigint not null references accounts,
  task        text not null check (task in ('GUIDE', 'RECEIVE', 'DIGITISE', 'RETURN')),
  decision_no text not null check (decision_no ~ '^\d+/QĐ-UBND$'),
  decided_on  date not null,
  valid_from  date not null,
  valid_to    date check (valid_to > valid_from),
  granted_by  bigint references accounts,
  granted_at  timestamptz not null,
  ended_by    bigint references accounts,
  ended_at    timestamptz,
  end_reason  text check (length(trim(end_reason)) > 0),
  check ((ended_at is null) = (end_reason is null)),
  -- the same task is granted once at a time; a grant that was ended no longer counts
  exclude using gist (account_id with =, task with =, daterange(valid_from, valid_to) with &&) where (ended_at is null)
);
comment on table task_grants is 'Nhiệm vụ giao cho nhân viên bưu chính công ích: only what stands here is theirs to do';
comment on column task_grants.granted_by is 'None for the grants a demonstration opens with';
comment on column task_grants.valid_to is 'First day on which it no longer holds';

-- Danh mục bưu gửi bàn giao: what a postal employee hands over at one time.
create table postal_lists (
  id           bigint generated always as identity primary key,
  number_text  text unique,
  post_office  text not null check (length(trim(post_office)) > 0),
  note         text not null default '',
  version      integer not null default 1,
  opened_by    bigint not null references accounts,
  opened_at    timestamptz not null,
  registered_at timestamptz,
  check ((number_text is null) = (registered_at is null))
);
comment on column postal_lists.number_text is 'Taken with the first signature; from then on the list does not change';
comment on column postal_lists.registered_at is 'From here the center answers each item within its hours; the handling time starts at acceptance';

create table postal_items (
  id               bigint generated always as identity primary key,
  list_id          bigint not null references postal_lists,
  ordinal          integer not null check (ordinal > 0),
  tracking_number  text not null check (tracking_number ~ '^[A-Z0-9]{8,20}$'),
  sender_name      text not null check (length(trim(sender_name)) > 0),
  sender_phone     text not null default '',
  procedure_code   text,
  papers           integer not null check (papers between 0 and 999),
  discrepancy      text not null default '',
  dossier_id       bigint unique references dossiers,
  filed_at         timestamptz,
  unique (list_id, ordinal),
  check ((dossier_id is null) = (filed_at is null))
);
comment on column postal_items.papers is 'Sheets and booklets counted together when it was handed over';
comment on column postal_items.discrepancy is 'Where what is in the cover differs from what is written on it';
-- One item of post is handed over once.
create unique index one_tracking_number on postal_items (tracking_number);

-- Two signatures: of who hands over and of who receives, each by their own hand.
create table postal_signatures (
  list_id      bigint not null references postal_lists,
  side         text not null check (side in ('postal', 'reception')),
  account_id   bigint references accounts,
  name         text not null check (length(trim(name)) > 0),
  badge        text check (length(trim(badge)) > 0),
  recorded_by  bigint not null references accounts,
  at           timestamptz not null,
  primary key (list_id, side),
  -- without an account of their own, the postal employee signs the printed list and shows their badge
  check (account_id is not null or (side = 'postal' and badge is not null)),
  check (account_id is null or account_id = recorded_by)
);
create unique index one_hand_one_side on postal_signatures (list_id, account_id) where account_id is not null;

create function keep_postal_list() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'postal_lists' then
    if old.number_text is not null then
      raise exception 'a signed list of post never changes';
    end if;
    return new;
  end if;
  if exists (select from postal_lists where id = coalesce(new.list_id, old.list_id) and number_text is not null) then
    if tg_op <> 'UPDATE' or (new.list_id, new.ordinal, new.tracking_number, new.sender_name, new.sender_phone,
        new.papers, new.discrepancy) is distinct from (old.list_id, old.ordinal, old.tracking_number, old.sender_name,
        old.sender_phone, old.papers, old.discrepancy) or old.dossier_id is not null then
      raise exception 'a signed list of post never changes';
    end if;
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_postal_list before update on postal_lists for each row execute function keep_postal_list();
create trigger keep_postal_items before insert or update or delete on postal_items
  for each row execute function keep_postal_list();

grant select, insert, update on task_grants, postal_lists, postal_items to mot_cua_app;
grant delete on postal_items to mot_cua_app;
grant select, insert on postal_signatures to mot_cua_app;
