import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributes, spaced } from './markup.ts';

test('attributes: nothing and false are left out, true is bare, empty text stays, values are escaped', () => {
  const printed = attributes({
    id: 'a"b',
    value: '',
    hidden: true,
    disabled: false,
    rows: 5,
    title: undefined,
    lang: null,
  });
  assert.equal(String(printed), ' id="a&#34;b" value="" hidden rows="5"');
});

test('names are joined by spaces, and nothing is left of none', () => {
  assert.equal(spaced('a', false, undefined, '', 'b'), 'a b');
  assert.equal(spaced(undefined, null), undefined);
});
