import Type from 'typebox';
import { fail } from '../../../kernel/result.ts';
import { formatInstant } from '../../../kernel/time.ts';
import { lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import { dateInput, fileUpload, insetText, summaryList } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { dayFromParts } from '../../../web/server/day-from-parts.ts';
import { formReader } from '../../../web/server/forms.ts';
import {
  type DecidingView,
  deciding,
  decidingForm,
  decidingPage,
  line,
  lines,
  underVersion,
} from '../../dossiers/index.ts';
import { holdCouncil } from '../actions/hold-council.ts';
import { sessionsOf } from '../council-store.ts';
import { words } from '../messages/index.ts';
import { labelOf } from './fields.ts';

type Facts = {
  readonly stepKey: string | null;
  readonly sessions: readonly { readonly key: string; readonly value: string }[];
};

const part = Type.Optional(Type.String({ maxLength: 10 }));
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const read = formReader(
  underVersion({
    stepKey: text(100),
    'heldOn-day': part,
    'heldOn-month': part,
    'heldOn-year': part,
    time: part,
    members: text(5000),
    conclusion: text(4000),
    upload: Type.Optional(text(64)),
  }),
);

const page = deciding<Facts>({
  purpose: 'council',
  slug: 'hoi-dong',
  labelOf,
  page: councilPage,
  factsOf: async ({ services: { db } }, { dossier, stepsInTurn, permitted }, _request, lang) => ({
    stepKey: (permitted.has('hold-council') && stepsInTurn.find(({ kind }) => kind === 'council')?.key) || null,
    sessions: (await sessionsOf(db, dossier.id)).map(({ heldAt, members, conclusion }) => ({
      key: words(lang).council.held({ at: formatInstant(heldAt, lang) }),
      value: `${conclusion} (${members.join('; ')})`,
    })),
  }),
});

export const showCouncil = page.show;
export const postCouncil = page.post(
  read,
  async (
    services,
    actor,
    { 'heldOn-day': day, 'heldOn-month': month, 'heldOn-year': year, time = '', members, ...input },
  ) => {
    const heldOn = dayFromParts({ day, month, year });
    if (heldOn === null || !/^\d{1,2}:\d\d$/.test(time.trim()))
      return fail('invalid-input', {
        errors: [
          heldOn === null ? { pointer: '/heldOn', code: 'date-invalid' } : { pointer: '/time', code: 'time-invalid' },
        ],
      });
    const heldAt = `${heldOn}T${time.trim().padStart(5, '0')}`;
    const names = members
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean);
    return holdCouncil(services, actor, { ...input, heldAt, members: names });
  },
);

/** `/can-bo/ho-so/{ref}/hoi-dong` */
function councilPage(shell: PageShell, view: DecidingView<Facts>): Html {
  const { council: texts, labels, notNow } = words(shell.lang);
  const { stepKey, sessions } = view.facts;
  const value = (name: string) => lastValue(view.values, name);
  const fields = html`<input type="hidden" name="stepKey" value="${stepKey}">
${dateInput({
  id: 'heldOn',
  namePrefix: 'heldOn',
  legend: texts.day,
  values: { day: value('heldOn-day'), month: value('heldOn-month'), year: value('heldOn-year') },
  errorMessage: view.faults.of('heldOn') ?? view.faults.of('heldAt'),
  lang: shell.lang,
})}
${line(view, { name: 'time', label: texts.time, hint: texts.timeHint, classes: 'govuk-input--width-5' })}
${lines(view, { name: 'members', label: labels.members ?? '', hint: texts.membersHint, rows: 5 })}
${lines(view, { name: 'conclusion', label: labels.conclusion ?? '', rows: 4 })}
${fileUpload({ name: 'upload', id: 'upload', label: texts.minutes, errorMessage: view.faults.of('upload') })}`;
  return decidingPage(shell, view, {
    title: texts.title,
    doneText: texts.done,
    body: html`${sessions.length > 0 ? summaryList({ rows: sessions }) : insetText({ text: stepKey ? texts.none : notNow })}
${stepKey && html`<p class="govuk-body-l">${texts.lead}</p>${decidingForm(shell, view, { fields, submit: texts.submit, files: true })}`}`,
  });
}
