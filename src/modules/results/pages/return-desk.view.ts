import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { button, input, insetText, table } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import type { WorkItem } from '../../dossiers/index.ts';
import { words } from '../messages/index.ts';

export type DeskView = {
  scanned: string;
  /** A token that is not ours, or a code nobody here knows. */
  fault: 'forged' | 'unknown' | null;
  waiting: readonly Pick<WorkItem, 'reference' | 'procedureName' | 'applicantName' | 'dueAt'>[];
};

export function deskPage(shell: PageShell, { scanned, fault, waiting }: DeskView): Html {
  const texts = words(shell.lang).desk;
  const wrong = fault && texts.faults[fault];
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    errors: wrong ? [{ text: wrong, href: '#ma' }] : undefined,
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<form method="get" action="/can-bo/tra-ket-qua" role="search">
${input({
  name: 'ma',
  label: texts.scan,
  hint: texts.scanHint,
  value: scanned,
  errorMessage: wrong ?? undefined,
  autocomplete: 'off',
  spellcheck: false,
  classes: 'govuk-input--width-30',
  attributes: { autofocus: true },
})}
${button({ text: texts.open })}
</form>
<h2 class="govuk-heading-m">${texts.waiting}</h2>
<p class="govuk-body"><a class="govuk-link" href="/can-bo/ket-qua">${words(shell.lang).registry.title}</a> · <a class="govuk-link" href="/can-bo/ket-qua-buu-chinh">${words(shell.lang).posted.title}</a></p>
${waiting.length > 0 ? list(shell, waiting) : insetText({ text: texts.noneWaiting })}`,
  });
}

function list({ lang }: PageShell, waiting: DeskView['waiting']): Html {
  const texts = words(lang).desk;
  return table({
    head: [texts.columns.since, texts.columns.reference, texts.columns.procedure, texts.columns.applicant],
    rows: waiting.map(({ reference, procedureName, applicantName, dueAt }) => [
      html`<span class="mc-code">${formatInstant(dueAt, lang)}</span>`,
      html`<a class="govuk-link mc-code" href="/can-bo/tra-ket-qua/${encodeURIComponent(reference)}">${reference}</a>`,
      procedureName,
      applicantName,
    ]),
    narrow: 'stacked',
    lang,
  });
}
