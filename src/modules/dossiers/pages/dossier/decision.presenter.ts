import { type Lang, listed } from '../../../../web/i18n.ts';
import { activeSteps, advance, type WorkflowStep, waysBack } from '../../../workflow/index.ts';
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
  /** A verification, which ends with what it found. */
  verifies: boolean;
  /** Where completing it is posted; null where every way of completing it registers the result. */
  action: string | null;
  /** What follows; of a step with outcomes each says so itself. */
  next: string | null;
  outcomes: readonly { key: string; name: string; next: string | null }[];
  /** Ways of completing it that have a page of their own: with the result, or with a notice; `hint` says when. */
  registers: readonly { href: string; hint: string; text: string }[];
};

/** What may be done now, each only when the person may do it. */
export type Decision = {
  check: string | null;
  tasks: readonly StepTask[];
  deliver: string | null;
  receipt: string | null;
  /** A supplement is proposed, and the center decides first. */
  proposed: string | null;
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
  { settledAtOnce, proposed }: { settledAtOnce: boolean; proposed: string | null },
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
    // What is to be asked of the applicant comes first: a step whose supplement is proposed is not completed over it.
    tasks: (proposed === null ? mine : []).map((step) => taskOf(step, steps, { link, where }, lang)),
    deliver: permitted.has('deliver') ? `/can-bo/tra-ket-qua/${link}` : null,
    proposed,
    receipt: dossier.accepted && !settledAtOnce ? `/ho-so/${link}/giay-tiep-nhan.pdf` : null,
    waiting: open === '' ? null : idle ? texts.waitingFor(open) : mine.length > 0 ? texts.alongside(open) : null,
    others: [
      ...othersOf(view, `/can-bo/ho-so/${link}`, lang),
      { href: `/ho-so/${link}/phieu`, text: texts.others.papers },
    ],
  };
}

/** Asking for supplements, refusing, giving back, correcting: whichever this person may do. */
function othersOf({ permitted, steps, stepsInTurn }: DossierView, at: string, lang: Lang): Decision['others'] {
  const { others } = officialWords(lang).dossier;
  const pages: readonly (readonly [slug: string, text: string, actions: readonly Action[]])[] = [
    ['phan-cong', others.assign, ['assign']],
    [
      'chuyen-tra',
      others.handBack,
      stepsInTurn.some(({ key }) => waysBack(steps, key).length > 0) ? ['hand-back'] : [],
    ],
    ['lay-y-kien', others.consult, ['consult', 'answer-consultation']],
    ['hoi-dong', others.council, stepsInTurn.some(({ kind }) => kind === 'council') ? ['hold-council'] : []],
    ['nghia-vu', others.obligation, ['ask-obligation', 'settle-obligation', 'cancel-obligation', 'begin-wait']],
    ['bo-sung', others.supplement, SUPPLEMENTING],
    ['tu-choi', others.refuse, ['refuse']],
    ['rut', others.withdraw, ['ask-withdrawal', 'confirm-withdrawal', 'stop']],
    ['thong-bao', others.notices, ['begin-verification', 'explain-lateness', 'send-back']],
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
  const verifies = (outcome: string | null) =>
    advance(steps, step.key, outcome).begun.some(({ kind }) => kind === 'verify');
  const completing = step.endings.filter(({ registersResult, outcome }) => !registersResult && !verifies(outcome));
  const verifying = step.endings.filter(({ registersResult, outcome }) => !registersResult && verifies(outcome));
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
    verifies: step.kind === 'verify',
    action: completing.length > 0 ? `/can-bo/ho-so/${link}/buoc/${encodeURIComponent(step.key)}/hoan-thanh` : null,
    next: step.outcomes || completing.length === 0 ? null : nextOf(null),
    outcomes: step.outcomes
      ? completing.flatMap(({ outcome }) =>
          outcome ? [{ key: outcome, name: nameOf(outcome), next: nextOf(outcome) }] : [],
        )
      : [],
    registers: [
      ...verifying.map(({ outcome }) => ({
        href: `/can-bo/ho-so/${link}/thong-bao?${new URLSearchParams({ loai: 'chuyen-buoc', buoc: step.key, ...(outcome !== null && { 'ket-qua': outcome }) })}`,
        hint: outcome === null ? texts.verifyHint : texts.verifyFor(nameOf(outcome)),
        text: texts.giveNotice,
      })),
      ...registering.map(({ outcome }) => ({
        href: `/can-bo/ho-so/${link}/ket-qua${outcome === null ? '' : `?ket-qua-buoc=${encodeURIComponent(outcome)}`}`,
        hint: outcome === null ? texts.registerHint : texts.registerFor(nameOf(outcome)),
        text: texts.register,
      })),
    ],
  };
}

/** Where to go on after a step is done: the next of this person's steps, else the list of all their work. */
export type GoOn = { readonly href: string; readonly text: string };

export function goOn(next: WorkItem | null, lang: Lang): GoOn {
  const texts = officialWords(lang);
  if (!next) return { href: '/can-bo', text: texts.check.toWork };
  return { href: whereToDo(next), text: texts.dossier.nextWork(next.reference, next.stepName ?? '') };
}
