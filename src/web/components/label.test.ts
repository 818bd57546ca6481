import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { label } from './label.ts';

compareWithGovuk('label', label, { skipped: { 'a label has a text': ['empty'] } });
