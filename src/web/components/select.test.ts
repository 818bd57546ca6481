import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { select } from './select.ts';

compareWithGovuk('select', select, {
  adapt: (options) => ({ items: [], ...options }),
  skipped: { 'values are strings or numbers': ['with falsy values'] },
});
