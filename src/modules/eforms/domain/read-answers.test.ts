import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nestFields } from '../../../platform/form-body.ts';
import { aField, aForm, aSection } from '../e-form.builder.ts';
import { readAnswers } from './read-answers.ts';

const today = Temporal.PlainDate.from('2026-11-23');
const form = aForm();

/** As a browser sends the page: text only, every box, rows marked. */
const asPage = {
  'nguoi-de-nghi.ho-ten': ' Trần Thị  Thử Nghiệm ',
  'nguoi-de-nghi.ngay-sinh-day': '5',
  'nguoi-de-nghi.ngay-sinh-month': '02',
  'nguoi-de-nghi.ngay-sinh-year': '1990',
  'nguoi-de-nghi.so-giay-to': '062 099 000 001',
  'nguoi-de-nghi.uy-quyen': 'no',
  'nguoi-de-nghi.nguoi-duoc-uy-quyen': 'Tên còn sót lại',
  'co-so.ten-co-so': 'Quán Thử',
  'co-so.von': '120.000.000 đ',
  'co-so.lao-dong': '',
  'co-so.nganh[]': ['khac', 'an-uong'],
  'co-so.nganh-khac': 'Sửa xe',
  'co-so.hinh-thuc': 'cung-gop',
  'thanh-vien.0._row': '1',
  'thanh-vien.0.ten-thanh-vien': '',
  'thanh-vien.1._row': '1',
  'thanh-vien.1.ten-thanh-vien': 'Lê Văn Mẫu',
  'thanh-vien.1.gop-bang': 'tien',
  'thanh-vien.1.tai-san-gop': 'Tên còn sót lại',
};

test('what a page sends becomes plain answers; what is hidden and empty rows are left out', () => {
  assert.deepEqual(readAnswers(form, nestFields(asPage), { today }), {
    ok: true,
    value: {
      'nguoi-de-nghi': {
        'ho-ten': 'Trần Thị  Thử Nghiệm',
        'ngay-sinh': '1990-02-05',
        'so-giay-to': '062099000001',
        'uy-quyen': false,
      },
      'co-so': {
        'ten-co-so': 'Quán Thử',
        von: 120_000_000,
        nganh: ['an-uong', 'khac'],
        'nganh-khac': 'Sửa xe',
        'hinh-thuc': 'cung-gop',
      },
      'thanh-vien': [{ 'ten-thanh-vien': 'Lê Văn Mẫu', 'gop-bang': 'tien' }],
    },
  });
});

test('answers that are read again stay the same', () => {
  const first = readAnswers(form, nestFields(asPage), { today });
  assert.ok(first.ok);
  assert.deepEqual(readAnswers(form, first.value, { today }), first);
});

test('a section that a condition hides is dropped, whatever was sent', () => {
  const sent = { ...asPage, 'co-so.hinh-thuc': 'mot-minh' };
  const read = readAnswers(form, nestFields(sent), { today });
  assert.ok(read.ok && !('thanh-vien' in read.value));
});

test('a condition that begins to hold asks for its field', () => {
  assert.deepEqual(faults({ 'nguoi-de-nghi.uy-quyen': 'yes', 'nguoi-de-nghi.nguoi-duoc-uy-quyen': '' }), [
    '/nguoi-de-nghi/nguoi-duoc-uy-quyen missing',
    '/thanh-vien/1/dong-y missing',
  ]);
});

test('every wrong field is named with its place, in rows by the number on the page', () => {
  const wrong: [Record<string, string | string[]>, string[]][] = [
    [{ 'nguoi-de-nghi.ho-ten': '  ' }, ['/nguoi-de-nghi/ho-ten missing']],
    [{ 'nguoi-de-nghi.ngay-sinh-day': '31' }, ['/nguoi-de-nghi/ngay-sinh date-invalid']],
    [{ 'nguoi-de-nghi.ngay-sinh-day': '' }, ['/nguoi-de-nghi/ngay-sinh date-invalid']],
    [{ 'nguoi-de-nghi.ngay-sinh-year': '2027' }, ['/nguoi-de-nghi/ngay-sinh day-too-late']],
    [{ 'nguoi-de-nghi.so-giay-to': '12345' }, ['/nguoi-de-nghi/so-giay-to id-number-invalid']],
    [{ 'nguoi-de-nghi.uy-quyen': 'maybe' }, ['/nguoi-de-nghi/uy-quyen not-a-choice']],
    [{ 'co-so.ten-co-so': 'Ab' }, ['/co-so/ten-co-so answer-too-short']],
    [{ 'co-so.ten-co-so': 'Ắ'.repeat(41) }, ['/co-so/ten-co-so too-long']],
    [{ 'co-so.von': '12,5 triệu' }, ['/co-so/von number-expected']],
    [{ 'co-so.von': '999.999' }, ['/co-so/von number-too-small']],
    [{ 'co-so.lao-dong': '11' }, ['/co-so/lao-dong number-too-large']],
    [{ 'co-so.nganh[]': ['an-uong', 'x'], 'co-so.nganh-khac': '' }, ['/co-so/nganh not-a-choice']],
    [{ 'thanh-vien.1.gop-bang': 'tai-san', 'thanh-vien.1.tai-san-gop': '' }, ['/thanh-vien/1/tai-san-gop missing']],
    [{ 'co-so.la': 'x' }, ['/co-so/la unknown-field']],
    [{ constructor: 'x' }, ['/constructor unknown-field']],
  ];
  for (const [change, expected] of wrong) assert.deepEqual(faults(change), expected, JSON.stringify(change));
});

test('too few rows, too many rows, rows that are none', () => {
  const sent = nestFields(asPage);
  const rows = (value: unknown) => readAnswers(form, { ...sent, 'thanh-vien': value }, { today, at: '/answers/don' });
  const codes = (value: unknown) => {
    const read = rows(value);
    return read.ok ? [] : read.problem.errors!.map(({ pointer, code }) => `${pointer} ${code}`);
  };
  const row = { 'ten-thanh-vien': 'A', 'gop-bang': 'tien' };
  assert.deepEqual(codes([]), ['/answers/don/thanh-vien rows-too-few']);
  assert.deepEqual(codes(Array(4).fill(row)), ['/answers/don/thanh-vien rows-too-many']);
  assert.deepEqual(codes('x'), ['/answers/don/thanh-vien malformed']);
  assert.deepEqual(codes(['x']), ['/answers/don/thanh-vien/0 malformed']);
  assert.deepEqual(codes([row]), []);
});

test('a page with the only row left empty is told what to fill, in the first row', () => {
  const { 'thanh-vien.1._row': _, 'thanh-vien.1.ten-thanh-vien': __, 'thanh-vien.1.gop-bang': ___, ...rest } = asPage;
  const { 'thanh-vien.1.tai-san-gop': ____, ...sent } = rest;
  const read = readAnswers(form, nestFields(sent), { today });
  assert.ok(!read.ok);
  assert.deepEqual(
    read.problem.errors!.map(({ pointer }) => pointer),
    ['/thanh-vien/0/ten-thanh-vien', '/thanh-vien/0/gop-bang'],
  );
});

test('a chain of conditions: what hangs on a hidden field is hidden too', () => {
  const option = (key: string) => ({ key, label: key });
  const chain = aForm({
    sections: [
      aSection('a', [
        aField('mot', { kind: 'yes_no', required: true }),
        aField('hai', {
          kind: 'choice',
          required: true,
          options: [option('x'), option('y')],
          showWhen: { field: 'mot', in: ['yes'] },
        }),
        aField('ba', { required: true, showWhen: { field: 'hai', in: ['x'] } }),
      ]),
    ],
  });
  const sent = { a: { mot: 'no', hai: 'x', ba: 'còn sót' } };
  assert.deepEqual(readAnswers(chain, sent, { today }), { ok: true, value: { a: { mot: false } } });
});

function faults(change: Record<string, string | string[]>): string[] {
  const read = readAnswers(form, nestFields({ ...asPage, ...change }), { today });
  return read.ok ? [] : read.problem.errors!.map(({ pointer, code }) => `${pointer} ${code}`);
}
