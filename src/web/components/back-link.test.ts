import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { backLink } from './back-link.ts';

compareWithGovuk('back-link', backLink, {
  // Their link leads to “#” by default; ours always somewhere.
  adapt: (options) => ({ href: '#', ...options }),
});
