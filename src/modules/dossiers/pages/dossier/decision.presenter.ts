import { type Lang, listed } from '../../../../web/i18n.ts';
import { activeSteps, advance, type WorkflowStep } from '../../../workflow/index.ts';
import type { StepInTurn } from '../../domain/capacities.ts';
import { referenceOf } from '../../domain/dossier.ts';
import type { Action } from '../../domain/lifecycle.ts';
import { officialWords } from '../../messages/official.ts';
import type { DossierView } from '../../queries/read-dossier.ts';
import type { WorkItem } from '../../queries/worklist.ts';
import { whereToDo } from '../worklist/worklist.presenter.ts';

/** One step whose turn it is and that is this person's: several where legs run side by side. */
export type StepTask = {
  key: string;
  name: string;
  /** Where completing it is posted; null where every way of completing it registers the result. */
  action: string | null;
  /** What follows; of a step with outcomes each says so itself. */
  next: string | null;
  outcomes: readonly { key: string; name: string; next: string | null }[];
  /** Ways of completing it that register the result; `hint` says when. */
  registers: readonly { href: string; hint: string }[];
};

/** What may be done now, each only when the person may do it. */
export type Decision = {
  check: string | null;
  tasks: readonly StepTask[];
  deliver: string | null;
  receipt: string | null;
  /** Whom the dossier waits for besides this person. */
  waiting: string | null;
  /** What else may be done, each on a page of its own. */
  others: readonly { readonly href: string; readonly text: string }[];
};

/** What this person may do with the dossier, and where; and whom else it waits for. */
export function decisionOf(
  view: DossierView,
  where: (step: WorkflowStep) => string,
  /** Answered while the applicant waited: there is no receipt to print. */
  { settledAtOnce }: { settledAtOnce: boolean },
  lang: Lang,
): Decision {
  const { dossier, steps, permitted } = view;
  const texts = officialWords(lang).dossier;
  const link = encodeURIComponent(referenceOf(dossier));
  const handles = permitted.has('complete-step') || permitted.has('register-result');
  const mine = handles ? view.stepsInTurn : [];
  const others = activeSteps(steps).filter(({ key }) => !mine.some((step) => step.key === key));
  const idle = mine.length === 0 && !permitted.has('accept') && !permitted.has('deliver');
  const open = others.map((step) => texts.stepAt(step.name, where(step))).join('; ');
  return {
    check: permitted.has('accept') ? `/can-bo/ho-so/${link}/tiep-nhan` : null,
    tasks: mine.map((step) => taskOf(step, steps, { link, where }, lang)),
    deliver: permitted.has('deliver') ? `/can-bo/tra-ket-qua/${link}` : null,
    receipt: dossier.accepted && !settledAtOnce ? `/ho-so/${link}/giay-tiep-nhan.pdf` : null,
    waiting: open === '' ? null : idle ? texts.waitingFor(open) : mine.length > 0 ? texts.alongside(open) : null,
    others: [
      ...othersOf(view, `/can-bo/ho-so/${link}`, lang),
      { href: `/ho-so/${link}/phieu`, text: texts.others.papers },
    ],
  };
}

/** Asking for supplements, refusing, giving back, correcting: whichever this person may do. */
function othersOf({ permitted }: DossierView, at: string, lang: Lang): Decision['others'] {
  const { others } = officialWords(lang).dossier;
  const pages: readonly (readonly [slug: string, text: string, actions: readonly Action[]])[] = [
    ['bo-sung', others.supplement, SUPPLEMENTING],
    ['tu-choi', others.refuse, ['refuse']],
    ['rut', others.withdraw, ['ask-withdrawal', 'confirm-withdrawal', 'stop']],
    ['thong-tin', others.details, ['correct', 'change-return']],
  ];
  return pages.flatMap(([slug, text, actions]) =>
    actions.some((action) => permitted.has(action)) ? [{ href: `${at}/${slug}`, text }] : [],
  );
}

const SUPPLEMENTING: readonly Action[] = [
  'request-supplement',
  'propose-supplement',
  'sign-exception',
  'hand-in',
  'supply',
  'answer-explanation',
];

type Place = { readonly link: string; readonly where: (step: WorkflowStep) => string };

function taskOf(step: StepInTurn, steps: readonly WorkflowStep[], { link, where }: Place, lang: Lang): StepTask {
  const texts = officialWords(lang).dossier;
  const completing = step.endings.filter(({ registersResult }) => !registersResult);
  const registering = step.endings.filter(({ registersResult }) => registersResult);
  const nameOf = (outcome: string | null) => step.outcomes?.find(({ key }) => key === outcome)?.name ?? '';
  const nextOf = (outcome: string | null) => {
    const { begun } = advance(steps, step.key, outcome);
    return begun.length === 0
      ? texts.joins
      : texts.handsTo(
          listed(
            begun.map((next) => texts.stepAt(next.name, where(next))),
            lang,
          ),
        );
  };
  return {
    key: step.key,
    name: step.name,
    action: completing.length > 0 ? `/can-bo/ho-so/${link}/buoc/${encodeURIComponent(step.key)}/hoan-thanh` : null,
    next: step.outcomes || completing.length === 0 ? null : nextOf(null),
    outcomes: step.outcomes
      ? completing.flatMap(({ outcome }) =>
          outcome ? [{ key: outcome, name: nameOf(outcome), next: nextOf(outcome) }] : [],
        )
      : [],
    registers: registering.map(({ outcome }) => ({
      href: `/can-bo/ho-so/${link}/ket-qua${outcome === null ? '' : `?ket-qua-buoc=${encodeURIComponent(outcome)}`}`,
      hint: outcome === null ? texts.registerHint : texts.registerFor(nameOf(outcome)),
    })),
  };
}

/** Where to go on after a step is done: the next of this person's steps, else the list of all their work. */
export type GoOn = { readonly href: string; readonly text: string };

export function goOn(next: WorkItem | null, lang: Lang): GoOn {
  const texts = officialWords(lang);
  if (!next) return { href: '/can-bo', text: texts.check.toWork };
  return { href: whereToDo(next), text: texts.dossier.nextWork(next.reference, next.stepName ?? '') };
}
