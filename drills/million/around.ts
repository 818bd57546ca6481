import type pg from 'pg';
import type { Load } from './dossiers.ts';

/** Writes the steps of every accepted dossier: done, in turn, to come, or broken off where it ended before its result. */
export async function writeSteps(owner: pg.ClientBase, { now, ground }: Load): Promise<void> {
  await owner.query(
    `insert into workflow_steps (dossier_id, ordinal, key, name, kind, agency_id, unit, role, quota_minutes, next, status,
       finish_by, started_at, due_at, completed_at, completed_by)
     select m.id, s.ordinal, s.key, s.name, s.step_kind, s.agency_id, s.unit, s.role, s.quota, s.next, t.status, m.due_at,
       t.started, case when t.status = 'done' and s.ordinal = 1 then m.at
         when t.started is not null then t.started + s.quota * interval '1 minute' * 3.2 end,
       t.completed, case when t.status = 'done' then case when s.ordinal = 1 then $2::bigint else s.by_account end end
     from made_moves m
     join made_steps s using (kind)
     join made_steps p on p.kind = m.kind and p.ordinal = coalesce(m.position, m.step_count)
     cross join lateral (select
       case when s.ordinal = 1 then 'done'
         when m.signed is not null then case when s.ordinal < m.step_count or m.status = 'delivered' then 'done' else 'active' end
         when s.ordinal = m.position or (not m.straight and s.begun) then case m.status when 'stopped' then 'broken_off' else 'active' end
         when s.ordinal < m.position then 'done'
         else case m.status when 'stopped' then 'skipped' else 'waiting' end end as status,
       -- of a finished one the time until its signature is shared out by quotas; of an open one most of the time until now
       coalesce(m.signed, m.stopped, m.at + (0.2 + 0.7 * m.late) * (least($1::timestamptz, m.due_at) - m.at)) - m.at as span,
       case when m.signed is not null then 1 else greatest(p.before, 0.001) end as whole) o
     cross join lateral (select o.status,
       case when o.status in ('waiting', 'skipped') then null when s.ordinal = 1 then m.at
         else m.at + least(1, s.before / o.whole) * o.span end as started,
       case when o.status <> 'done' then null when s.ordinal = 1 then m.at
         when s.ordinal = m.step_count then m.signed + interval '10 minutes'
         else m.at + least(1, s.after / o.whole) * o.span end as completed) t
     where m.accepted
     order by m.id, s.ordinal`,
    [now.toString(), ground.receivedBy],
  );
}

/** What else such dossiers leave: transfers, results, deliveries, refusals, supplements with their pauses, withdrawals, papers. */
export async function writeTraces(owner: pg.ClientBase, { ground }: Load): Promise<void> {
  const by = [ground.receivedBy];
  await owner.query(
    `insert into transfers (dossier_id, agency_id, kind, accepted_at, handed_over_at)
     select id, agency_id, 'electronic', at, at from made_moves where accepted order by id`,
  );
  await owner.query(
    `insert into results (dossier_id, agency_id, kind, document_number, document_date, valid_from, signer, registered_by, registered_at,
       predates_finish)
     select m.id, m.agency_id, m.kind_of_result, m.id || '/VD-KQ', s.day, s.day, 'Người ký ví dụ', $1, m.signed, false
     from made_moves m cross join lateral (select (m.signed at time zone 'Asia/Ho_Chi_Minh')::date as day) s
     where m.signed is not null order by m.id`,
    by,
  );
  await owner.query(
    `insert into deliveries (dossier_id, result_id, receiver_name, receiver_id_number, capacity, receipt_shown, evidence, delivered_by, delivered_at)
     select d.id, r.id, d.applicant_name, d.applicant_id_number, 'applicant', true, 'signature', $1, d.delivered_at
     from dossiers d join made_moves m using (id) join results r on r.dossier_id = d.id where m.status = 'delivered' order by d.id`,
    by,
  );
  await owner.query(
    `insert into refusals (dossier_id, kind, reason_code, reason, legal_basis, number_text, refused_by, refused_at)
     select id, 'refused', 'other', 'Không đủ điều kiện tiếp nhận (ví dụ)', 'QC Đ8.1', 'VD-' || id, $1, at from made_moves where status = 'refused'`,
    by,
  );
  await owner.query(
    `insert into dossier_pauses (dossier_id, kind, started_at, ground)
     select id, 'supplement', paused, 'Yêu cầu bổ sung hồ sơ (ví dụ)' from made_moves where paused is not null`,
  );
  await owner.query(
    `with asked as (
       insert into supplement_requests (dossier_id, stage, status, proposed_by, proposed_at, number_text, issued_by, issued_at, clock, window_until)
       select id, 'handling', 'issued', $1, paused - interval '1 hour', 'VD-BS-' || id, $1, paused, 'RESUME', paused + interval '45 days'
       from made_moves where paused is not null returning id)
     insert into supplement_items (request_id, ordinal, component_key, name, kind, reason, legal_basis)
     select id, 1, 'giay-to-1', 'Giấy tờ ví dụ', 'missing', 'Chưa nộp (ví dụ)', 'QC Đ12.1c' from asked`,
    by,
  );
  await owner.query(
    `insert into withdrawals (dossier_id, from_status, reason, asked_by_name, asked_at, answer_by, decision, decided_by, decided_at)
     select d.id, 'handling', 'Không còn nhu cầu (ví dụ)', d.applicant_name, m.stopped - interval '30 minutes', m.stopped + interval '1 day',
       'confirmed', $1, m.stopped
     from made_moves m join dossiers d using (id) where m.stopped is not null`,
    by,
  );
  await owner.query(
    `insert into dossier_documents (dossier_id, component_key, name, originals, certified_copies, copies, verdict)
     select m.id, c ->> 'key', c ->> 'name', (c ->> 'originals')::int, (c ->> 'certifiedCopies')::int, (c ->> 'copies')::int,
       case when m.accepted then 'valid' else 'unchecked' end
     from made_moves m join procedure_versions v on v.id = m.version_id
     cross join lateral jsonb_array_elements(v.content -> 'components') c
     where m.status in ('submitted', 'handling', 'supplement_requested') and (c ->> 'mandatory')::boolean`,
  );
}

/** What triggers keep when dossiers are written one by one. */
export async function writeKept(owner: pg.ClientBase): Promise<void> {
  await owner.query(
    `insert into dossier_words (dossier_id, words, marks)
     select m.id, n.words, array(
       select unnest(marks_of(d.id, d.status, d.return_method, d.agency_id))
       union select unnest(s.marks) where m.accepted)
     from made_moves m join made_people n on n.id = m.id join dossiers d on d.id = m.id
     left join (select kind, array_agg(distinct mark_of_step(agency_id, role)) filter (where mark_of_step(agency_id, role) is not null) as marks
       from made_steps group by kind) s on s.kind = m.kind order by m.id`,
  );
  await owner.query(
    `insert into search_lexemes (word) select distinct w from
       (select words from made_names union all select words from made_kinds) n, unnest(tsvector_to_array(n.words)) w
     on conflict do nothing`,
  );
}
