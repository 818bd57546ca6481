create table workflow_steps (
  id            bigint generated always as identity primary key,
  dossier_id    bigint not null,
  ordinal       integer not null check (ordinal > 0),
  key           text not null,
  name          text not null,
  kind          text not null,
  agency_id     bigint references agencies,
  unit          text,
  role          text not null,
  quota_minutes integer not null check (quota_minutes >= 0),
  status        text not null check (status in ('waiting', 'active', 'done')),
  finish_by     timestamptz not null,
  started_at    timestamptz,
  due_at        timestamptz,
  assignee_id   bigint references accounts,
  completed_at  timestamptz,
  completed_by  bigint references accounts,
  note          text,
  unique (dossier_id, ordinal),
  check ((status = 'waiting') = (started_at is null)),
  check ((status = 'done') = (completed_at is not null))
);
comment on column workflow_steps.agency_id is 'Whose turn it is; none for the center itself';
comment on column workflow_steps.finish_by is 'Legal due date of the whole dossier: what work lists are ordered by';
comment on column workflow_steps.due_at is 'Internal due date of this step alone';
create index worklist on workflow_steps (agency_id, role, finish_by, id) where status = 'active';

grant select, insert, update on workflow_steps to mot_cua_app;
