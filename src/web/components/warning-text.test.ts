import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { warningText } from './warning-text.ts';

compareWithGovuk('warning-text', warningText);
