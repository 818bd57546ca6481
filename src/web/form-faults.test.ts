import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsInOrder, formFaults } from './form-faults.ts';

const missing = { pointer: '/applicant/phone', code: 'missing', detail: 'Cần nhập mục này' };

test('a fault is told in the summary, with its field’s name and a link, and beside the field', () => {
  const faults = formFaults({ detail: 'Có mục cần sửa.', errors: [missing] }, () => 'Số điện thoại');
  assert.deepEqual(faults.summary, [{ text: 'Số điện thoại: cần nhập mục này', href: '#applicant.phone' }]);
  assert.equal(faults.of('applicant.phone'), 'Cần nhập mục này');
  assert.equal(faults.of('applicant.name'), undefined);
});

test('a problem of no field is told as it is', () => {
  assert.deepEqual(formFaults({ detail: 'Ngoài giờ.', errors: [] }).summary, [{ text: 'Ngoài giờ.' }]);
});

test('faults are told in the order of the fields on the page, those of no known field last', () => {
  const wrong = (pointer: string) => ({ pointer, code: 'missing', detail: 'Cần nhập mục này' });
  const errors = ['/declaration', '/somewhere', '/documents/10/verdict', '/documents/2/copies', '/applicant/phone'];
  const fields = new Map([
    ['applicant.phone', 'Số điện thoại'],
    ['documents.2', 'Bản vẽ'],
    ['documents.10', 'Ảnh'],
    ['declaration', 'Lời cam đoan'],
  ]);
  const { summary } = faultsInOrder({ detail: 'Có mục cần sửa.', errors: errors.map(wrong) }, fields);
  assert.deepEqual(
    summary.map(({ text }) => text),
    [
      'Số điện thoại: cần nhập mục này',
      'Bản vẽ: cần nhập mục này',
      'Ảnh: cần nhập mục này',
      'Lời cam đoan: cần nhập mục này',
      'Cần nhập mục này',
    ],
  );
});
