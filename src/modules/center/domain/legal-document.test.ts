import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentState, numbersIn, slugOf } from './legal-document.ts';
import { documentUses } from './legal-use.ts';

test('[QC Đ7.2 (lead)] documents are recognised by their numbers however procedures cite them', () => {
  const cases: [string, string[]][] = [
    ['Nghị định số 78/2015/NĐ-CP', ['78/2015/NĐ-CP']],
    ['Luật Luật sư số 65/2006/QH11 (sửa đổi năm 2012)', ['65/2006/QH11']],
    ['Quyết định số 595/QĐ-BHXH ngày 14/4/2017', ['595/QĐ-BHXH']],
    ['Thông tư 01/2015/TT-BKHĐT; Thông tư 20/2015/TT-BKHĐT, Điều 5', ['01/2015/TT-BKHĐT', '20/2015/TT-BKHĐT']],
    ['Thông tư liên tịch số 01/2016/TTLT-BTP-BTC', ['01/2016/TTLT-BTP-BTC']],
    ['Luật Doanh nghiệp', []],
  ];
  for (const [said, numbers] of cases) assert.deepEqual(numbersIn(said), numbers, said);
  assert.equal(slugOf('61/2018/NĐ-CP'), '61-2018-nd-cp');
});

test('a procedure that names a document twice rests on it once', () => {
  const texts = ['Nghị định số 78/2015/NĐ-CP', 'Nghị định số 78/2015/NĐ-CP Điều 10'];
  const uses = documentUses([
    { code: '2.000001', name: 'Một', texts },
    { code: '2.000002', name: 'Hai', texts: ['Luật số 68/2014/QH13', texts[0] as string] },
  ]);
  assert.deepEqual(
    [...uses.values()].map(({ number, procedures }) => [number, procedures.map(({ code }) => code)]),
    [
      ['78/2015/NĐ-CP', ['2.000001', '2.000002']],
      ['68/2014/QH13', ['2.000002']],
    ],
  );
});

test('whether a document holds is told as far as its days are known', () => {
  const on = (effectiveFrom: string | null, effectiveTo: string | null) =>
    documentState({ effectiveFrom, effectiveTo }, '2026-11-23');
  assert.equal(on('2018-06-21', '2025-07-01'), 'ended');
  assert.equal(on('2018-06-21', '2026-11-23'), 'ended');
  assert.equal(on('2026-11-23', null), 'in-force');
  assert.equal(on('2026-11-24', null), 'coming');
  assert.equal(on(null, null), 'unknown');
});
