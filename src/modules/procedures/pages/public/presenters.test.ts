import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filingOn } from '../../domain/filing.ts';
import { presentProcess } from '../picture/process.presenter.ts';
import { limitText, quotaText } from '../wording.ts';
import { searchHref } from './search-address.ts';

test('limits and quotas in words', () => {
  assert.equal(limitText({ value: 10, unit: 'working_days' }, 'vi'), '10 ngày làm việc');
  assert.equal(quotaText({ value: 1.5, unit: 'standard_days' }, 'vi'), '1,5 ngày làm việc');
  assert.equal(quotaText({ value: 0, unit: 'hours' }, 'vi'), 'ngay trong buổi nhận');
  assert.equal(quotaText({ value: 4, unit: 'hours' }, 'en'), '4 working hours');
  assert.equal(limitText({ value: 1, unit: 'working_days' }, 'en'), '1 working day');
});

test('[QC Đ2.1] without an approved process nothing is filed', () => {
  const procedure = {
    effectiveTo: '2021-01-01',
    receivedAtCenter: true,
    content: { settlement: 'STANDARD' as const, onlineLevel: 'FULL' as const },
  };
  const on = (day: string, hasProcess: boolean) => filingOn(Temporal.PlainDate.from(day), procedure, hasProcess);
  assert.equal(on('2020-12-31', false), 'not-ready');
  assert.equal(on('2020-12-31', true), 'online');
  assert.equal(on('2021-01-01', true), 'retired');
});

test('the process tells who holds a dossier how long, and shares make the whole', () => {
  const step = (key: string, agency: string, value: number) =>
    ({ key, name: key, kind: 'appraise', agency, role: 'handler', quota: { value, unit: 'standard_days' } }) as const;
  const view = presentProcess(
    {
      version: 1,
      decisionNo: '1/QĐ',
      steps: [step('a', 'CENTER', 0), step('b', 'STP', 2.5), step('c', 'SXD', 1), step('d', 'STP', 0.5)],
      agencyNames: new Map([
        ['STP', 'Sở Tư pháp'],
        ['SXD', 'Sở Xây dựng'],
      ]),
      standardDayMinutes: 480,
      limit: { value: 5, unit: 'working_days' },
    },
    'vi',
  );
  assert.equal(view.lead, '4 bước, qua Trung tâm, Sở Tư pháp và Sở Xây dựng.');
  assert.deepEqual(
    view.holders.map(({ time }) => time),
    ['ngay trong buổi nhận', '3 ngày làm việc', '1 ngày làm việc'],
  );
  assert.equal(
    view.rest,
    'Các bước cộng lại 4 ngày làm việc. 1 ngày làm việc còn lại trong thời hạn dành cho luân chuyển hồ sơ, kết quả và dự phòng.',
  );
  assert.equal(
    view.steps.reduce((sum, { share }) => sum + share, 0),
    1000,
  );
});

test('the address of a search holds only what was asked', () => {
  assert.equal(searchHref({}), '/thu-tuc');
  assert.equal(
    searchHref({ words: 'lái xe', filter: { agencyKey: 'STP' } }),
    '/thu-tuc?tu-khoa=l%C3%A1i+xe&co-quan=STP',
  );
});
