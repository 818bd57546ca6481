import { compareWithGovuk, type GovukOptions } from '../../../test/support/govuk-fixtures.ts';
import { summaryList } from './summary-list.ts';

compareWithGovuk('summary-list', summaryList, {
  adapt: ({ card, ...options }) => ({ ...options, card: card && cardOptions(card as GovukOptions) }),
  skipped: {
    'keys, values and lists of actions take no classes': [
      'key with classes',
      'overridden-widths',
      'actions with classes',
    ],
  },
});

/** Their title holds the heading level; with us it stands beside it. */
function cardOptions(card: GovukOptions): GovukOptions {
  const { text, headingLevel } = (card.title ?? {}) as GovukOptions;
  return headingLevel ? { ...card, title: text, headingLevel } : card;
}
