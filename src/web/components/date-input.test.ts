import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareWithGovuk, type GovukOptions } from '../../../test/support/govuk-fixtures.ts';
import { dateInput } from './date-input.ts';

const PARTS = ['day', 'month', 'year'] as const;

compareWithGovuk('date-input', dateInput, {
  adapt,
  skipped: {
    'the parts are day, month and year, in that order': [
      'day and month',
      'day and month (using items)',
      'month and year',
      'month and year (using items)',
    ],
    'the parts have the words of the language, and ids and names made of the prefix': [
      'with translations',
      'with values, name prefix and custom names',
      'with nested name',
      'with id on items',
      'with item value',
      'with field value and items',
      'with field value and item value',
      'with field value, item value and values',
    ],
    'the parts take no patterns, classes or attributes': [
      'custom pattern',
      'custom inputmode',
      'items with classes',
      'with input attributes',
    ],
  },
});

/** Their parts are options of the caller; ours are always day, month and year, and name what was typed and is wrong. */
function adapt({ day, month, year, items, ...options }: GovukOptions): GovukOptions {
  const parts = (items ?? [day, month, year]) as (GovukOptions | undefined)[];
  const typed = (options.values ?? {}) as GovukOptions;
  const isWrong = (part?: GovukOptions) => part?.error || String(part?.classes).includes('govuk-input--error');
  const anyWrong = parts.some(isWrong);
  const wrong = PARTS.filter((_, i) => (anyWrong ? isWrong(parts[i]) : parts[i]?.error !== false));
  return {
    ...options,
    values: Object.fromEntries(
      PARTS.map((part, i) => [part, parts[i]?.value ?? typed[`${options.namePrefix}-${part}`] ?? typed[part]]),
    ),
    errorIn: anyWrong || options.errorMessage ? wrong : undefined,
    autocomplete: parts[0]?.autocomplete ? 'bday' : undefined,
  };
}

test('the day comes before the month, in the words of the language', () => {
  const labels = [...String(dateInput({ id: 'a' })).matchAll(/<label[^>]*>([^<]*)</g)].map(([, text]) => text);
  assert.deepEqual(labels, ['Ngày', 'Tháng', 'Năm']);
});
