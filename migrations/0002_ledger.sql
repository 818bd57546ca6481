-- The history nobody can falsify: one chain per dossier, each entry holding the hash of the one before it.
create table ledger_entries (
  id            bigint generated always as identity primary key,
  chain         text not null,
  seq           integer not null check (seq > 0),
  at            timestamptz not null,
  actor         jsonb not null,
  action        text not null,
  facts         jsonb not null,
  ground        text,
  previous_hash bytea check (octet_length(previous_hash) = 32),
  hash          bytea not null check (octet_length(hash) = 32),
  previous_seq  integer generated always as (nullif(seq - 1, 0)) stored,
  unique (chain, seq),
  unique (chain, seq, hash),
  check ((seq = 1) = (previous_hash is null)),
  -- no gap, no second branch, no entry taken out of the middle
  foreign key (chain, previous_seq, previous_hash) references ledger_entries (chain, seq, hash)
);
comment on table ledger_entries is 'Append-only history, hash-chained per dossier (QC Đ5.1c)';
comment on column ledger_entries.chain is 'What the history is of, e.g. dossier:42';
comment on column ledger_entries.actor is 'Who did it and in what capacity';
comment on column ledger_entries.ground is 'The clause or document the action rests on';
comment on column ledger_entries.hash is 'SHA-256 of the canonical JSON of the entry, previous hash included';

create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only';
end $$;
create trigger append_only before update or delete or truncate on ledger_entries
  for each statement execute function ledger_is_append_only();

grant select, insert on ledger_entries to mot_cua_app;
