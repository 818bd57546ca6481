import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { alert, button, hiddenFields, summaryList, table, tag, textarea } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import type { CodeProgress } from '../domain/notice.ts';
import { words } from '../messages/index.ts';
import type { NoticeWithProgress } from '../queries/notices-with-progress.ts';
import { dayText, noticeHref, stateTag, urgencyTag } from './notice-words.ts';
import { lines } from './written-lines.ts';

export type NoticePage = NoticeWithProgress & {
  readonly mayHandle: boolean;
  readonly done: 'gui' | 'soan' | 'khong-soan' | null;
  readonly reason: string;
  readonly faults: FormFaults;
  readonly key: string;
};

export function noticePage(shell: PageShell, view: NoticePage): Html {
  const { lang } = shell;
  const { detail: texts, title } = words(lang).notices;
  const { notice, progress } = view;
  const heading = texts.title({ number: notice.documentNumber });
  const urgency = urgencyTag(progress, lang);
  return page(shell, {
    title: heading,
    mainClass: 'mc-dense',
    errors: view.faults.summary,
    backLink: { href: '/can-bo/thong-bao-thay-doi', text: title },
    body: html`<h1 class="govuk-heading-l">${heading}</h1>
<p class="govuk-body">${tag(stateTag(progress, lang))} ${urgency && tag(urgency)}</p>
${view.done && alert({ variant: 'success', title: texts.done[view.done], role: 'status', lang })}
<div class="mc-columns"><div>${summaryList({ rows: facts(shell, view) })}
<h2 class="govuk-heading-m">${texts.procedures}</h2>${procedures(shell, view)}</div>
<div>${view.mayHandle && notice.status === 'received' && handling(shell, view)}</div></div>`,
  });
}

function facts({ lang }: PageShell, { notice }: NoticePage) {
  const { detail: texts, columns, kinds, came } = words(lang).notices;
  const at = (instant: Temporal.Instant, by: string) => texts.notifiedText({ at: formatInstant(instant, lang), by });
  return [
    { key: columns.agency, value: vietnamese(lang, notice.agencyName) },
    { key: columns.kind, value: kinds[notice.kind] },
    { key: texts.documentDate, value: dayText(notice.documentDate) },
    { key: columns.effectiveOn, value: dayText(notice.effectiveOn) },
    { key: texts.came, value: came[notice.came] },
    { key: texts.changes, value: vietnamese(lang, lines(notice.changes)) },
    ...(notice.uploadId === null
      ? []
      : [
          {
            key: texts.file,
            value: html`<a class="govuk-link" href="${noticeHref(notice.id)}/tep">${texts.openFile}</a>`,
          },
        ]),
    { key: texts.notified, value: at(notice.notifiedAt, notice.notifiedBy) },
    ...(notice.handledAt ? [{ key: texts.handled, value: at(notice.handledAt, notice.handledBy ?? '') }] : []),
    ...(notice.declineReason === null
      ? []
      : [{ key: texts.declineReason, value: vietnamese(lang, lines(notice.declineReason)) }]),
  ];
}

function procedures(shell: PageShell, { notice, progress }: NoticePage): Html {
  const { lang } = shell;
  const { detail: texts, columns } = words(lang).notices;
  return table({
    caption: texts.procedures,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.procedures, texts.progress],
    rows: progress.procedures.map((one) => [
      html`<span class="mc-code">${one.code}</span> ${one.name === null ? texts.unnamed : html`<a class="govuk-link" href="/thu-tuc/${one.code}">${vietnamese(lang, one.name)}</a>`}`,
      codeProgress(shell, one, notice.kind === 'abolished' && notice.status === 'drafting'),
    ]),
    lang,
  });
}

function codeProgress({ lang }: PageShell, one: CodeProgress, isEnding: boolean): Html {
  const { detail: texts } = words(lang).notices;
  const manage = `/can-bo/thu-tuc/${one.code}`;
  if (one.state === 'published') {
    const told =
      one.publishedOn === null
        ? texts.ended({ on: dayText(one.holdsFrom ?? '') })
        : texts.publishedOn({ on: dayText(one.publishedOn), from: dayText(one.holdsFrom ?? one.publishedOn) });
    return html`${told}${one.late && html` ${tag({ text: texts.lateWord, colour: 'orange' })}`}`;
  }
  if (isEnding) return html`<a class="govuk-link" href="${manage}">${texts.end}</a>`;
  if (one.state === 'drafting')
    return html`${texts.codeStates.drafting}. <a class="govuk-link" href="${manage}/du-thao">${texts.openDraft}</a>`;
  return html`${texts.codeStates.waiting}`;
}

function handling(shell: PageShell, { notice, key, reason, faults }: NoticePage): Html {
  const { detail: texts } = words(shell.lang).notices;
  const [text, act] =
    notice.kind === 'abolished' ? [texts.takeAbolishedText, texts.takeAbolished] : [texts.draftText, texts.draft];
  return html`<section class="mc-card mc-card--key"><h2 class="govuk-heading-m">${texts.decide}</h2>
<p class="govuk-body">${text}</p>
<form method="post" action="${noticeHref(notice.id)}/soan">${hiddenFields(shell, { _key: key })}
${button({ text: act, preventDoubleClick: true })}</form></section>
<section class="mc-card"><h2 class="govuk-heading-s">${texts.decline}</h2>
<form method="post" action="${noticeHref(notice.id)}/khong-soan" novalidate>${hiddenFields(shell, { _key: key })}
${textarea({ name: 'reason', label: texts.reason, hint: texts.reasonHint, rows: 3, value: reason, errorMessage: faults.of('reason'), lang: shell.lang })}
${button({ text: texts.declineButton, classes: 'govuk-button--secondary', preventDoubleClick: true })}</form></section>`;
}
