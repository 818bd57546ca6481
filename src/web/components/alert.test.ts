import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalise } from '../../../test/support/markup.ts';
import { mojTemplate } from '../../../test/support/moj-template.ts';
import { alert } from './alert.ts';

/** Ours cannot be dismissed, so it has no button for it; its kind is named in words, not by an identifier. */
const theirs = (params: { variant: string }) =>
  mojTemplate('alert', params)
    .replace(/<div class="moj-alert__action">[\s\S]*?<\/div>/, '')
    .replace(
      `aria-label="${params.variant}:`,
      `aria-label="${params.variant[0]?.toUpperCase()}${params.variant.slice(1)}:`,
    );

test('an alert prints what the kit prints, in each of its kinds', () => {
  for (const variant of ['information', 'success', 'warning', 'error'] as const) {
    for (const more of [
      {},
      { text: 'Hồ sơ <quá hạn>', showTitleAsHeading: true, headingTag: 'h3' as const, classes: 'a' },
    ]) {
      const options = { variant, title: 'Sắp đến hạn', ...more };
      assert.deepEqual(normalise(String(alert({ ...options, lang: 'en' }))), normalise(theirs(options)));
    }
  }
});
