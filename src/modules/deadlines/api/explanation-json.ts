import type { Lang } from '../../../web/i18n.ts';
import type { ExplanationLine } from '../domain/explanation.ts';
import { explanationLabel } from '../pages/explanation.presenter.ts';

/** The lines of "why this date" as programs read them, with the words people read. */
export const explanationJson = (lines: readonly ExplanationLine[], lang: Lang) =>
  lines.map((line) => ({
    date: line.date,
    through: line.through,
    kind: line.kind,
    label: explanationLabel(line, lang),
    countedMinutes: line.countedMinutes,
    countedDays: line.countedDays,
  }));
