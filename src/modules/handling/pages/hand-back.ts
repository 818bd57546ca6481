import Type from 'typebox';
import { type Html, html } from '../../../platform/html.ts';
import { insetText, radios } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { formReader } from '../../../web/server/forms.ts';
import { type DecidingView, deciding, decidingForm, decidingPage, lines, underVersion } from '../../dossiers/index.ts';
import { waysBack } from '../../workflow/index.ts';
import { handBackStep } from '../actions/hand-back-step.ts';
import { HandBackInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { countHandBacks } from '../queries/hand-backs.ts';
import { labelOf } from './fields.ts';

type Facts = {
  readonly times: number;
  /** Each of this person's steps with where it may go back to, as `step>earlier step`. */
  readonly ways: readonly { readonly value: string; readonly text: string; readonly hint: string }[];
};

const read = formReader(
  underVersion({ ...HandBackInput.properties, to: Type.String({ minLength: 1, maxLength: 220 }) }),
);

const page = deciding<Facts>({
  purpose: 'hand-back',
  slug: 'chuyen-tra',
  labelOf,
  page: handBackPage,
  factsOf: async ({ services }, { dossier, steps, stepsInTurn, permitted }) => ({
    times: await countHandBacks(services.db, dossier.id),
    ways: !permitted.has('hand-back')
      ? []
      : stepsInTurn.flatMap((step) =>
          waysBack(steps, step.key)
            .filter(({ kind }) => kind !== 'receive')
            .map((back) => ({ value: `${step.key}>${back.key}`, text: back.name, hint: step.name })),
        ),
  }),
});

export const showHandBack = page.show;
export const postHandBack = page.post(read, (services, actor, { to: way, ...input }) => {
  const [stepKey = '', to = ''] = way.split('>');
  return handBackStep(services, actor, { ...input, stepKey, to });
});

/** `/can-bo/ho-so/{ref}/chuyen-tra` */
function handBackPage(shell: PageShell, view: DecidingView<Facts>): Html {
  const { handBack: texts, labels, notNow } = words(shell.lang);
  const { ways, times } = view.facts;
  const several = new Set(ways.map(({ hint }) => hint)).size > 1;
  const fields = html`${radios({
    name: 'to',
    idPrefix: 'to',
    legend: labels.to ?? '',
    value: String(view.values.to ?? ''),
    errorMessage: view.faults.of('to'),
    items: ways.map(({ value, text, hint }) => ({ value, text, ...(several && { hint }) })),
    lang: shell.lang,
  })}${lines(view, { name: 'ground', label: labels.ground ?? '' })}`;
  return decidingPage(shell, view, {
    title: texts.title,
    doneText: texts.done,
    body: html`${times > 0 && insetText({ text: texts.times({ count: times }) })}
${
  ways.length === 0
    ? !view.done && insetText({ text: notNow })
    : html`<p class="govuk-body-l">${texts.lead}</p>${decidingForm(shell, view, { fields, submit: texts.submit, warning: true })}`
}`,
  });
}
