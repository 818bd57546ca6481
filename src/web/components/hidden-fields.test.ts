import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hiddenFields } from './hidden-fields.ts';

test('a form carries the proof of where it comes from, and fields of its own', () => {
  const shell = { csrfToken: 'token-of-the-form' };
  assert.equal(String(hiddenFields(shell)), '<input type="hidden" name="_csrf" value="token-of-the-form">');
  assert.equal(
    String(hiddenFields(shell, { _key: '"k"', expectedVersion: 3 })),
    '<input type="hidden" name="_csrf" value="token-of-the-form"><input type="hidden" name="_key" value="&#34;k&#34;"><input type="hidden" name="expectedVersion" value="3">',
  );
});
