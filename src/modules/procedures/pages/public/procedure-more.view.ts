import { type Html, html } from '../../../../platform/html.ts';
import { table, tag } from '../../../../web/components/index.ts';
import { type PageShell, vietnamese } from '../../../../web/layout/index.ts';
import { words } from '../../messages/index.ts';
import type { CaseView, ProcedureView } from './procedure.presenter.ts';
import { chargeTable, paperTable } from './procedure-tables.view.ts';
import type { VersionState, VersionView } from './versions.presenter.ts';

/** Each case with what is its own; one that states nothing is only named. */
export function cases(shell: PageShell, { cases }: ProcedureView): Html {
  const texts = words(shell.lang).procedure;
  return html`<p class="govuk-body">${texts.casesLead}</p>${cases.map((each) => ownCase(shell, each))}`;
}

/** Open, not folded away: on paper nothing can be opened. */
function ownCase(shell: PageShell, { name, description, limit, charges, papers }: CaseView): Html {
  const texts = words(shell.lang).procedure;
  return html`<h3 class="govuk-heading-s govuk-!-margin-bottom-1">${vietnamese(shell.lang, name)}</h3>
${description && html`<p class="govuk-body govuk-!-margin-bottom-2">${vietnamese(shell.lang, description)}</p>`}
${limit && html`<p class="govuk-body govuk-!-margin-bottom-2">${texts.caseLimit}: <strong>${limit}</strong></p>`}
${charges?.length === 0 && html`<p class="govuk-body">${texts.caseCharges}: <strong>${words(shell.lang).free}</strong></p>`}
${charges && charges.length > 0 && chargeTable(shell, charges)}
${papers && html`<p class="govuk-body govuk-!-margin-bottom-1">${texts.casePapers}:</p>${paperTable(shell, papers)}`}`;
}

const COLOURS = { inForce: 'green', over: 'grey', toCome: 'blue' } as const satisfies Record<VersionState, string>;

/** Every version there was or will be, each at its own address, and what made it another. */
export function versions(shell: PageShell, { versions }: ProcedureView): Html {
  const texts = words(shell.lang).procedure;
  return table({
    lang: shell.lang,
    narrow: 'stacked',
    firstCellIsHeader: true,
    head: [texts.versionColumn, texts.versionDays, texts.versionDecision],
    rows: versions.map((version) => [
      versionCell(version),
      daysCell(shell, version),
      vietnamese(shell.lang, version.decision),
    ]),
  });
}

const versionCell = ({ name, href, isShown }: VersionView): Html =>
  isShown ? html`<span class="mc-code">${name}</span>` : html`<a class="govuk-link mc-code" href="${href}">${name}</a>`;

function daysCell({ lang }: PageShell, { days, state, stateText, isLate, changesHref }: VersionView): Html {
  const texts = words(lang).procedure;
  return html`${days} ${tag({ text: stateText, colour: COLOURS[state] })}${isLate && html` ${tag({ text: texts.versionLate, colour: 'red' })}`}
${changesHref && html`<br><a class="govuk-link mc-no-print" href="${changesHref}">${texts.versionChanges}</a>`}`;
}
