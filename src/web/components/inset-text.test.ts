import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { insetText } from './inset-text.ts';

compareWithGovuk('inset-text', insetText);
