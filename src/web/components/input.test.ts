import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { input } from './input.ts';

compareWithGovuk('input', input, {
  skipped: {
    'prefix, suffix and their wrapper take no classes or attributes': [
      'with prefix with classes',
      'with prefix with attributes',
      'with suffix with classes',
      'with suffix with attributes',
      'with customised input wrapper',
    ],
  },
});
