import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { tag } from './tag.ts';

compareWithGovuk('tag', tag);
