-- Processes that branch and run side by side: a step knows where it leads, what it may come to, and may be passed by.
alter table workflow_steps drop constraint workflow_steps_status_check;
alter table workflow_steps add constraint workflow_steps_status_check
  check (status in ('waiting', 'active', 'done', 'skipped'));
alter table workflow_steps drop constraint workflow_steps_check;
alter table workflow_steps add constraint workflow_steps_started_check
  check ((status in ('waiting', 'skipped')) = (started_at is null));

alter table workflow_steps add column next jsonb check (jsonb_typeof(next) = 'object');
alter table workflow_steps add column outcomes jsonb check (jsonb_typeof(outcomes) = 'array');
alter table workflow_steps add column outcome text;
alter table workflow_steps add constraint outcome_of_step
  check (outcome is null or (status = 'done' and outcomes is not null));
comment on column workflow_steps.status is 'skipped: on no way this dossier takes, decided once and for good';
comment on column workflow_steps.next is 'Where it leads, as far as acceptance could not decide; none for the next step of the list';
comment on column workflow_steps.outcomes is 'What completing it can come to; none where nothing depends on it';
comment on column workflow_steps.outcome is 'What completing it came to';
