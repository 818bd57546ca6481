import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { checkboxes } from './checkboxes.ts';

compareWithGovuk('checkboxes', checkboxes, {
  skipped: {
    'lists have no holes': ['with falsy values'],
    'a conditional part has a content': ['empty conditional'],
    'the label of a choice takes no classes or attributes': ['with label classes', 'label with attributes'],
    'the fieldset takes no classes or attributes': ['fieldset params'],
  },
});
