import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STATUSES, type Status } from '../../domain/lifecycle.ts';
import type { OwnDossierFacts } from './dossier.presenter.ts';
import { waitingFor } from './waiting-for.ts';

const step = { status: 'active', name: 'Thẩm định hồ sơ', agencyId: 7 };
const card = (status: Status, returnMethod = 'counter', agencyId: number | null = 7) =>
  waitingFor('vi', {
    dossier: { status, returnMethod, checkDueAt: Temporal.Instant.from('2026-11-24T02:05:00Z') },
    steps: [{ ...step, agencyId }],
    agencies: new Map([[7, 'Sở Xây dựng']]),
    now: Temporal.Instant.from('2026-11-23T02:05:00Z'),
  } as unknown as OwnDossierFacts);

test('the card names whom a dossier waits for', () => {
  assert.deepEqual(card('submitted'), {
    title: 'Đang chờ: Trung tâm Phục vụ hành chính công',
    text: 'Trung tâm kiểm tra hồ sơ và trả lời chậm nhất 09:05 ngày 24/11/2026.',
  });
  assert.deepEqual(card('handling'), { title: 'Đang chờ: Sở Xây dựng', text: 'Bước hiện tại: Thẩm định hồ sơ.' });
  assert.equal(card('handling', 'counter', null).title, 'Đang chờ: Trung tâm Phục vụ hành chính công');
  assert.equal(card('supplement_requested').title, 'Đang chờ: quý vị');
  assert.equal(card('result_ready').title, 'Đang chờ: quý vị');
  assert.equal(card('result_ready', 'post').title, 'Đang chờ: Trung tâm Phục vụ hành chính công');
});

test('every status has something to say', () => {
  for (const status of Object.keys(STATUSES) as Status[]) assert.ok(card(status).text, status);
});
