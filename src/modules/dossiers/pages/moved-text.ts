import { formatInstant } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import { words } from '../messages/index.ts';
import type { TimelineEvent } from '../queries/timeline.ts';

/** How a due date was moved, in a timeline: from when to when, and on what ground. */
export const movedText = ({ from, to, ground }: NonNullable<TimelineEvent['moved']>, lang: Lang): string =>
  words(lang).moved({ from: formatInstant(from, lang), to: formatInstant(to, lang), ground });
