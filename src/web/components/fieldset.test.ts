import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { fieldset } from './fieldset.ts';

compareWithGovuk('fieldset', fieldset, { adapt: ({ text, ...options }) => ({ ...options, content: text }) });
