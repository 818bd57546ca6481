import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastValue } from '../../../../platform/form-body.ts';
import { NO_FAULTS } from '../../../../web/form-faults.ts';
import type { Component, ProcedureVersion } from '../../../procedures/index.ts';
import { duePresenter } from './due.ts';
import { allValid, intakeDefaults, withoutFile, withVisitor } from './form-values.ts';
import { intakePresenter } from './intake.presenter.ts';

const paper = (key: string, more: Partial<Component> = {}): Component => ({
  key,
  name: key,
  originals: 1,
  certifiedCopies: 0,
  copies: 0,
  mandatory: true,
  ...more,
});
const procedure = {
  code: '2.001199',
  agencyName: 'Sở Kế hoạch và Đầu tư',
  content: {
    name: 'Đăng ký thành lập công ty',
    settlement: 'STANDARD',
    sets: 1,
    timeLimit: { value: 3, unit: 'working_days' },
    components: [
      paper('don', { originals: 0 }),
      paper('ban-sao', { originals: 0, certifiedCopies: 2 }),
      paper('uy-quyen', { mandatory: false }),
    ],
    charges: [{ kind: 'fee', name: 'Lệ phí', amountDong: 50_000, basis: 'Nghị quyết', when: 'PREPAID' }],
  },
} as unknown as ProcedureVersion;
const view = (values = intakeDefaults(procedure), allKinds = false) =>
  intakePresenter({ procedure, caseKey: null, values, faults: NO_FAULTS, allKinds }, 'vi');

test('pieces are counted as the procedure asks; nothing is judged for the official, and what is optional is empty', () => {
  const rows = view().papers.map(({ counts, verdict }) =>
    [verdict, ...counts.map(({ piece, value }) => `${piece} ${value}`)].join('|'),
  );
  assert.deepEqual(rows, ['|originals 1', '|certifiedCopies 2', '|originals ']);
  assert.equal(view(undefined, true).papers[0]?.counts.length, 3);
});

test('the cursor goes to the first thing that is still needed', () => {
  assert.equal(view().focus, 'applicant.idNumber');
  const applicant = {
    kind: 'business',
    name: 'Công ty Ví Dụ',
    idNumber: '0100000000',
    phone: '0900000001',
    email: null,
    address: 'Kon Tum',
  } as const;
  const typed = { ...intakeDefaults(procedure), 'applicant.idNumber': 'cong ty vi du', 'applicant.phone': '0911' };
  const known = withVisitor(typed, { applicant, representation: null });
  assert.equal(lastValue(known, 'applicant.phone'), '0911');
  assert.equal(lastValue(known, 'applicant.idNumber'), '0100000000');
  assert.equal(lastValue(known, 'acting'), 'organisation');
  assert.equal(view(known).focus, 'organisation.name');
  const person = withVisitor(typed, { applicant: { ...applicant, kind: 'person' }, representation: null });
  assert.equal(view(person).focus, 'returnMethod');
  const asked = { ...person, returnMethod: 'counter' };
  assert.equal(view(asked).focus, 'documents.0.verdict');
  assert.equal(view(allValid(asked, procedure)).focus, 'prepaymentReceipt');
});

test('what is paid now asks for its receipt number', () => {
  assert.equal(view().prepay, '50.000\u00a0đ');
  assert.deepEqual(view().fees, ['Lệ phí: 50.000\u00a0đ (nộp khi tiếp nhận)']);
});

test('[QC Đ4.2] a clock that starts later is said with its start', () => {
  const now = Temporal.Instant.from('2026-11-23T17:10:00+07:00');
  const deadline = {
    effectiveStart: Temporal.Instant.from('2026-11-24T07:00:00+07:00'),
    dueAt: Temporal.Instant.from('2026-11-27T17:00:00+07:00'),
    workingMinutes: 1440,
    mode: 'date',
    provisional: false,
  } as const;
  const { due, notices } = duePresenter(procedure, deadline, now, 'vi');
  assert.equal(due?.text, '17:00 ngày 27/11/2026');
  assert.deepEqual(notices, ['Ngoài giờ làm việc: thời hạn bắt đầu tính từ 07:00 ngày 24/11/2026.']);
  assert.equal(duePresenter(procedure, null, now, 'vi').due, null);
});

test('one press judges what lies on the desk and was not judged; what is optional and absent, or found invalid, stays as it is', () => {
  const judged = allValid({ ...intakeDefaults(procedure), 'documents.1.verdict': 'invalid' }, procedure);
  assert.deepEqual(
    [0, 1, 2].map((at) => lastValue(judged, `documents.${at}.verdict`)),
    ['valid', 'invalid', ''],
  );
  const files = { 'documents.0.uploads[]': ['a', 'b'], 'authorised.uploads[]': 'a' };
  assert.deepEqual(withoutFile(files, 'a'), { 'documents.0.uploads[]': ['b'], 'authorised.uploads[]': [] });
});
