import Type from 'typebox';
import { localDate } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { insetText } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { formReader } from '../../../web/server/forms.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import { type DecidingView, deciding, decidingForm, decidingPage, line, underVersion } from '../../dossiers/index.ts';
import { may } from '../../identity/index.ts';
import { awayAt, peopleAt, stationOf } from '../../staff/index.ts';
import { activeSteps } from '../../workflow/index.ts';
import { assignStep } from '../actions/assign-step.ts';
import { claimStep } from '../actions/claim-step.ts';
import { appointable } from '../domain/fit.ts';
import { AssignmentInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { choose, labelOf } from './fields.ts';

type StepFacts = {
  readonly key: string;
  readonly name: string;
  readonly assignee: string | null;
  /** Whoever has it is away. */
  readonly isAway: boolean;
  readonly claimable: boolean;
  /** Who could do it; none where this person appoints nobody. */
  readonly people: readonly { readonly value: number; readonly text: string }[];
};
type Facts = { readonly steps: readonly StepFacts[] };

const stepKey = Type.String({ minLength: 1, maxLength: 100 });
const readClaim = formReader(underVersion({ stepKey }));
const readAssignment = formReader(underVersion({ ...AssignmentInput.properties, stepKey }));

const page = deciding<Facts>({
  purpose: 'assignment',
  slug: 'phan-cong',
  labelOf,
  page: assignmentPage,
  factsOf: async ({ services: { db, clock } }, { dossier, steps, stepsInTurn, permitted }, request) => {
    const actor = signedIn(request);
    const now = clock.now();
    const station = await stationOf(db, actor.accountId, localDate(now));
    const people = await peopleAt(db, now);
    const mine = new Set(stepsInTurn.map(({ key }) => key));
    const appoints = (agencyId: number | null, key: string) =>
      may(actor, 'assign-step') && (mine.has(key) || (agencyId !== null && agencyId === station?.agencyId));
    const shown = permitted.has('assign')
      ? activeSteps(steps).filter(({ agencyId, key }) => mine.has(key) || appoints(agencyId, key))
      : [];
    return {
      steps: shown.map((step) => ({
        key: step.key,
        name: step.name,
        assignee: people.find(({ id }) => id === step.assigneeId)?.name ?? null,
        isAway: people.some(({ id, absences }) => id === step.assigneeId && awayAt(absences, now) !== undefined),
        claimable: mine.has(step.key) && step.assigneeId === null,
        people: appoints(step.agencyId, step.key)
          ? appointable(people, step, { dossierAgencyId: dossier.agencyId, now }).map(({ id, name, post }) => ({
              value: id,
              text: `${name} – ${post}`,
            }))
          : [],
      })),
    };
  },
});

export const showAssignment = page.show;
export const postClaim = page.post(readClaim, claimStep);
export const postAssignment = page.post(readAssignment, assignStep);

/** `/can-bo/ho-so/{ref}/phan-cong` */
function assignmentPage(shell: PageShell, view: DecidingView<Facts>): Html {
  const { assign: texts, notNow } = words(shell.lang);
  const { steps } = view.facts;
  return decidingPage(shell, view, {
    title: texts.title,
    doneText: texts.done,
    body: html`${steps.length === 0 && !view.done && insetText({ text: notNow })}${steps.map((step) => oneStep(shell, view, step))}`,
  });
}

function oneStep(shell: PageShell, view: DecidingView<Facts>, step: StepFacts): Html {
  const { assign: texts, labels } = words(shell.lang);
  const which = html`<input type="hidden" name="stepKey" value="${step.key}">`;
  const said = step.assignee
    ? texts.taken({ step: step.name, name: step.assignee })
    : texts.claimLead({ step: step.name });
  const fields = html`${which}${choose(view, { name: 'assignee', id: `assignee-${step.key}`, label: labels.assignee ?? '', choices: step.people, empty: texts.choose })}${line(view, { name: 'note', label: labels.note ?? '' })}`;
  return html`<section class="mc-card"><h2 class="govuk-heading-m">${step.name}</h2><p class="govuk-body">${said}${step.isAway && html` ${texts.away}`}</p>
${step.claimable && decidingForm(shell, view, { at: 'nhan', fields: which, submit: texts.claim })}
${
  step.people.length > 0 &&
  html`<h3 class="govuk-heading-s">${texts.assignTitle}</h3><p class="govuk-body">${texts.assignLead}</p>
${decidingForm(shell, view, { fields, submit: texts.submit, secondary: true })}`
}</section>`;
}
