import type { Html } from '../../../platform/html.ts';
import { type TagColour, tag } from '../../../web/components/tag.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { OpenClass } from '../../deadlines/index.ts';
import { officialWords } from '../messages/official.ts';

const COLOURS: Readonly<Record<OpenClass, TagColour>> = {
  IN_TIME: 'green',
  NEAR_DUE: 'orange',
  OVERDUE: 'red',
  PAUSED: 'grey',
};

/** How urgent something is: the word says it, the colour underlines it. */
export const urgencyTag = (urgency: OpenClass, lang: Lang): Html =>
  tag({ text: officialWords(lang).urgency[urgency], colour: COLOURS[urgency] });
