import { formatInstant } from '../../../../kernel/time.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { alert, button, details, hiddenFields, input, table, tag } from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import type { openOnOlderVersions } from '../../../dossiers/index.ts';
import { manageWords } from '../../messages/manage-words.ts';
import { draftHref, procedureHref } from '../draft/parts.ts';
import { stateTag } from './catalogue.view.ts';
import type { VersionRow, VersionsView } from './procedure.presenter.ts';

export type ManagedProcedurePage = VersionsView & {
  readonly code: string;
  readonly name: string;
  readonly older: Awaited<ReturnType<typeof openOnOlderVersions>>;
  readonly mayNameDossiers: boolean;
  readonly mayWrite: boolean;
  readonly mayApprove: boolean;
  readonly done: 'bo' | 'phe-duyet' | 'rut' | 'bai-bo' | null;
  readonly refused: {
    readonly form: 'begin' | 'withdraw';
    readonly detail: string;
    readonly reason: string | undefined;
  } | null;
  readonly key: string;
};

export function managedProcedurePage(shell: PageShell, view: ManagedProcedurePage): Html {
  const { lang } = shell;
  const texts = manageWords(lang).manage;
  const { refused } = view;
  return page(shell, {
    title: `${view.code} ${view.name}`,
    mainClass: 'mc-dense',
    errors: refused
      ? [{ text: refused.reason ?? refused.detail, ...(refused.reason && { href: `#${refused.form}-reason` }) }]
      : [],
    backLink: { href: '/can-bo/thu-tuc', text: texts.title },
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${view.code}</span>${view.name}</h1>
${view.done && alert({ variant: 'success', title: texts.done[view.done], role: 'status', lang })}
${view.versions.length > 0 && html`<p class="govuk-body"><a class="govuk-link" href="/thu-tuc/${view.code}">${texts.public}</a></p>`}
<h2 class="govuk-heading-m">${texts.draft}</h2>${draft(shell, view)}
<h2 class="govuk-heading-m">${texts.versions}</h2>
${view.versions.length > 0 ? versions(shell, texts.versions, texts.versionColumns, view.versions) : html`<p class="govuk-body">${texts.noVersion}</p>`}
<h2 class="govuk-heading-m">${texts.processVersions}</h2>
${view.processes.length > 0 ? versions(shell, texts.processVersions, texts.processColumns, view.processes) : html`<p class="govuk-body">${texts.noProcess}</p>`}
<h2 class="govuk-heading-m">${texts.older}</h2>${olderDossiers(shell, view)}
${view.mayApprove && view.coming.map((each) => withdrawal(shell, view, each))}
${view.mayApprove && !view.isOver && view.versions.length > 0 && html`<p class="govuk-body"><a class="govuk-link" href="${procedureHref(view.code)}/bai-bo">${texts.retire}</a></p>`}`,
  });
}

function draft(shell: PageShell, view: ManagedProcedurePage): Html | null {
  const texts = manageWords(shell.lang).manage;
  if (view.draft !== null)
    return html`<p class="govuk-body">${view.draft} <a class="govuk-link" href="${draftHref(view.code)}">${texts.openDraft}</a></p>`;
  if (!view.mayWrite) return html`<p class="govuk-body">–</p>`;
  const fault = view.refused?.form === 'begin' ? view.refused.reason : undefined;
  const form = html`<form method="post" action="${draftHref(view.code)}" novalidate>${hiddenFields(shell, { _key: view.key })}
${input({ name: 'reason', id: 'begin-reason', label: texts.reason, hint: texts.reasonHint, errorMessage: fault, lang: shell.lang })}
${button({ text: texts.beginButton, preventDoubleClick: true })}</form>`;
  return details({ summary: texts.beginTitle, text: form, open: fault !== undefined });
}

function versions(
  { lang }: PageShell,
  caption: string,
  columns: { version: string; period: string; decision: string; state: string },
  rows: readonly VersionRow[],
): Html {
  const texts = manageWords(lang).manage;
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.version, columns.period, columns.decision, columns.state],
    rows: rows.map((row) => [
      html`${row.href ? html`<a class="govuk-link" href="${row.href}">${row.version}</a>` : row.version}${
        row.compareHref &&
        html`<br><a class="govuk-link" href="${row.compareHref}">${texts.compare}<span class="govuk-visually-hidden">: ${row.version}</span></a>`
      }`,
      html`${row.period}${row.late && html`<br>${row.late}`}`,
      row.decision,
      html`${stateTag(row.state, lang)} ${row.late && tag({ text: texts.late, colour: 'orange' })}`,
    ]),
    narrow: 'stacked',
    lang,
  });
}

function olderDossiers(
  { lang }: PageShell,
  { older, mayNameDossiers }: Pick<ManagedProcedurePage, 'older' | 'mayNameDossiers'>,
): Html {
  const texts = manageWords(lang).manage;
  if (!mayNameDossiers) return html`<p class="govuk-body">${texts.olderCount(older.count)}</p>`;
  const lead = html`<p class="govuk-body">${texts.olderCount(older.count)} ${older.count > older.items.length && texts.olderMore(older.items.length)}</p>`;
  return older.count === 0 ? lead : html`${lead}${dossierTable(lang, texts.older, older.items)}`;
}

export function dossierTable(
  lang: PageShell['lang'],
  caption: string,
  items: ManagedProcedurePage['older']['items'],
): Html {
  const texts = manageWords(lang).manage;
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [texts.olderColumns.dossier, texts.olderColumns.version, texts.olderColumns.due],
    rows: items.map(({ id, reference, version, legalDueAt }) => [
      html`<a class="govuk-link mc-code" href="/can-bo/ho-so/${id}">${reference}</a>`,
      texts.version(version),
      legalDueAt ? formatInstant(legalDueAt, lang) : texts.noDue,
    ]),
    narrow: 'stacked',
    lang,
  });
}

function withdrawal(shell: PageShell, view: ManagedProcedurePage, { iso, day }: { iso: string; day: string }): Html {
  const texts = manageWords(shell.lang).manage;
  const fault = view.refused?.form === 'withdraw' ? view.refused.reason : undefined;
  const form = html`<form method="post" action="${procedureHref(view.code)}/rut" novalidate>${hiddenFields(shell, { _key: view.key })}
<input type="hidden" name="effectiveFrom" value="${iso}">
${input({ name: 'reason', id: 'withdraw-reason', label: texts.withdrawReason, hint: texts.withdrawHint, errorMessage: fault, lang: shell.lang })}
${button({ text: texts.withdrawButton(day), classes: 'govuk-button--warning', preventDoubleClick: true })}</form>`;
  return details({ summary: texts.withdraw, text: form, open: fault !== undefined });
}
