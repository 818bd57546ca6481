import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { radios } from './radios.ts';

compareWithGovuk('radios', radios, {
  skipped: {
    'lists have no holes': ['with falsy items'],
    'a conditional part has a content': ['with empty conditional'],
    'the label of a choice takes no classes or attributes': ['label with classes', 'label with attributes'],
    'the fieldset takes no classes or attributes': ['fieldset params'],
  },
});
