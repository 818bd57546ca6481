import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { panel } from './panel.ts';

compareWithGovuk('panel', panel, {
  skipped: {
    'only the confirmation is offered': [
      'interruption',
      'interruption, button link',
      'interruption, no actions',
      'interruption, no actions items',
      'interruption, submit action',
      'interruption, with actions classes and attributes',
      'interruption with custom classes',
      'interruption-with-content-with-long-line-length',
      'interruption-with-headings-content-and-lists',
    ],
  },
});
