create table accounts (
  id            bigint generated always as identity primary key,
  username      text not null unique check (username ~ '^[A-Za-z0-9._-]{3,64}$'),
  password_hash text not null,
  kind          text not null check (kind in ('staff', 'citizen')),
  display_name  text not null,
  active        boolean not null default true,
  created_at    timestamptz not null
);
create unique index on accounts (lower(username));
comment on column accounts.password_hash is 'argon2id, in its own encoded form';

create table account_roles (
  account_id bigint not null references accounts,
  role       text not null,
  primary key (account_id, role)
);

-- What a citizen or a business gave once, to fill their next form.
create table account_contacts (
  account_id bigint primary key references accounts,
  party      text not null check (party in ('person', 'business')),
  id_number  text not null,
  phone      text not null,
  email      text,
  address    text not null
);
comment on column account_contacts.id_number is 'Personal identification number, or the enterprise code of a business';

grant select, insert, update on accounts, account_contacts to mot_cua_app;
grant select, insert, delete on account_roles to mot_cua_app;
