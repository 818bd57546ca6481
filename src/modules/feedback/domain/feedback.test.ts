import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReference, referenceFrom } from './feedback.ts';

test('a reference is read as people type it', () => {
  const reference = referenceFrom(new Uint8Array([7, 20, 3, 10, 255, 0, 1, 2]));
  assert.match(reference, /^PA-[0-9A-HJKMNP-TV-Z]{8}$/);
  for (const typed of [reference, reference.toLowerCase(), ` ${reference.slice(3)} `, reference.replaceAll('0', 'O')])
    assert.equal(readReference(typed), reference);
  for (const typed of ['', 'PA-', 'PA-1234', 'PA-1234567U', '2.001199']) assert.equal(readReference(typed), null);
});
