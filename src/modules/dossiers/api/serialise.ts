import { toRfc3339 } from '../../../kernel/time.ts';
import type { Dossier } from '../domain/dossier.ts';
import { type Action, STATUSES } from '../domain/lifecycle.ts';
import { caseNameOf } from '../domain/procedure-in-case.ts';
import type { DossierSummary } from '../queries/find-dossiers.ts';
import type { DossierView } from '../queries/read-dossier.ts';
import type { TimelineEvent } from '../queries/timeline.ts';
import type { WorkItem } from '../queries/worklist.ts';

const at = (instant: Temporal.Instant | null | undefined) => (instant ? toRfc3339(instant) : null);

/** A dossier without its people: what an answer to an action shows. */
export const dossierJson = (dossier: Dossier) => ({
  code: dossier.code,
  provisionalNumber: dossier.provisionalNumber,
  status: dossier.status,
  nationalCode: STATUSES[dossier.status].nationalCode,
  outcome: dossier.outcome,
  version: dossier.version,
  channel: dossier.channel,
  caseKey: dossier.caseKey,
  submittedAt: at(dossier.submittedAt),
  checkDueAt: at(dossier.checkDueAt),
  acceptedAt: at(dossier.accepted?.at),
  effectiveStart: at(dossier.accepted?.effectiveStart),
  originalDueAt: at(dossier.accepted?.originalDueAt),
  legalDueAt: at(dossier.accepted?.legalDueAt),
  finishedAt: at(dossier.finishedAt),
  deliveredAt: at(dossier.deliveredAt),
});

/** A dossier as somebody who may read it sees it. */
export const dossierViewJson = ({ dossier, procedure, documents, forms, steps, permitted }: DossierView) => ({
  ...dossierJson(dossier),
  procedure: {
    code: procedure.code,
    version: procedure.version,
    name: procedure.content.name,
    caseName: caseNameOf(procedure.content, dossier),
  },
  applicant: dossier.applicant,
  submitterName: dossier.submitterName,
  sets: dossier.sets,
  returnMethod: dossier.returnMethod,
  returnAddress: dossier.returnAddress,
  documents: documents.map(({ id: _, ...document }) => document),
  answers: Object.fromEntries(forms.map(({ formKey, answers }) => [formKey, answers])),
  steps: steps.map((step) => ({
    key: step.key,
    name: step.name,
    kind: step.kind,
    agencyId: step.agencyId,
    role: step.role,
    status: step.status,
    outcomes: step.outcomes?.map(({ key, name }) => ({ key, name })) ?? [],
    outcome: step.outcome,
    quotaMinutes: step.quotaMinutes,
    startedAt: at(step.startedAt),
    dueAt: at(step.dueAt),
    completedAt: at(step.completedAt),
  })),
  actions: [...permitted] as Action[],
});

export const summaryJson = ({
  id: _,
  outcome: _outcome,
  isRedirected: _isRedirected,
  submittedAt,
  legalDueAt,
  ...rest
}: DossierSummary) => ({
  ...rest,
  submittedAt: at(submittedAt),
  legalDueAt: at(legalDueAt),
});

export const workItemJson = ({ id: _, stepId: _step, dueAt, ...rest }: WorkItem) => ({
  ...rest,
  dueAt: at(dueAt),
});

/** How a recalculation moved a due date; null for every other event. */
export const movedJson = (moved: TimelineEvent['moved']) =>
  moved && { from: toRfc3339(moved.from), to: toRfc3339(moved.to), ground: moved.ground };
