-- The first answer to a creating request, given again when it is repeated with the same Idempotency-Key.
create table idempotent_answers (
  account_id   bigint not null references accounts,
  key          text not null check (length(key) between 8 and 128),
  request_hash bytea not null,
  status       integer,
  headers      jsonb,
  body         jsonb,
  created_at   timestamptz not null,
  primary key (account_id, key)
);
comment on column idempotent_answers.status is 'None while the first request is still under way';
create index on idempotent_answers (created_at);
grant select, insert, update, delete on idempotent_answers to mot_cua_app;
