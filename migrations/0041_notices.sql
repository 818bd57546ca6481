-- Thông báo thẩm tra, trả lại hồ sơ, chậm (QC Đ13.5): what an agency tells the center in writing, with its cause.
create table notices (
  id              bigint generated always as identity primary key,
  kind            text not null check (kind in ('verification', 'return', 'lateness')),
  dossier_id      bigint not null references dossiers,
  step_id         bigint references workflow_steps,
  agency_id       bigint not null references agencies,
  number_text     text not null,
  number_date     date not null,
  cause_code      text not null check (cause_code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  reason          text not null check (length(trim(reason)) > 0),
  legal_basis     text check (length(trim(legal_basis)) > 0),
  papers_returned text check (length(trim(papers_returned)) > 0),
  legal_due_at    timestamptz,
  new_expected_at timestamptz not null check (new_expected_at > issued_at),
  answer          text not null check (length(trim(answer)) > 0),
  signer_name     text not null check (length(trim(signer_name)) > 0),
  signer_position text not null check (length(trim(signer_position)) > 0),
  issued_by       bigint not null references accounts,
  issued_at       timestamptz not null,
  unique (id, kind),
  check (kind <> 'verification' or step_id is not null),
  check ((kind = 'return') = (legal_basis is not null)),
  check ((kind = 'return') = (papers_returned is not null)),
  check (kind <> 'lateness' or new_expected_at > legal_due_at)
);
comment on table notices is 'Thông báo thẩm tra, trả lại hồ sơ, nguyên nhân chậm: formal, numbered, never changed';
comment on column notices.step_id is 'The step that is verified, or whose turn it was';
comment on column notices.agency_id is 'Who issues it, in whose register it has its number';
comment on column notices.cause_code is 'Of the catalogue in data/causes.yaml; a code that was used stays there';
comment on column notices.reason is 'In the words of the agency, for the center; may name people';
comment on column notices.legal_due_at is 'As it was when the notice was issued; none while the clock stood still';
comment on column notices.new_expected_at is 'When the result is expected now; of a return, when the papers lie ready';
comment on column notices.answer is 'What the applicant is told, as of that day; names nobody but agencies';
create unique index on notices (kind, agency_id, number_text, (extract(year from number_date)));
create unique index one_return_notice on notices (dossier_id) where kind = 'return';
create index on notices (dossier_id, issued_at desc, id desc);
create index on notices (step_id) where kind = 'verification';
create index on notices (issued_at, id);

-- A verification ends with what was found, or with the step it was begun for.
create table verification_ends (
  notice_id bigint primary key,
  kind      text not null default 'verification' check (kind = 'verification'),
  finding   text not null check (length(trim(finding)) > 0),
  ended_by  bigint not null references accounts,
  ended_at  timestamptz not null,
  foreign key (notice_id, kind) references notices (id, kind)
);
comment on table verification_ends is 'Kết thúc thẩm tra, xác minh: what was found; none where completing the step said it';

create function keep_notice() returns trigger language plpgsql as $$
begin
  raise exception 'a notice never changes';
end $$;
create trigger keep_notice before update or delete on notices for each row execute function keep_notice();
create trigger keep_verification_end before update or delete on verification_ends
  for each row execute function keep_notice();

-- Whatever way a dossier comes to be verified or sent back, the notice is there when the transaction ends.
create function require_verification_notice() returns trigger language plpgsql as $$
begin
  if not exists (select from notices n where n.step_id = new.id and n.dossier_id = new.dossier_id and n.kind = 'verification') then
    raise exception 'step % of dossier % is a verification without a notice', new.key, new.dossier_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger require_verification_notice after insert or update of status on workflow_steps
  deferrable initially deferred for each row when (new.kind = 'verify' and new.status = 'active')
  execute function require_verification_notice();

create function require_return_notice() returns trigger language plpgsql as $$
begin
  if not exists (select from notices n where n.dossier_id = new.id and n.kind = 'return') then
    raise exception 'dossier % is sent back without a notice', new.id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger require_return_notice after insert or update of outcome on dossiers
  deferrable initially deferred for each row when (new.outcome = 'sent_back')
  execute function require_return_notice();

grant select, insert on notices, verification_ends to mot_cua_app;
