import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { html } from '../../platform/html.ts';
import { table } from './table.ts';

compareWithGovuk('table', table);

test('a stacked table says its roles and headings again, for the phone draws its rows as cards', () => {
  const drawn = String(table({ head: ['Mã', html`<b>Hạn</b>`], rows: [['H1', '22/11']], narrow: 'stacked' }));
  assert.match(drawn, /<table class="govuk-table mc-table--stacked" role="table">/);
  assert.match(drawn, /<td class="govuk-table__cell" role="cell" data-heading="Hạn">22\/11<\/td>/);
});

test('a table that scrolls stands in a named region that takes the keyboard', () => {
  const drawn = String(table({ caption: 'Bảng phí', rows: [['a']], narrow: 'scroll' }));
  assert.match(
    drawn,
    /^<div class="mc-scroll" role="region" tabindex="0" aria-label="Bảng phí \(cuộn ngang để xem hết\)">/,
  );
});
