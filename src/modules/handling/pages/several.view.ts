import { type Html, html } from '../../../platform/html.ts';
import {
  button,
  checkboxes,
  hiddenFields,
  insetText,
  subNavigation,
  table,
  tag,
} from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';

/** What came of one of several. */
export type SeveralLine = { readonly reference: string; readonly problem: string | null };

export type SeveralView = {
  readonly filter: 'all' | 'mine' | 'nobody';
  readonly fault: string | null;
  readonly lines: readonly SeveralLine[];
  readonly steps: readonly { readonly value: string; readonly text: string; readonly hint: string }[];
};

const HERE = '/can-bo/nhieu-ho-so';
const PLACES = { all: HERE, mine: `${HERE}?loc=cua-toi`, nobody: `${HERE}?loc=chua-ai-nhan` } as const;

export function severalPage(shell: PageShell, view: SeveralView): Html {
  const { several: texts } = words(shell.lang);
  const { filter, fault, lines, steps } = view;
  const keys = ['all', 'mine', 'nobody'] as const;
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    backLink: { href: '/can-bo' },
    errors: fault ? [{ text: fault, href: '#items' }] : undefined,
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1><p class="govuk-body-l">${texts.lead}</p>
${lines.length > 0 && results(shell, lines)}
${subNavigation({ label: texts.items, items: keys.map((key) => ({ text: texts.filters[key], href: PLACES[key], active: key === filter })) })}
${
  steps.length === 0
    ? insetText({ text: texts.none })
    : html`<form method="post" action="${PLACES[filter]}" novalidate>${hiddenFields(shell, {})}
${checkboxes({ name: 'items[]', idPrefix: 'items', legend: texts.items, classes: 'govuk-checkboxes--small', values: [], errorMessage: fault ?? undefined, items: steps.map(({ value, text, hint }) => ({ value, text, hint })) })}
<div class="govuk-button-group">${button({ text: texts.claim, classes: 'govuk-button--secondary', preventDoubleClick: true, attributes: { name: 'action', value: 'claim' } })}${button({ text: texts.complete, preventDoubleClick: true, attributes: { name: 'action', value: 'complete' } })}</div></form>`
}`,
  });
}

function results({ lang }: PageShell, lines: readonly SeveralLine[]): Html {
  const { several: texts, watch } = words(lang);
  return html`<div role="status"><h2 class="govuk-heading-m">${texts.results}</h2>${table({
    head: [watch.reference, texts.results],
    rows: lines.map(({ reference, problem }) => [
      html`<a class="govuk-link mc-code" href="/can-bo/ho-so/${encodeURIComponent(reference)}">${reference}</a>`,
      problem
        ? html`${tag({ text: texts.notDone, colour: 'red' })} ${problem}`
        : tag({ text: texts.done, colour: 'green' }),
    ]),
    narrow: 'stacked',
    lang,
  })}</div>`;
}
