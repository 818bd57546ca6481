import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { hint } from './hint.ts';

compareWithGovuk('hint', hint);
