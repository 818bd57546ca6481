import { type Html, html } from '../../../../platform/html.ts';
import { button, panel, summaryList } from '../../../../web/components/index.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { officialWords } from '../../messages/official.ts';

export type AcceptedView = {
  title: string;
  code: string;
  /** None for what was handed over at once: there is nothing to come back for, and no receipt. */
  due: string | null;
  starts: string | null;
  nowWith: string | null;
  procedure: { code: string; name: string };
  case: { key: string; name: string } | null;
  applicant: string;
  /** What the applicant chose, to be read out to them. */
  choices: readonly { key: string; value: string }[];
  /** Came from the queue of online filings, where the next one waits. */
  online: boolean;
};

export function acceptedPage(shell: PageShell, view: AcceptedView): Html {
  const { accepted: texts, work, dossier, intake } = officialWords(shell.lang);
  const code = encodeURIComponent(view.code);
  const rows = [
    { key: texts.due, value: view.due && html`<strong>${view.due}</strong>` },
    { key: texts.starts, value: view.starts },
    { key: dossier.applicant, value: view.applicant },
    { key: work.columns.procedure, value: `${view.procedure.code} – ${view.procedure.name}` },
    { key: intake.case, value: view.case?.name ?? null },
    ...view.choices,
    { key: texts.nowWith, value: view.nowWith },
  ];
  const next = view.online
    ? { text: texts.nextFiling, href: '/can-bo?viec=kiem-tra' }
    : { text: texts.next, href: '/can-bo/quay' };
  return page(shell, {
    title: view.title,
    mainClass: 'mc-dense',
    wide: false,
    body: html`${panel({ title: view.title, text: html`<strong class="mc-code">${view.code}</strong>` })}
${summaryList({ rows: rows.flatMap(({ key, value }) => (value ? [{ key, value }] : [])) })}
<div class="govuk-button-group">
${button({ ...next, attributes: { autofocus: true, accesskey: 'n' } })}
${view.due && button({ text: texts.print, href: `/ho-so/${code}/giay-tiep-nhan.pdf`, classes: 'govuk-button--secondary', attributes: { accesskey: 'i', target: '_blank', rel: 'noopener' } })}
${!view.online && html`<a class="govuk-link" href="/can-bo/quay/${view.procedure.code}${view.case && `?truong-hop=${view.case.key}`}">${texts.same}</a>`}
<a class="govuk-link" href="/can-bo/ho-so/${code}">${texts.open}</a>
</div>
<p class="govuk-hint">${view.due ? texts.keys(next.text) : texts.keysSettled(next.text)}</p>`,
  });
}
