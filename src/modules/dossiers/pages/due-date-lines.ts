import { formatInstant } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import { type ExplainedLine, type ExplanationLine, presentExplanation } from '../../deadlines/index.ts';
import type { ClockPause } from '../domain/clock-pauses.ts';
import type { Acceptance } from '../domain/dossier.ts';
import { SUPPLEMENT_WAIT } from '../domain/supplement.ts';
import { afterFilingWords } from '../messages/after-filing.ts';

/** “Why this date”, line by line; after a supplement that gave a new limit it begins there, and says so. */
export function dueDateLines(
  lines: readonly ExplanationLine[],
  { pauses }: Pick<Acceptance, 'pauses'>,
  lang: Lang,
): ExplainedLine[] {
  const { start } = afterFilingWords(lang).clock;
  const shown = presentExplanation(lines, lang);
  if (!lastRestart(pauses)) return shown;
  return shown.map((line, index) =>
    lines[index]?.kind === 'start'
      ? { ...line, label: lines[index].code === 'NEXT_SESSION' ? start.outside : start.inSession }
      : line,
  );
}

/** When the limit that counts now began: at the acceptance, or when a supplement gave a new one. */
export const countedFrom = ({ at, pauses }: Pick<Acceptance, 'at' | 'pauses'>): Temporal.Instant =>
  lastRestart(pauses)?.to ?? at;

/** What pauses made of the due date, in sentences; empty where there were none. */
export function pauseStory({ at, pauses }: Pick<Acceptance, 'at' | 'pauses'>, lang: Lang): string[] {
  const texts = afterFilingWords(lang).clock;
  const when = (instant: Temporal.Instant) => formatInstant(instant, lang);
  return pauses.map(({ from, to, restarts, ground }) => {
    // The ground of another wait is the agency's own words: the public page says only that the law allows it.
    const isSupplement = restarts || ground === SUPPLEMENT_WAIT;
    if (to === null) return isSupplement ? texts.waiting(when(from)) : texts.standing(when(from));
    const times = { from: when(from), to: when(to) };
    if (restarts) return texts.restarted(when(at), times);
    return isSupplement ? texts.resumed(times) : texts.leftOut(times);
  });
}

const lastRestart = (pauses: readonly ClockPause[]): ClockPause | undefined =>
  pauses.findLast(({ restarts }) => restarts);
