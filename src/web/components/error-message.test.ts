import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { errorMessage } from './error-message.ts';

compareWithGovuk('error-message', errorMessage);
