import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { errorSummary } from './error-summary.ts';

compareWithGovuk('error-summary', errorSummary);
