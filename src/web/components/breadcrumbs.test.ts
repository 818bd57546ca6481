import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { breadcrumbs } from './breadcrumbs.ts';

compareWithGovuk('breadcrumbs', breadcrumbs);
