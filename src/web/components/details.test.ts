import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { details } from './details.ts';

compareWithGovuk('details', details);
