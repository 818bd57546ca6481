import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { button } from './button.ts';

compareWithGovuk('button', button);
