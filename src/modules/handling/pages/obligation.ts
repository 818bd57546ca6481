import Type from 'typebox';
import { formatDong, readDong } from '../../../kernel/money.ts';
import { fail } from '../../../kernel/result.ts';
import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { checkboxes, details, insetText, summaryList } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { formReader } from '../../../web/server/forms.ts';
import {
  askObligation,
  cancelObligation,
  type DecidingView,
  deciding,
  decidingForm,
  decidingPage,
  line,
  lines,
  ObligationInput,
  obligationsOf,
  ReceiptInput,
  settleObligation,
  underVersion,
} from '../../dossiers/index.ts';
import { pauseDossier, resumeDossier } from '../actions/pause-dossier.ts';
import { words } from '../messages/index.ts';
import { labelOf } from './fields.ts';

type Facts = {
  readonly rows: readonly { readonly key: string; readonly value: string }[];
  readonly paused: boolean;
  /** What became of the one asked for last, as a sentence; none yet, or only the clock was paused. */
  readonly done: string | null;
};

const ground = Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' });
const legalBasis = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' });
const boxes = Type.Optional(Type.Array(Type.Literal('1'), { maxItems: 1 }));
const { stopsClock: _, amountDong: __, ...owed } = ObligationInput.properties;
/** As people type it; `readDong` says what it comes to. */
const MOST_DONG = 1e12;
const typedAmount = Type.String({ minLength: 1, maxLength: 30 });
const readAsking = formReader(underVersion({ ...owed, amountDong: typedAmount, stopsClock: boxes }));
const readReceipt = formReader(underVersion(ReceiptInput.properties));
const readGround = formReader(underVersion({ ground }));
const readPause = formReader(underVersion({ ground, legalBasis }));
const readNothing = formReader(underVersion({}));

const page = deciding<Facts>({
  purpose: 'obligation',
  slug: 'nghia-vu',
  labelOf,
  page: obligationPage,
  factsOf: async ({ services: { db } }, { dossier }, _request, lang) => {
    const { obligation: texts } = words(lang);
    const all = await obligationsOf(db, dossier.id);
    const last = all.at(-1);
    return {
      done:
        last === undefined
          ? null
          : texts.doneAs[last.settledAt ? 'settled' : last.cancelledAt ? 'cancelled' : 'open']({
              amount: formatDong(last.amountDong),
              where: last.payWhere,
            }),
      paused: dossier.accepted !== null && dossier.accepted.pauses.at(-1)?.to === null,
      rows: all.map((one) => ({
        key: texts.state[one.settledAt ? 'settled' : one.cancelledAt ? 'cancelled' : 'open'],
        value: [
          `${one.ground}: ${texts.row({ amount: formatDong(one.amountDong), where: one.payWhere })}`,
          one.legalBasis,
          one.settledAt && texts.receipt({ number: one.receiptNumber ?? '', at: formatInstant(one.settledAt, lang) }),
          one.cancelGround,
        ]
          .filter(Boolean)
          .join('. '),
      })),
    };
  },
});

export const showObligation = page.show;
export const postAsking = page.post(
  readAsking,
  async (services, actor, { stopsClock, amountDong: typed, ...input }) => {
    const amountDong = readDong(typed);
    if (amountDong === null || amountDong < 1 || amountDong > MOST_DONG)
      return fail('invalid-input', { errors: [{ pointer: '/amountDong', code: 'amount-invalid' }] });
    const stops = stopsClock !== undefined && stopsClock.length > 0;
    return askObligation(services, actor, { ...input, amountDong, stopsClock: stops });
  },
);
export const postSettlement = page.post(readReceipt, settleObligation);
export const postCancellation = page.post(readGround, cancelObligation);
export const postPause = page.post(readPause, pauseDossier);
export const postResumption = page.post(readNothing, resumeDossier);

/** `/can-bo/ho-so/{ref}/nghia-vu`: what the applicant owes, and other lawful waits. */
function obligationPage(shell: PageShell, view: DecidingView<Facts>): Html {
  const { obligation: texts, notNow } = words(shell.lang);
  const { permitted } = view.view;
  const { rows, paused } = view.facts;
  const settles = permitted.has('settle-obligation');
  const cancels = permitted.has('cancel-obligation');
  const asks = permitted.has('ask-obligation');
  const pauses = permitted.has('begin-wait') && !paused;
  const resumes = permitted.has('end-wait') && paused;
  return decidingPage(shell, view, {
    title: texts.title,
    doneText: view.facts.done ?? texts.done,
    body: html`${rows.length > 0 && summaryList({ rows })}
${settles && settlement(shell, view)}${cancels && cancellation(shell, view)}${asks && asking(shell, view)}
${resumes && html`<h2 class="govuk-heading-m">${texts.resumeTitle}</h2>${decidingForm(shell, view, { at: 'chay-tiep', fields: html``, submit: texts.resume })}`}
${pauses && pausing(shell, view)}
${!settles && !cancels && !asks && !pauses && !resumes && rows.length === 0 && !view.done && insetText({ text: notNow })}`,
  });
}

function settlement(shell: PageShell, view: DecidingView<Facts>): Html {
  const { obligation: texts, labels } = words(shell.lang);
  const fields = line(view, {
    name: 'receiptNumber',
    label: labels.receiptNumber ?? '',
    classes: 'govuk-input--width-20',
  });
  return html`<h2 class="govuk-heading-m">${texts.settleTitle}</h2>${decidingForm(shell, view, { at: 'da-nop', fields, submit: texts.settle })}`;
}

function cancellation(shell: PageShell, view: DecidingView<Facts>): Html {
  const { obligation: texts, labels } = words(shell.lang);
  const fields = lines(view, { name: 'ground', label: labels.ground ?? '', rows: 2 });
  return html`<h2 class="govuk-heading-m">${texts.cancelTitle}</h2><p class="govuk-body">${texts.cancelLead}</p>${decidingForm(shell, view, { at: 'huy', fields, submit: texts.cancel, warning: true })}`;
}

/** Which form was sent tells which of the two asks again for the same fields. */
const asked = (view: DecidingView<Facts>): boolean => 'amountDong' in view.values;

function asking(shell: PageShell, view: DecidingView<Facts>): Html {
  const { obligation: texts, labels } = words(shell.lang);
  const mine = asked(view) ? view : { ...view, values: {}, faults: { ...view.faults, of: () => undefined } };
  const fields = html`${line(mine, { name: 'amountDong', label: labels.amountDong ?? '', hint: texts.amountHint, classes: 'govuk-input--width-10' })}
${lines(mine, { name: 'ground', label: texts.ground, rows: 2 })}${line(mine, { name: 'legalBasis', label: labels.legalBasis ?? '' })}
${line(mine, { name: 'payWhere', label: labels.payWhere ?? '' })}
${checkboxes({ name: 'stopsClock[]', idPrefix: 'stopsClock', legend: labels.stopsClock ?? '', classes: 'govuk-checkboxes--small', values: [mine.values['stopsClock[]'] ?? []].flat(), items: [{ value: '1', text: texts.stops }] })}`;
  return html`<h2 class="govuk-heading-m">${texts.askTitle}</h2><p class="govuk-body">${texts.lead}</p>${decidingForm(shell, view, { fields, submit: texts.submit })}`;
}

function pausing(shell: PageShell, view: DecidingView<Facts>): Html {
  const { obligation: texts, labels } = words(shell.lang);
  const fields = html`${lines(view, { name: 'ground', label: labels.ground ?? '', rows: 2 })}${line(view, { name: 'legalBasis', label: labels.legalBasis ?? '' })}`;
  return details({
    summary: texts.pauseTitle,
    open: 'legalBasis' in view.values && !asked(view),
    text: html`<p class="govuk-body">${texts.pauseLead}</p>${decidingForm(shell, view, { at: 'tam-dung', fields, submit: texts.pause, secondary: true })}`,
  });
}
