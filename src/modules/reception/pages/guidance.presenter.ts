import { formatTime, localTime } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { StoredAgency } from '../../center/index.ts';
import type { ProcedureSummary } from '../../procedures/index.ts';
import { words } from '../messages/index.ts';
import type { Visit, VisitCounts } from '../store.ts';
import { slipPath } from './slip.ts';

export type Option = { value: string; text: string };
export type GuidanceView = {
  procedures: readonly Option[];
  agencies: readonly Option[];
  counts: readonly { text: string; count: number }[];
  visits: readonly { at: string; what: string; slip: string | null; procedure: string; note: string }[];
};

/** What the guidance log offers to choose from, and what was written down today. */
export function guidancePresenter(
  facts: {
    readonly procedures: readonly ProcedureSummary[];
    readonly agencies: readonly StoredAgency[];
    readonly counts: VisitCounts;
    readonly visits: readonly Visit[];
    readonly day: Temporal.PlainDate;
  },
  lang: Lang,
): GuidanceView {
  const texts = words(lang).guidance;
  const today = facts.day.toString();
  const current = facts.agencies.filter(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo > today),
  );
  return {
    procedures: facts.procedures.map(({ code, name }) => ({ value: code, text: `${code} – ${name}` })),
    agencies: current.map(({ key, name, nameEn }) => ({ value: key, text: lang === 'vi' ? name : nameEn })),
    counts: [
      { text: texts.kinds.guided, count: facts.counts.guided },
      { text: texts.kinds.redirected, count: facts.counts.redirected },
    ],
    visits: facts.visits.map((visit) => ({
      at: formatTime(localTime(visit.at)),
      what: visit.agencyName ? `${texts.kinds[visit.kind]}: ${visit.agencyName}` : texts.kinds[visit.kind],
      slip: visit.kind === 'redirected' ? slipPath(visit.id) : null,
      procedure: visit.procedureName ?? '',
      note: visit.note ?? '',
    })),
  };
}

/** What a field is called in the error summary. */
export function visitLabel(name: string, lang: Lang): string | undefined {
  const labels: Readonly<Record<string, string>> = words(lang).guidance.labels;
  return labels[name];
}
