import type { Lang } from '../../../../web/i18n.ts';
import { activeStep, stepAfter, type WorkflowStep } from '../../../workflow/index.ts';
import { referenceOf } from '../../domain/dossier.ts';
import type { Action } from '../../domain/lifecycle.ts';
import { officialWords } from '../../messages/official.ts';
import type { DossierView } from '../../queries/read-dossier.ts';
import type { WorkItem } from '../../queries/worklist.ts';
import { whereToDo } from '../worklist/worklist.presenter.ts';

/** What may be done now, each only when the person may do it. */
export type Decision = {
  check: string | null;
  complete: { action: string; step: string; next: string | null } | null;
  register: string | null;
  deliver: string | null;
  receipt: string | null;
  waiting: string | null;
};

/** What this person may do with the dossier, and where; else whom it waits for. */
export function decisionOf(
  { dossier, steps, permitted }: DossierView,
  where: (step: WorkflowStep) => string,
  /** Answered while the applicant waited: there is no receipt to print. */
  { settledAtOnce }: { settledAtOnce: boolean },
  lang: Lang,
): Decision {
  const texts = officialWords(lang).dossier;
  const link = encodeURIComponent(referenceOf(dossier));
  const step = activeStep(steps);
  const next = step && stepAfter(steps, step);
  const mine = ['accept', 'complete-step', 'register-result', 'deliver'].some((action) =>
    permitted.has(action as Action),
  );
  return {
    check: permitted.has('accept') ? `/can-bo/ho-so/${link}/tiep-nhan` : null,
    complete:
      step && permitted.has('complete-step')
        ? {
            action: `/can-bo/ho-so/${link}/buoc/${encodeURIComponent(step.key)}/hoan-thanh`,
            step: step.name,
            next: next && texts.handsTo(next.name, where(next)),
          }
        : null,
    register: permitted.has('register-result') ? `/can-bo/ho-so/${link}/ket-qua` : null,
    deliver: permitted.has('deliver') ? `/can-bo/tra-ket-qua/${link}` : null,
    receipt: dossier.accepted && !settledAtOnce ? `/ho-so/${link}/giay-tiep-nhan.pdf` : null,
    waiting: !mine && step ? texts.waitingFor(where(step), step.name) : null,
  };
}

/** Where to go on after a step is done: the next of this person's steps, else the list of all their work. */
export type GoOn = { readonly href: string; readonly text: string };

export function goOn(next: WorkItem | null, lang: Lang): GoOn {
  const texts = officialWords(lang);
  if (!next) return { href: '/can-bo', text: texts.check.toWork };
  return { href: whereToDo(next), text: texts.dossier.nextWork(next.reference, next.stepName ?? '') };
}
