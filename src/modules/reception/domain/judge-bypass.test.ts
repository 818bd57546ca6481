import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AgencyReceipt, judgeReceipts } from './judge-bypass.ts';
import { readReceiptsCsv } from './read-receipts-csv.ts';
import { readReceivedAt } from './received-at.ts';

const facts = {
  agencyIds: new Map([['SKHDT', 1]]),
  procedures: new Map([
    [
      '2.001199',
      {
        id: 9,
        versions: [
          { effectiveFrom: '2019-06-24', effectiveTo: '2026-11-01', receivedAtCenter: false },
          { effectiveFrom: '2026-11-01', effectiveTo: null, receivedAtCenter: true },
        ],
      },
    ],
  ]),
  now: Temporal.Instant.from('2026-11-23T02:05:00Z'),
};
const receipt: AgencyReceipt = {
  number: 'KHDT-1',
  agency: 'SKHDT',
  procedureCode: '2.001199',
  receivedAt: '2026-11-20 09:05',
};

test('[QC Đ2.3b] a dossier is judged by the version of the day it was received', () => {
  const days = ['2026-10-31 16:59', '2026-11-01 00:00', '2019-06-23'];
  const judged = judgeReceipts(
    days.map((receivedAt, at) => ({ ...receipt, number: `KHDT-${at}`, receivedAt })),
    facts,
  );
  assert.ok(judged.ok);
  assert.deepEqual(
    judged.value.bypassed.map(({ number }) => number),
    ['KHDT-1'],
  );
  assert.equal(judged.value.ordinary, 2);
});

test('every row that cannot be judged is named', () => {
  const judged = judgeReceipts(
    [receipt, { number: ' ', agency: 'XXX', procedureCode: '9.999999', receivedAt: 'hôm qua' }],
    facts,
  );
  assert.ok(!judged.ok);
  assert.deepEqual(
    judged.problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`),
    [
      '/rows/1/number agency-number-missing',
      '/rows/1/agency agency-named-wrong',
      '/rows/1/procedureCode procedure-named-wrong',
      '/rows/1/receivedAt received-at-malformed',
    ],
  );
  const tomorrow = judgeReceipts([{ ...receipt, receivedAt: '24/11/2026' }], facts);
  assert.equal(!tomorrow.ok && tomorrow.problem.errors?.[0]?.code, 'received-in-future');
});

test('times are read as agencies’ systems write them; what could be two days is none', () => {
  const at = (text: string) => String(readReceivedAt(text));
  assert.equal(at('2026-11-20 09:05'), '2026-11-20T02:05:00Z');
  assert.equal(at('20/11/2026 09:05'), '2026-11-20T02:05:00Z');
  assert.equal(at('2026-11-20T09:05:00+07:00'), '2026-11-20T02:05:00Z');
  assert.equal(at('2026-11-20'), '2026-11-19T17:00:00Z');
  for (const wrong of ['5/1/2026', '2026-02-30', '2026-11-20 24:00', '20.11.2026', '', '46000'])
    assert.equal(at(wrong), 'null', wrong);
});

test('a list is read with the columns named in either language, as Excel saves it', () => {
  const list = readReceiptsCsv(
    '\uFEFFSố hồ sơ;Cơ quan;Thủ tục;Ngày tiếp nhận;Ghi chú\r\nA-1;SKHDT;2.001199;2026-11-20;x\r\n\r\n',
  );
  assert.ok(list.ok, JSON.stringify(list));
  assert.deepEqual(list.value, {
    rows: [{ number: 'A-1', agency: 'SKHDT', procedureCode: '2.001199', receivedAt: '2026-11-20' }],
    lines: [2],
  });
  const fault = (text: string) => {
    const read = readReceiptsCsv(text);
    return read.ok ? 'ok' : read.problem.errors?.[0]?.code;
  };
  assert.equal(fault(''), 'receipts-empty');
  assert.equal(fault('number,agency\n1,2\n'), 'receipts-columns');
  assert.equal(fault('PK\u0003\u0004\u0000'), 'receipts-not-text');
  assert.equal(fault('number,agency,procedure,received_at\n"A'), 'receipts-quotes');
  assert.equal(fault(`number,agency,procedure,received_at\n${'a,b,c,d\n'.repeat(5001)}`), 'receipts-too-many');
  assert.equal(fault(`number,agency,procedure,received_at\n${'x'.repeat(1_100_000)}`), 'receipts-too-large');
});
