-- Hand-overs between the center and an agency (QC Đ4.1 (transfer), clock rule 21): dossiers on paper go in batches, results come back.
-- One row per direction and agency: which batch was closed last. Whoever closes holds it, so that two never close the same one.
create table hand_over_batches (
  direction text not null check (direction in ('dossiers', 'results')),
  agency_id bigint not null references agencies,
  last      integer not null default 0 check (last >= 0),
  primary key (direction, agency_id)
);
comment on column hand_over_batches.direction is 'dossiers: center to agency; results: agency to center';

-- Danh mục bàn giao: what one batch took along, in two copies, signed by giver and receiver with their accounts.
create table hand_over_manifests (
  id             bigint generated always as identity primary key,
  direction      text not null,
  agency_id      bigint not null,
  batch          integer not null check (batch > 0),
  register       text not null default 'manifest' check (register = 'manifest'),
  year           integer not null,
  number         integer not null check (number > 0),
  number_text    text not null unique check (length(trim(number_text)) > 0),
  status         text not null check (status in ('closed', 'handed_over', 'received', 'void')),
  version        integer not null default 1,
  line_count     integer not null check (line_count > 0),
  closed_at      timestamptz not null,
  closed_by      bigint not null references accounts,
  handed_over_at timestamptz check (handed_over_at >= closed_at),
  handed_over_by bigint references accounts,
  received_at    timestamptz check (received_at >= handed_over_at),
  received_by    bigint references accounts,
  voided_at      timestamptz,
  voided_by      bigint references accounts,
  void_reason    text check (length(trim(void_reason)) > 0),
  unique (direction, agency_id, batch),
  unique (id, direction),
  unique (year, number),
  foreign key (register, year) references number_registers (register, year),
  foreign key (direction, agency_id) references hand_over_batches (direction, agency_id),
  check ((handed_over_at is null) = (handed_over_by is null)),
  check ((received_at is null) = (received_by is null)),
  check ((status = 'received') = (received_at is not null)),
  check ((status = 'handed_over') <= (handed_over_at is not null)),
  check ((status = 'closed') <= (handed_over_at is null)),
  check ((status = 'void') = (voided_at is not null and voided_by is not null and void_reason is not null)),
  -- nobody hands over to themselves
  check (received_by <> handed_over_by)
);
comment on table hand_over_manifests is 'A batch that is still open is no row: it is what waits';
comment on column hand_over_manifests.number_text is 'From the register of manifests, both directions together, without a gap';
comment on column hand_over_manifests.void_reason is 'Why it was given up before it was received; its number stays, its dossiers wait for the next batch';
create index on hand_over_manifests (agency_id, id);
create index unfinished_manifests on hand_over_manifests (agency_id, direction, id) where status in ('closed', 'handed_over');

create function keep_manifest() returns trigger language plpgsql as $$
begin
  if (new.direction, new.agency_id, new.batch, new.year, new.number, new.number_text, new.line_count, new.closed_at, new.closed_by)
     is distinct from
     (old.direction, old.agency_id, old.batch, old.year, old.number, old.number_text, old.line_count, old.closed_at, old.closed_by)
     or (old.handed_over_at is not null
       and (new.handed_over_at, new.handed_over_by) is distinct from (old.handed_over_at, old.handed_over_by))
     or (old.status in ('received', 'void') and new.status <> old.status)
     or (old.received_at is not null and (new.received_at, new.received_by) is distinct from (old.received_at, old.received_by)) then
    raise exception 'what was signed on a manifest never changes';
  end if;
  return new;
end $$;
create trigger keep_manifest before update on hand_over_manifests for each row execute function keep_manifest();

create table manifest_lines (
  manifest_id      bigint not null,
  direction        text not null,
  ordinal          integer not null check (ordinal > 0),
  dossier_id       bigint not null references dossiers,
  originals        integer not null default 0 check (originals >= 0),
  certified_copies integer not null default 0 check (certified_copies >= 0),
  copies           integer not null default 0 check (copies >= 0),
  back_by          timestamptz,
  result_number    text,
  fee_due          boolean not null default false,
  by_post          boolean not null default false,
  arrived          boolean,
  released         boolean not null default false,
  primary key (manifest_id, ordinal),
  foreign key (manifest_id, direction) references hand_over_manifests (id, direction),
  check ((direction = 'results') = (result_number is not null))
);
comment on column manifest_lines.originals is 'Pieces of paper as counted when the batch was closed';
comment on column manifest_lines.back_by is 'By when the result is due back at the center';
comment on column manifest_lines.fee_due is 'Something is to be collected on return';
comment on column manifest_lines.arrived is 'Whether the receiver ticked it; null until the receipt is signed';
comment on column manifest_lines.released is 'Of a void manifest, or never arrived: the dossier waits for another batch';
-- A dossier is on one manifest of a direction at most, whoever writes it.
create unique index on_one_manifest on manifest_lines (dossier_id, direction) where not released;

-- What did not agree when the receiver counted, and how it was settled.
create table manifest_discrepancies (
  id          bigint generated always as identity primary key,
  manifest_id bigint not null,
  ordinal     integer not null,
  kind        text not null check (kind in ('missing', 'extra', 'other')),
  note        text not null check (length(trim(note)) > 0),
  recorded_at timestamptz not null,
  recorded_by bigint not null references accounts,
  resolution  text check (length(trim(resolution)) > 0),
  resolved_at timestamptz,
  resolved_by bigint references accounts,
  foreign key (manifest_id, ordinal) references manifest_lines (manifest_id, ordinal),
  check (num_nonnulls(resolution, resolved_at, resolved_by) in (0, 3))
);
comment on column manifest_discrepancies.kind is 'missing: a paper or the whole dossier is not there; extra: a paper nobody listed';
create index on manifest_discrepancies (manifest_id, ordinal);
create index open_discrepancies on manifest_discrepancies (manifest_id) where resolved_at is null;

-- By when each accepted dossier had to be with the competent agency, and when it was.
create table transfers (
  dossier_id     bigint primary key references dossiers,
  agency_id      bigint not null references agencies,
  kind           text not null check (kind in ('paper', 'electronic', 'on_site')),
  accepted_at    timestamptz not null,
  due_at         timestamptz,
  manifest_id    bigint references hand_over_manifests,
  handed_over_at timestamptz,
  check (kind = 'paper' or (handed_over_at is not null and manifest_id is null)),
  check (kind <> 'paper' or handed_over_at is null or manifest_id is not null)
);
comment on column transfers.kind is 'paper: with papers to be moved; electronic: handed over at acceptance, always; on_site: settled at the center, nothing leaves it';
comment on column transfers.due_at is 'Clock rule 21; null where no calendar was published, and for dossiers accepted before this was kept';
create index waiting_papers on transfers (agency_id, accepted_at, dossier_id) where kind = 'paper' and manifest_id is null;
create index unmoved_papers on transfers (due_at) where kind = 'paper' and handed_over_at is null;
create index on transfers (due_at, agency_id);
create index on transfers (manifest_id) where manifest_id is not null;

-- Chuyển chậm: papers that were not handed over by their deadline; marked once.
create table late_transfers (
  dossier_id     bigint primary key references transfers,
  agency_id      bigint not null references agencies,
  due_at         timestamptz not null,
  found_at       timestamptz not null,
  minutes_late   integer not null check (minutes_late >= 0),
  handed_over_at timestamptz
);
comment on column late_transfers.minutes_late is 'Worked minutes after the deadline: when it was found, and once it was handed over, until then';
create index on late_transfers (due_at, dossier_id);
create index on late_transfers (agency_id, due_at, dossier_id);

-- Which results of an agency wait to be handed over, and to be delivered.
create index results_ready on dossiers (agency_id, finished_at, id) where status = 'result_ready';

-- Dossiers that are open when this is first kept have no deadline here; their papers wait for the next batch.
insert into transfers (dossier_id, agency_id, kind, accepted_at, handed_over_at)
select d.id, d.agency_id, k.kind, d.accepted_at, case when k.kind = 'paper' then null else d.accepted_at end
from dossiers d
join procedure_versions v on v.id = d.procedure_version_id
cross join lateral (select case
  when v.content ->> 'settlement' = 'ON_SITE' then 'on_site'
  when exists (select from dossier_documents p where p.dossier_id = d.id and p.originals + p.certified_copies + p.copies > 0) then 'paper'
  else 'electronic' end as kind) k
where d.accepted_at is not null and d.status in ('accepted', 'handling', 'supplement_requested', 'awaiting_obligation',
  'withdrawal_requested', 'result_ready');

grant select, insert, update on hand_over_batches, hand_over_manifests, manifest_lines, manifest_discrepancies, transfers,
  late_transfers to mot_cua_app;
