import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { phaseBanner } from './phase-banner.ts';

compareWithGovuk('phase-banner', phaseBanner, {
  // Their examples may leave the tag out and print an empty one; ours is always given.
  adapt: (options) => ({ tag: { text: '' }, ...options }),
});
