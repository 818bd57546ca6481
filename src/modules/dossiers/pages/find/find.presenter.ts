import { formatInstant } from '../../../../kernel/time.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { OpenClass } from '../../../deadlines/index.ts';
import type { Status } from '../../domain/lifecycle.ts';
import { words as dossierWords } from '../../messages/index.ts';
import { officialWords } from '../../messages/official.ts';
import type { DossierSummary } from '../../queries/find-dossiers.ts';

export const FOUND_AT_ONCE = 25;

export type FoundRow = {
  reference: string;
  href: string;
  procedure: string;
  applicant: string;
  status: string;
  due: string;
  urgency: OpenClass | null;
};
export type FindView = {
  words: string;
  status: Status | undefined;
  rows: readonly FoundRow[];
  /** Whether anything was looked for. */
  searched: boolean;
  nextHref: string | null;
};

/** A page of found dossiers, and the way to the older ones. */
export function findPresenter(
  given: {
    words: string;
    status: Status | undefined;
    found: readonly DossierSummary[];
    urgency: ReadonlyMap<number, OpenClass>;
  },
  lang: Lang,
): FindView {
  const { words, status, found, urgency } = given;
  const shown = found.slice(0, FOUND_AT_ONCE);
  const last = shown.at(-1);
  const query = new URLSearchParams({ 'tu-khoa': words, 'trang-thai': status ?? '', sau: String(last?.id ?? '') });
  return {
    words,
    status,
    searched: words !== '' || status !== undefined,
    rows: shown.map((item) => ({
      reference: item.reference,
      href: `/can-bo/ho-so/${encodeURIComponent(item.reference)}`,
      procedure: item.procedureName,
      applicant: item.applicantName,
      status: dossierWords(lang).statuses[item.status],
      due: item.legalDueAt ? formatInstant(item.legalDueAt, lang) : officialWords(lang).find.notYet,
      urgency: urgency.get(item.id) ?? null,
    })),
    nextHref: found.length > FOUND_AT_ONCE ? `/can-bo/ho-so?${query}` : null,
  };
}
