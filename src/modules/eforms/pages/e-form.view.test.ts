import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nestFields } from '../../../platform/form-body.ts';
import { faultsInOrder, NO_FAULTS } from '../../../web/form-faults.ts';
import { aShell } from '../../../web/layout/shell.builder.ts';
import { prefilled } from '../domain/prefilled.ts';
import { readAnswers } from '../domain/read-answers.ts';
import { aForm } from '../e-form.builder.ts';
import { answerFields, answerLabels } from './answer-fields.ts';
import { withRowsChanged } from './answer-rows.ts';
import { answersSummary } from './answers-summary.view.ts';
import { eFormFields } from './e-form.view.ts';

const form = aForm();
const prefix = 'answers.giay-de-nghi';
const today = Temporal.PlainDate.from('2026-11-23');
const answers = {
  'nguoi-de-nghi': {
    'ho-ten': 'Trần Thị Thử Nghiệm',
    'ngay-sinh': '1990-02-05',
    'so-giay-to': '062099000001',
    'uy-quyen': false,
  },
  'co-so': { 'ten-co-so': 'Quán <Thử>', von: 120_000_000, nganh: ['an-uong'], 'hinh-thuc': 'cung-gop' },
  'thanh-vien': [{ 'ten-thanh-vien': 'Lê Văn Mẫu', 'gop-bang': 'tai-san', 'tai-san-gop': 'Xe\nmáy' }],
};
const drawn = (values = {}, faults = NO_FAULTS) => String(eFormFields(aShell(), form, values, faults, { prefix }));

test('the page, sent as it was drawn from answers, gives the same answers', () => {
  const sent = nestFields(answerFields(form, answers, { prefix })) as { answers: Record<string, unknown> };
  assert.deepEqual(readAnswers(form, sent.answers['giay-de-nghi'], { today }), { ok: true, value: answers });
});

test('what is known of the applicant stands in its fields, and the rest is open', () => {
  const known = { name: 'Trần Thị Thử Nghiệm', idNumber: '062099000001', email: null };
  assert.deepEqual(prefilled(form, known), {
    'nguoi-de-nghi': { 'ho-ten': 'Trần Thị Thử Nghiệm', 'so-giay-to': '062099000001' },
  });
  const page = drawn(answerFields(form, prefilled(form, known), { prefix }));
  assert.match(page, /name="answers\.giay-de-nghi\.nguoi-de-nghi\.ho-ten"[^>]* value="Trần Thị Thử Nghiệm"/);
});

test('without JavaScript a condition says when to fill in; with it the field stands below its answer', () => {
  const page = drawn();
  assert.match(page, /Chỉ điền nếu “Nộp qua người được ủy quyền” là “Có”\./);
  const below = page.indexOf('id="conditional-answers.giay-de-nghi.nguoi-de-nghi.uy-quyen"');
  assert.ok(below > 0 && page.indexOf('nguoi-duoc-uy-quyen"', below) > below);
  assert.match(page, /Chỉ điền phần này nếu/);
  assert.match(page, /Số lao động \(không bắt buộc\)/);
});

test('one more row keeps what was typed; a row that goes away lets the others move up', () => {
  const name = `${prefix}.thanh-vien`;
  const typed = { [`${name}.0._row`]: '1', [`${name}.0.ten-thanh-vien`]: 'Lê Văn Mẫu' };
  const two = withRowsChanged(form, typed, `${name}+`, { prefix })!;
  assert.equal(drawn(two).match(/<fieldset[^>]*mc-eform-row/g)?.length, 2);
  const filled = { ...two, [`${name}.1.ten-thanh-vien`]: 'Trần Thị Hai' };
  assert.deepEqual(withRowsChanged(form, filled, `${name}-0`, { prefix }), {
    [`${name}.0._row`]: '1',
    [`${name}.0.ten-thanh-vien`]: 'Trần Thị Hai',
  });
  const three = withRowsChanged(form, two, `${name}+`, { prefix })!;
  assert.doesNotMatch(drawn(three), /Thêm thành viên/, 'three are the most');
  for (const pressed of [undefined, 'file', 'answers.khac.thanh-vien+', `${name}x`])
    assert.equal(withRowsChanged(form, typed, pressed, { prefix }), null);
});

test('what is wrong stands beside its field and in the summary, named with its row', () => {
  const values = answerFields(form, answers, { prefix });
  const errors = [
    { pointer: '/answers/giay-de-nghi/thanh-vien/0/tai-san-gop', code: 'missing', detail: 'Cần nhập mục này' },
    { pointer: '/answers/giay-de-nghi/nguoi-de-nghi/ngay-sinh', code: 'date-invalid', detail: 'Ngày chưa đúng' },
  ];
  const faults = faultsInOrder({ detail: '', errors }, answerLabels(form, values, { prefix }));
  assert.deepEqual(
    faults.summary.map(({ text, href }) => `${text} ${href}`),
    [
      'Ngày sinh: ngày chưa đúng #answers.giay-de-nghi.nguoi-de-nghi.ngay-sinh',
      'Tài sản góp (thành viên 1): cần nhập mục này #answers.giay-de-nghi.thanh-vien.0.tai-san-gop',
    ],
  );
  assert.match(drawn(values, faults), /id="answers\.giay-de-nghi\.thanh-vien\.0\.tai-san-gop-error"/);
});

test('a filled form reads in words, with nothing of what it holds taken for markup', () => {
  const page = String(answersSummary(aShell(), form, answers));
  for (const text of [
    '05/02/1990',
    '120.000.000\u00a0đ',
    'Ăn uống',
    'Cùng góp vốn',
    'Thành viên 1',
    'Quán &#60;Thử&#62;',
    'Xe<br>máy',
    'Không',
  ])
    assert.ok(page.includes(text), text);
  assert.doesNotMatch(page, /Số lao động|Người được ủy quyền<\/dt>/);
});
