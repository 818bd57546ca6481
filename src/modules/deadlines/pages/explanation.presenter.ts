import { formatDay } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { ExplanationLine } from '../domain/explanation.ts';
import { words } from '../messages/index.ts';

/** A line of "why this date" as people read it. */
export type ExplainedLine = {
  /** "27/04/2019 – 28/04/2019" */
  readonly when: string;
  readonly label: string;
  /** "tính 5 ngày"; empty for a line that adds nothing. */
  readonly counted: string;
  readonly kind: ExplanationLine['kind'];
};

export function presentExplanation(lines: readonly ExplanationLine[], lang: Lang): ExplainedLine[] {
  return lines.map((line) => ({
    when: when(line, lang),
    label: explanationLabel(line, lang),
    counted: counted(line, lang),
    kind: line.kind,
  }));
}

/** Why a day counts or not, with the calendar's name of it or the ground of a pause: "Nghỉ lễ, không tính: Quốc khánh". */
export function explanationLabel({ code, label }: ExplanationLine, lang: Lang): string {
  const text = words(lang).lines[code];
  return label === null ? text : `${text}: ${label}`;
}

function when({ date, through }: ExplanationLine, lang: Lang): string {
  const texts = words(lang);
  const from = formatDay(Temporal.PlainDate.from(date));
  if (through === null) return texts.openRun(from);
  return date === through ? from : texts.run(from, formatDay(Temporal.PlainDate.from(through)));
}

/** What a line adds to the limit; a day that is skipped has said so already. */
function counted({ kind, countedDays, countedMinutes }: ExplanationLine, lang: Lang): string {
  const texts = words(lang);
  if (kind === 'start' && countedDays === 0) return texts.dayZero;
  if (countedDays !== null) return countedDays === 0 ? '' : texts.countedDays(countedDays);
  if (countedMinutes === 0) return '';
  const hours = String(Math.round((countedMinutes / 60) * 100) / 100);
  return texts.countedHours(lang === 'vi' ? hours.replace('.', ',') : hours);
}
