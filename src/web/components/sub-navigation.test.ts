import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalise } from '../../../test/support/markup.ts';
import { mojTemplate } from '../../../test/support/moj-template.ts';
import { subNavigation } from './sub-navigation.ts';

test('a sub-navigation prints what the kit prints', () => {
  const options = {
    label: 'Hồ sơ',
    classes: 'a',
    items: [
      { text: 'Giấy tờ', href: '/can-bo/ho-so/1', active: true },
      { text: 'Lịch sử', href: '/can-bo/ho-so/1/lich-su', attributes: { 'data-a': 'b' } },
    ],
  };
  assert.deepEqual(normalise(String(subNavigation(options))), normalise(mojTemplate('sub-navigation', options)));
});
