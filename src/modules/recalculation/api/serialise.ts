import { toRfc3339 } from '../../../kernel/time.ts';
import type { ChangedDossier } from '../changes-store.ts';
import type { Recalculation } from '../domain/recalculation.ts';
import type { Study } from '../domain/study.ts';

const instant = (at: Temporal.Instant | null) => at && toRfc3339(at);

export const studyJson = ({ subject, askedAt, finishedAt, ...study }: Study) => ({
  ...study,
  subject:
    subject.kind === 'calendar_draft'
      ? { kind: subject.kind, owner: subject.owner, years: subject.years.map(({ year }) => year) }
      : subject,
  askedAt: toRfc3339(askedAt),
  finishedAt: instant(finishedAt),
});

export const changeJson = ({ dossierId: _, agencyId: __, dueFrom, dueTo, ...change }: ChangedDossier) => ({
  ...change,
  dueFrom: toRfc3339(dueFrom),
  dueTo: instant(dueTo),
});

export const recalculationJson = ({ whatIfId, proposedAt, proposedBy, decidedAt, ...rest }: Recalculation) => ({
  ...rest,
  whatIf: whatIfId,
  proposedAt: toRfc3339(proposedAt),
  proposedBy: proposedBy.name,
  decidedAt: instant(decidedAt),
});
