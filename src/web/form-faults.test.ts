import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formFaults } from './form-faults.ts';

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
