import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { textarea } from './textarea.ts';

compareWithGovuk('textarea', textarea);

test('a text that begins with a line break keeps it', () => {
  assert.match(String(textarea({ name: 'a', label: 'A', value: '\nb' })), /<textarea[^>]*>\n\nb<\/textarea>/);
});
