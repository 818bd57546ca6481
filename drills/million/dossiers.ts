import type pg from 'pg';
import type { Ground } from './ground.ts';
import { GIVEN, MIDDLES, PLACES, SURNAMES, TRADES } from './names.ts';

export type Load = {
  readonly count: number;
  readonly days: number;
  readonly kinds: number;
  readonly now: Temporal.Instant;
  readonly ground: Ground;
};

/**
 * Decides of each dossier which kind it is, when it was accepted and how far it has come: most are delivered; of those not
 * yet due most are being handled; a few are late, paused, refused, withdrawn, or wait to be accepted or fetched.
 */
export async function decide(owner: pg.ClientBase, { count, days, kinds, now }: Load): Promise<void> {
  await owner.query('select setseed(0.44)');
  await owner.query(
    `create temp table made as
     with drawn as materialized (
       select n, least($2::int - 1, floor($2::int * power((n - 1)::float / $1::int, 0.6)))::int as day,
         -- a few procedures are asked for much more often than the rest
         1 + floor($3::int * power(random(), 2.2))::int as kind,
         random() as fate, random() as share, random() as place, random() as late, random() as other, random() as who
       from generate_series(1, $1::int) n
     ), fated as (
       select d.*, k.version_id, k.process_id, k.agency_id, k.by_hour, k.straight, k.step_count, k.words,
         m.accepted_at as at, m.check_due_at, m.effective_start, m.due_at, m.near_due_from,
         case when d.other < 0.22 then 'online' when d.other < 0.3 then 'post' else 'counter' end as channel,
         case
           when d.fate < 0.006 then 'refused'
           when d.day >= $2::int - 2 and d.other < 0.3 and d.late < 0.9 then 'submitted'
           when d.fate < 0.012 then 'stopped'
           when m.due_at > $4::timestamptz then case
             when d.share < 0.05 then 'supplement_requested' when d.share < 0.86 then 'handling'
             when d.share < 0.91 then 'result_ready' else 'delivered' end
           when m.due_at > $4::timestamptz - interval '45 days' then case
             when d.share < 0.1 then 'handling' when d.share < 0.105 then 'supplement_requested'
             when d.share < 0.19 then 'result_ready' else 'delivered' end
           else case
             when d.share < 0.0012 then 'handling' when d.share < 0.004 then 'result_ready' else 'delivered' end
         end as status
       from drawn d join made_kinds k using (kind) join made_moments m using (day, kind)
     ), finished as (
       select *, case when status in ('result_ready', 'delivered') then least($4::timestamptz - interval '2 hours',
           case when late < 0.03 then due_at + (0.5 + 9 * other) * interval '1 day'
           else at + (0.3 + 0.65 * place) * (due_at - at) end) end as ended
       from fated
     ), dated as (
       -- results are signed on working days, in the hours of the office
       select *, (ended at time zone 'Asia/Ho_Chi_Minh')::date as day_of_end from finished
     )
     select *, case when ended is not null then least($4::timestamptz - interval '90 minutes', greatest(at + interval '20 minutes',
         (day_of_end - greatest(0, extract(isodow from day_of_end)::int - 5) + interval '7 hours 45 minutes'
           + who * interval '8 hours') at time zone 'Asia/Ho_Chi_Minh')) end as signed,
       case when status in ('handling', 'supplement_requested', 'stopped') then
         case when straight then 2 + floor(place * (step_count - 2))::int else 2 end end as position,
       status not in ('refused', 'submitted') as accepted,
       row_number() over (order by n) + coalesce((select max(id) from dossiers), 0) as id
     from dated order by n`,
    [count, days, kinds, now.toString()],
  );
  await owner.query(
    `create temp table made_moves as
     select made.*, to_char(at at time zone 'Asia/Ho_Chi_Minh', 'YYMMDD') as yymmdd,
       case when late < 0.97 then 'positive' else 'negative' end as kind_of_result,
       row_number() over (partition by accepted, (at at time zone 'Asia/Ho_Chi_Minh')::date order by at, n)
         + coalesce(c.last, 0) as serial,
       case when status = 'supplement_requested' then least(at + 0.4 * (due_at - at), $1::timestamptz - interval '3 hours') end as paused,
       case when status = 'stopped' then
         least($1::timestamptz - interval '1 hour', at + (0.1 + 0.5 * place) * (due_at - at)) end as stopped
     from made left join (select day as counted, max(last) as last from code_counters group by day) c
       on c.counted = (at at time zone 'Asia/Ho_Chi_Minh')::date`,
    [now.toString()],
  );
  await owner.query('drop table made; create unique index on made_moves (id); analyze made_moves');
}

/** Writes the dossiers themselves; codes run without a gap through each day. */
export async function writeDossiers(owner: pg.ClientBase, { now, ground }: Load): Promise<void> {
  const { receptionPoint, receivedBy, pin, calendarEditionId } = ground;
  await owner.query(
    `create temp table made_names as
     with parts as materialized (select string_to_array($1, ' ') as ho, string_to_array($2, ' ') as dem, string_to_array($3, ' ') as ten,
       string_to_array($4, '|') as nghe, string_to_array($5, '|') as noi)
     select ho[h] || ' ' || dem[m] || ' ' || ten[t] || ' (ví dụ)' as name, search_words(ho[h], dem[m], ten[t], 'ví dụ') as words,
       row_number() over () as nth, 'person' as kind
     from parts, generate_subscripts(ho, 1) h, generate_subscripts(dem, 1) m, generate_subscripts(ten, 1) t
     union all
     select name, search_words(name), row_number() over (), 'business'
     from (select 'Công ty TNHH ' || nghe[a] || ' ' || noi[b] || ' ' || c || ' (ví dụ)' as name
           from parts, generate_subscripts(nghe, 1) a, generate_subscripts(noi, 1) b, generate_series(1, 40) c) one`,
    [SURNAMES, MIDDLES, GIVEN, TRADES, PLACES],
  );
  await owner.query('create unique index on made_names (kind, nth); analyze made_names');
  await owner.query(
    `create temp table made_people as
     select m.id, p.kind, p.name, p.words || m.words as words
     from made_moves m
     cross join (select count(*) filter (where kind = 'person') as persons, count(*) filter (where kind = 'business') as companies
                 from made_names) c
     join made_names p on p.kind = case when m.who < 0.72 then 'person' else 'business' end
       and p.nth = 1 + (hashint8extended(m.id, 7) & 1073741823)
         % case when m.who < 0.72 then c.persons else c.companies end`,
  );
  await owner.query('create unique index on made_people (id)');
  await owner.query(
    `insert into dossiers (id, provisional_number, code, status, outcome, channel, procedure_version_id, agency_id, reception_point_id,
       applicant_kind, applicant_name, applicant_id_number, applicant_phone, applicant_address, return_method, return_address,
       declaration_version, submitted_at, check_due_at, accepted_at, accepted_by, process_version_id, rule_set_id,
       national_rule_set_id, calendar_edition_id, clock_rule_set_id, clock_national_rule_set_id, clock_calendar_edition_id,
       effective_start, original_due_at, legal_due_at, near_due_from, overdue_from, finished_at, delivered_at, stopped_at, pauses)
     overriding system value
     select m.id, 'TN-' || m.yymmdd || '-' || lpad(upper(to_hex(m.id)), 8, '0'),
       case when m.accepted then $1 || '-' || m.yymmdd || '-' || lpad(m.serial::text, greatest(4, length(m.serial::text)), '0') end,
       m.status, case when m.status = 'stopped' then 'withdrawn' when m.signed is not null then m.kind_of_result end,
       m.channel, m.version_id, m.agency_id, $2, p.kind, p.name,
       '000' || lpad((hashint8extended(m.id, 3) & 536870911)::text, 9, '0'),
       '0900' || lpad(((hashint8extended(m.id, 5) & 1073741823) % 1000000)::text, 6, '0'), 'Địa chỉ ví dụ, tỉnh Kon Tum',
       case when m.other > 0.93 then 'post' when m.channel = 'online' then 'online' else 'counter' end,
       case when m.other > 0.93 then 'Địa chỉ ví dụ, tỉnh Kon Tum' end, '1', m.at - m.share * interval '25 minutes', m.check_due_at,
       a.at, a.accepted_by, a.process_id, a.rules, a.national, a.edition, a.rules, a.national, a.edition, a.effective_start, a.due_at,
       l.due_at, l.near_due_from, l.overdue_from, m.signed,
       case when m.status = 'delivered' then least($7::timestamptz - interval '1 hour', m.signed + (0.02 + 3 * m.place) * interval '1 day') end,
       m.stopped,
       case when m.status = 'supplement_requested' then jsonb_build_array(jsonb_build_object('from', m.paused, 'to', null,
         'ground', 'Yêu cầu bổ sung hồ sơ (ví dụ)', 'restarts', false)) else '[]' end
     from made_moves m join made_people p using (id)
     left join lateral (select m.at, $3::bigint as accepted_by, m.process_id, $4::bigint as rules, $6::bigint as national,
       $5::bigint as edition, m.effective_start, m.due_at where m.accepted) a on true
     left join lateral (select m.due_at, m.near_due_from, case when m.by_hour then m.due_at + interval '1 microsecond'
         else (date_trunc('day', m.due_at at time zone 'Asia/Ho_Chi_Minh') + interval '1 day') at time zone 'Asia/Ho_Chi_Minh' end as overdue_from
       where m.accepted and m.status <> 'supplement_requested') l on true
     order by m.id`,
    [
      receptionPoint.codePrefix,
      receptionPoint.id,
      receivedBy,
      pin.id,
      calendarEditionId,
      pin.nationalId,
      now.toString(),
    ],
  );
  await owner.query(
    `insert into code_counters (reception_point_id, day, last)
     select $1, (at at time zone 'Asia/Ho_Chi_Minh')::date, max(serial) from made_moves where accepted group by 2
     on conflict (reception_point_id, day) do update set last = greatest(code_counters.last, excluded.last)`,
    [receptionPoint.id],
  );
}
