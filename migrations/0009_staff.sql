create table staff_members (
  account_id bigint primary key references accounts,
  agency_id  bigint references agencies,
  unit_key   text,
  post       text not null,
  phone      text not null
);
comment on column staff_members.agency_id is 'Home agency; none for the center''s own people';
comment on column staff_members.phone is 'Work phone';

create table counters (
  id     bigint generated always as identity primary key,
  number integer not null unique,
  name   text not null
);

create table counter_agencies (
  counter_id bigint not null references counters,
  agency_id  bigint not null references agencies,
  primary key (counter_id, agency_id)
);

-- Who sits where, from when to when: what a reception official may receive follows from it (QC Đ2.1, QC Đ13.10).
create table counter_assignments (
  id         bigint generated always as identity primary key,
  counter_id bigint not null references counters,
  account_id bigint not null references staff_members,
  valid_from date not null,
  valid_to   date check (valid_to > valid_from)
);
create index on counter_assignments (account_id);

grant select, insert on staff_members, counters, counter_agencies, counter_assignments to mot_cua_app;
