import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalise } from '../../../test/support/markup.ts';
import { mojTemplate } from '../../../test/support/moj-template.ts';
import { badge } from './badge.ts';

test('a badge prints what the kit prints', () => {
  const options = { text: 'Liên thông & ưu tiên', classes: 'moj-badge--red', attributes: { 'data-a': 'b' } };
  assert.deepEqual(normalise(String(badge(options))), normalise(mojTemplate('badge', options)));
});
