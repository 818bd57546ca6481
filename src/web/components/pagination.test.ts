import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { pageLinks, pagination } from './pagination.ts';

compareWithGovuk('pagination', pagination, { skipped: { 'lists have no holes': ['with empty items'] } });

const hrefs = (current: number, count: number) =>
  [...String(pageLinks(current, count, (page) => `?trang=${page}`)).matchAll(/>(⋯|\d+)</g)]
    .map(([, text]) => text)
    .join(' ');

test('page links show the first, the last, the current page and its neighbours', () => {
  assert.equal(hrefs(6, 12), '1 ⋯ 5 6 7 ⋯ 12');
  assert.equal(hrefs(1, 2), '1 2');
  assert.equal(hrefs(3, 4), '1 2 3 4');
});

test('a list on one page has no page links; the first page has no previous, the last no next', () => {
  assert.equal(pageLinks(1, 1, String), null);
  assert.doesNotMatch(String(pageLinks(1, 3, String)), /rel="prev"/);
  assert.doesNotMatch(String(pageLinks(3, 3, String)), /rel="next"/);
});
