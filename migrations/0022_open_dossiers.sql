-- A study goes through all open dossiers in order, also where a million are finished.
create index open_dossiers on dossiers (id) where accepted_at is not null and finished_at is null and status <> 'stopped';
