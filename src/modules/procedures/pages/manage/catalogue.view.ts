import { formatDay } from '../../../../kernel/time.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { button, input, pagination, select, table, tag } from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { manageWords } from '../../messages/manage-words.ts';
import { CATALOGUE_STATES, type CatalogueRow, type CatalogueState } from '../../queries/catalogue.ts';
import { procedureHref } from '../draft/parts.ts';

export type CataloguePage = {
  readonly rows: readonly CatalogueRow[];
  readonly words: string;
  readonly state: CatalogueState | undefined;
  readonly agencyKey: string | undefined;
  readonly agencies: readonly { readonly key: string; readonly name: string }[];
  readonly nextHref: string | null;
  readonly mayBegin: boolean;
  readonly mayExchange: boolean;
};

export function cataloguePage(shell: PageShell, view: CataloguePage): Html {
  const { lang } = shell;
  const texts = manageWords(lang).manage;
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
<ul class="govuk-list mc-no-print">
${view.mayBegin && html`<li><a class="govuk-link" href="/can-bo/thu-tuc/moi">${texts.newLink}</a></li>`}
${view.mayExchange && html`<li><a class="govuk-link" href="/can-bo/nhap-thu-tuc">${texts.exchangeLink}</a></li>`}
${view.mayExchange && html`<li><a class="govuk-link" href="/can-bo/niem-yet">${texts.boardsLink}</a></li>`}</ul>
${filter(shell, view)}
${view.rows.length > 0 ? rows(shell, view) : html`<p class="govuk-body">${texts.none}</p>`}
${view.nextHref && pagination({ next: { href: view.nextHref, text: texts.next }, lang })}`,
  });
}

function filter({ lang }: PageShell, view: CataloguePage): Html {
  const texts = manageWords(lang).manage;
  const agencies = view.agencies.map(({ key, name }) => ({ value: key, text: name }));
  const states = CATALOGUE_STATES.map((state) => ({ value: state, text: texts.states[state] }));
  return html`<form method="get" action="/can-bo/thu-tuc" role="search" class="mc-filter">
${input({ name: 'q', label: texts.search, type: 'search', value: view.words, autocomplete: 'off' })}
${select({ name: 'co-quan', label: texts.agency, items: [{ value: '', text: texts.everyAgency }, ...agencies], value: view.agencyKey ?? '' })}
${select({ name: 'tinh-trang', label: texts.state, items: [{ value: '', text: texts.everyState }, ...states], value: view.state ?? '' })}
${button({ text: texts.searchButton, classes: 'govuk-button--secondary' })}</form>`;
}

const COLOURS = { draft: 'purple', coming: 'blue', inForce: 'green', over: 'grey', incomplete: 'orange' } as const;

export const stateTag = (state: CatalogueState, lang: PageShell['lang']): Html =>
  tag({ text: manageWords(lang).manage.states[state], colour: COLOURS[state] });

function rows({ lang }: PageShell, view: CataloguePage): Html {
  const texts = manageWords(lang).manage;
  return table({
    caption: texts.title,
    captionClasses: 'govuk-visually-hidden',
    head: [texts.columns.procedure, texts.columns.agency, texts.columns.version, texts.columns.state],
    rows: view.rows.map(({ code, name, agencyName, version, effectiveFrom, states }) => [
      html`<a class="govuk-link" href="${procedureHref(code)}">${name}</a><br><span class="mc-code">${code}</span>`,
      agencyName,
      version === null || effectiveFrom === null
        ? '–'
        : texts.versionOf({ version, from: formatDay(Temporal.PlainDate.from(effectiveFrom)) }),
      html`${states.map((state) => html`${stateTag(state, lang)} `)}`,
    ]),
    narrow: 'stacked',
    lang,
  });
}
