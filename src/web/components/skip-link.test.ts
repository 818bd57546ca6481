import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { skipLink } from './skip-link.ts';

compareWithGovuk('skip-link', skipLink);
