import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorOf } from '../../../identity/index.ts';
import type { WorkItem } from '../../queries/worklist.ts';
import { chosenKind, PAGE_SIZE, whereToDo, workPresenter } from './worklist.presenter.ts';

const item = (id: number): WorkItem => ({
  kind: 'step',
  id,
  reference: `000.00.34.H34-261123-${String(id).padStart(4, '0')}`,
  status: 'handling',
  procedureCode: '2.001199',
  procedureName: 'Đăng ký thành lập công ty',
  applicantName: 'Nguyễn Thị Ví Dụ',
  stepName: 'Thẩm định',
  stepKey: 'tham-dinh',
  stepId: 1000 + id,
  dueAt: Temporal.Instant.from('2026-11-26T10:00:00Z'),
});
const actor = actorOf({ id: 1, kind: 'staff', displayName: 'Chuyên viên Mẫu', roles: ['handler'] });
const standing = { paged: false, actor, now: Temporal.Instant.from('2026-11-23T02:05:00Z') };
const counts = [
  { kind: 'check', total: 0, overdue: 0 },
  { kind: 'step', total: 30, overdue: 2 },
] as const;

test('the queue opens on the first kind in which there is something to do', () => {
  assert.equal(chosenKind(counts, undefined), 'step');
  assert.equal(chosenKind(counts, 'kiem-tra'), 'check');
  assert.equal(chosenKind(counts, 'tra-ket-qua'), 'step');
  assert.equal(chosenKind([], undefined), null);
});

test('a page ends with the way to the next one, and says how much is overdue in words', () => {
  const found = Array.from({ length: PAGE_SIZE + 1 }, (_, index) => item(index + 1));
  const view = workPresenter(
    { counts, kind: 'step', found, urgency: new Map([[1, 'OVERDUE']]), minutesLeft: new Map(), ...standing },
    'vi',
  );
  assert.equal(view.rows.length, PAGE_SIZE);
  assert.equal(view.rows[0]?.urgency, 'OVERDUE');
  assert.equal(view.rows[0]?.due, '17:00 ngày 26/11/2026');
  assert.match(view.nextHref ?? '', /^\/can-bo\?viec=xu-ly&sau=\d+-25-1025$/);
  assert.deepEqual(
    view.tabs.map(({ count, note }) => `${count} ${note}`),
    ['0 không có việc quá hạn', '30 2 quá hạn'],
  );
});

test('nobody counts along beyond a thousand', () => {
  const many = [{ kind: 'step', total: 1001, overdue: 1001 }] as const;
  const few = [{ kind: 'step', total: 1000, overdue: 7 }] as const;
  const tabOf = (counts: typeof many | typeof few) =>
    workPresenter({ counts, kind: 'step', found: [], urgency: new Map(), minutesLeft: new Map(), ...standing }, 'vi')
      .tabs[0];
  assert.deepEqual([tabOf(many)?.count, tabOf(many)?.note], ['1.000+', '1.000+ quá hạn']);
  assert.deepEqual([tabOf(few)?.count, tabOf(few)?.note], ['1000', '7 quá hạn']);
});

test('each kind of work has its own place', () => {
  assert.equal(whereToDo({ kind: 'check', reference: 'TN-1', stepKey: null }), '/can-bo/ho-so/TN-1/tiep-nhan');
  assert.equal(whereToDo({ kind: 'step', reference: 'X', stepKey: 'a' }), '/can-bo/ho-so/X');
  assert.equal(whereToDo({ kind: 'deliver', reference: 'X', stepKey: null }), '/can-bo/tra-ket-qua/X');
  assert.equal(whereToDo({ kind: 'reply', reference: 'X', stepKey: 'sent' }), '/can-bo/ho-so/X/bo-sung');
  assert.equal(whereToDo({ kind: 'reply', reference: 'X', stepKey: 'withdrawal' }), '/can-bo/ho-so/X/rut');
});
