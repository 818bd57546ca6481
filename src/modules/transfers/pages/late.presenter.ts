import { formatInstant } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import { words } from '../messages/index.ts';
import type { LateFigures, LateItem } from '../queries/late.ts';
import { encodeCursor } from './cursor.ts';
import { lateText } from './duration.ts';
import type { AskedPeriod } from './late.ts';
import { figure, PLACES } from './tabs.ts';

export type LateView = {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly error: string | null;
  /** Agency, due, with papers, late, share, still here; the sum last where there are several. */
  readonly agencies: readonly (readonly string[])[];
  readonly rows: readonly {
    readonly code: string;
    readonly href: string;
    readonly procedure: string;
    readonly agency: string;
    readonly due: string;
    readonly handedOver: string | null;
    readonly by: string;
  }[];
  readonly csvHref: string;
  readonly xlsxHref: string;
  readonly nextHref: string | null;
  readonly firstHref: string | null;
};

export type LateFacts = {
  readonly asked: AskedPeriod;
  readonly figures: readonly LateFigures[];
  readonly items: readonly LateItem[];
  readonly paged: boolean;
  readonly pageSize: number;
};

export function presentLate({ asked, figures, items, paged, pageSize }: LateFacts, lang: Lang): LateView {
  const texts = words(lang).late;
  const period = `tu=${asked.from}&den=${asked.to}`;
  const here = `${PLACES.late}?${period}`;
  const shown = items.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    from: asked.from,
    to: asked.to,
    error: asked.ok ? null : texts.periodWrong,
    agencies: agencyRows(figures, lang),
    rows: shown.map((one) => ({
      code: one.code,
      href: `/can-bo/ho-so/${encodeURIComponent(one.code)}`,
      procedure: one.procedureName,
      agency: lang === 'vi' ? one.agencyName : one.agencyNameEn,
      due: formatInstant(one.dueAt, lang),
      handedOver: one.handedOverAt && formatInstant(one.handedOverAt, lang),
      by: lateText(one.minutesLate, lang),
    })),
    csvHref: `${PLACES.late}/tep.csv?${period}`,
    xlsxHref: `${PLACES.late}/tep.xlsx?${period}`,
    nextHref: last && items.length > pageSize ? `${here}&sau=${encodeCursor(last.dueAt, last.dossierId)}` : null,
    firstHref: paged ? here : null,
  };
}

function agencyRows(figures: readonly LateFigures[], lang: Lang): string[][] {
  const row = (name: string, { due, papers, late, open }: Pick<LateFigures, 'due' | 'papers' | 'late' | 'open'>) => [
    name,
    ...[due, papers, late].map((count) => figure(count, lang)),
    share(late, papers, lang),
    figure(open, lang),
  ];
  const rows = figures.map((one) => row(lang === 'vi' ? one.agencyName : one.agencyNameEn, one));
  if (figures.length < 2) return rows;
  const sum = (key: 'due' | 'papers' | 'late' | 'open') => figures.reduce((all, one) => all + one[key], 0);
  return [
    ...rows,
    row(words(lang).late.total, { due: sum('due'), papers: sum('papers'), late: sum('late'), open: sum('open') }),
  ];
}

/** Of the dossiers with papers, the only ones that can be late. */
const share = (late: number, papers: number, lang: Lang): string =>
  papers === 0
    ? '–'
    : (late / papers).toLocaleString(lang === 'vi' ? 'vi-VN' : 'en', { style: 'percent', maximumFractionDigits: 1 });
