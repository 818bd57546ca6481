import { type Html, html } from '../../../platform/html.ts';
import { button, details, input, radios, summaryList, tag } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import type { EditionView } from './paper.presenter.ts';
import { digitiseForm } from './paper-form.view.ts';
import { formHead, type PaperPage, typedIn } from './paper-tools.ts';
import { stateTag } from './paper-words.ts';

export function paperPage(shell: PageShell, view: PaperPage): Html {
  const texts = words(shell.lang);
  const all = `/can-bo/ho-so/${encodeURIComponent(view.reference)}/so-hoa`;
  return page(shell, {
    title: `${view.name} – ${view.reference}`,
    mainClass: 'mc-dense',
    backLink: { href: all, text: texts.list.title },
    errors: view.typed?.faults.summary,
    body: html`<h1 class="govuk-heading-l">${view.name}<span class="govuk-caption-m"><span class="mc-code">${view.reference}</span> · ${view.procedure}</span></h1>
<div class="mc-columns mc-columns--even">
${view.editions.length > 0 && html`<div><h2 class="govuk-heading-m">${texts.paper.editions}</h2>${view.editions.map((one, index) => edition(shell, view, one, index === 0))}</div>`}
<div>${verifyForm(shell, view)}${heldForm(shell, view)}${view.mayDigitise && digitiseForm(shell, view)}</div></div>`,
  });
}

function edition(shell: PageShell, view: PaperPage, one: EditionView, newest: boolean): Html {
  const { rows } = words(shell.lang).paper;
  const card = summaryList({
    card: { title: one.title },
    rows: [
      { key: rows.state, value: tag(stateTag(one.state, shell.lang)) },
      ...one.rows,
      {
        key: rows.files,
        value: html`${one.files.map(({ name, href, what }) => html`${what}: <a class="govuk-link" href="${href}" target="_blank" rel="noopener">${name}</a><br>`)}`,
      },
    ],
  });
  return html`${card}${newest && endForm(shell, view)}`;
}

function verifyForm(shell: PageShell, view: PaperPage): Html | null {
  if (!view.verify) return null;
  const texts = words(shell.lang).paper.verify;
  if (view.verify.own) return html`<p class="govuk-body">${texts.own}</p>`;
  const typed = typedIn(view, 'kiem-tra');
  return html`<section class="mc-card mc-card--key"><h2 class="govuk-heading-m">${texts.title}</h2>${formHead(shell, view, 'kiem-tra')}
<input type="hidden" name="paper" value="${view.verify.paper}">
${radios({
  name: 'outcome',
  idPrefix: 'kiem-tra-outcome',
  legend: texts.outcome,
  classes: 'govuk-radios--small',
  value: typed.value('outcome'),
  errorMessage: typed.fault('outcome'),
  items: [
    { value: 'confirmed', text: texts.confirmed },
    {
      value: 'rejected',
      text: texts.rejected,
      conditional: input({
        name: 'note',
        id: 'kiem-tra-note',
        label: texts.note,
        value: typed.value('note'),
        errorMessage: typed.fault('note'),
        autocomplete: 'off',
      }),
    },
  ],
})}
${button({ text: texts.submit, preventDoubleClick: true })}</form></section>`;
}

function heldForm(shell: PageShell, view: PaperPage): Html | null {
  if (view.held.length === 0) return null;
  const { held: texts } = words(shell.lang).paper;
  const { own_act: _, ...ways } = words(shell.lang).consents;
  const typed = typedIn(view, 'giay-da-co');
  return html`<section class="mc-card"><h2 class="govuk-heading-m">${texts.title}</h2><p class="govuk-body">${texts.lead}</p>${formHead(shell, view, 'giay-da-co')}
${radios({ name: 'held', idPrefix: 'giay-da-co-held', legend: texts.choose, classes: 'govuk-radios--small', value: typed.value('held') || view.held[0]?.value, errorMessage: typed.fault('held'), items: view.held })}
${radios({ name: 'consent.how', idPrefix: 'giay-da-co-consent.how', legend: texts.how, classes: 'govuk-radios--small', value: typed.value('consent.how'), errorMessage: typed.fault('consent.how'), items: Object.entries(ways).map(([value, text]) => ({ value, text })) })}
${input({ name: 'consent.note', id: 'giay-da-co-consent.note', label: texts.note, hint: texts.noteHint, value: typed.value('consent.note'), errorMessage: typed.fault('consent.note'), autocomplete: 'off' })}
${button({ text: texts.submit, preventDoubleClick: true })}</form></section>`;
}

function endForm(shell: PageShell, view: PaperPage): Html | null {
  if (view.endable === null) return null;
  const texts = words(shell.lang).paper.end;
  const typed = typedIn(view, 'het-gia-tri');
  return details({
    summary: texts.title,
    open: typed.open,
    text: html`<p class="govuk-body">${texts.lead}</p>${formHead(shell, view, 'het-gia-tri')}
<input type="hidden" name="paper" value="${view.endable}">
${input({ name: 'ground', id: 'het-gia-tri-ground', label: texts.ground, value: typed.value('ground'), errorMessage: typed.fault('ground'), autocomplete: 'off' })}
${button({ text: texts.submit, classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`,
  });
}
