create table sessions (
  token_hash   bytea primary key check (octet_length(token_hash) = 32),
  account_id   bigint not null references accounts,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  revoked_at   timestamptz
);
comment on column sessions.token_hash is 'SHA-256 of the token; the token itself is only with its holder';
comment on column sessions.expires_at is 'Moves on while the session is used, up to a day after it was created';
create index on sessions (account_id);

-- How often something was tried in the current window: sign-ins and look-ups, per account and per address.
create table attempts (
  key          text primary key,
  window_start timestamptz not null,
  count        integer not null
);

grant select, insert, update, delete on sessions, attempts to mot_cua_app;
