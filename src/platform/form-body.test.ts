import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nestFields } from './form-body.ts';

test('dotted names nest, numbered ones become lists, empty ones say nothing', () => {
  const nested = nestFields({
    'applicant.name': ' Nguyễn Văn Mẫu ',
    'applicant.email': '  ',
    'documents.1.key': 'b',
    'documents.0.key': 'a',
    'uploads[]': 'one',
    choice: ['first', 'last'],
  });
  assert.deepEqual(JSON.parse(JSON.stringify(nested)), {
    applicant: { name: 'Nguyễn Văn Mẫu' },
    documents: [{ key: 'a' }, { key: 'b' }],
    uploads: ['one'],
    choice: 'last',
  });
});

test('names that reach for the prototype only make plain keys', () => {
  nestFields({ '__proto__.polluted': 'x', 'constructor.prototype.polluted': 'x' });
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
});
