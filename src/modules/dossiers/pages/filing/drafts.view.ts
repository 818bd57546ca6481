import { formatDay, formatInstant, localDate } from '../../../../kernel/time.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { alert, button, hiddenFields, insetText, textarea } from '../../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../../web/layout/index.ts';
import type { FilingDraft } from '../../filing-drafts/filing-draft.ts';
import { filingWords } from '../../messages/filing.ts';
import { draftHref } from './draft-notices.view.ts';

export type SavedView = {
  readonly draft: FilingDraft;
  readonly name: string;
  /** The link was taken back just now. */
  readonly revoked: boolean;
  readonly now: Temporal.Instant;
};

export function savedPage(shell: PageShell, { draft, name, revoked, now }: SavedView): Html {
  const { lang } = shell;
  const { draft: texts, link } = filingWords(lang);
  const { linkExpiresAt: until } = draft;
  const active = until !== null && Temporal.Instant.compare(until, now) > 0 ? until : null;
  return narrowPage(
    shell,
    texts.savedTitle,
    html`${revoked && alert({ variant: 'success', title: link.revoked, role: 'status', lang })}
<h1 class="govuk-heading-l">${texts.savedTitle}<span class="govuk-caption-l">${vietnamese(lang, name)}</span></h1>
<p class="govuk-body">${texts.saved(formatInstant(draft.savedAt, lang))} ${texts.keptUntil(formatDay(localDate(draft.expiresAt)))}</p>
${insetText({ text: texts.notFiled })}
<div class="govuk-button-group">${button({ text: texts.goOn, href: draftHref(draft.key) })}
${button({ text: texts.toMine, href: '/ho-so', classes: 'govuk-button--secondary' })}</div>
<h2 class="govuk-heading-m">${link.title}</h2>
<p class="govuk-body">${link.what}</p>
${active && html`<p class="govuk-body"><strong>${link.active(formatInstant(active, lang))}</strong></p>`}
<div class="govuk-button-group">
${post(shell, `${draftHref(draft.key)}/lien-ket`, button({ text: active ? link.makeNew : link.make, classes: 'govuk-button--secondary' }))}
${active && post(shell, `${draftHref(draft.key)}/thu-hoi`, button({ text: link.revoke, classes: 'govuk-button--warning' }))}
</div>`,
  );
}

export function linkPage(
  shell: PageShell,
  view: { readonly key: string; readonly address: string; readonly expiresAt: Temporal.Instant },
): Html {
  const { draft, link } = filingWords(shell.lang);
  return narrowPage(
    shell,
    link.madeTitle,
    html`<h1 class="govuk-heading-l">${link.madeTitle}</h1>
${insetText({ text: html`<strong>${link.once}</strong>` })}
${textarea({ name: 'lien-ket', label: link.label, value: view.address, rows: 3, spellcheck: false, classes: 'mc-link-text', attributes: { readonly: true } })}
<p class="govuk-body">${link.until(formatInstant(view.expiresAt, shell.lang))} ${link.what}</p>
<div class="govuk-button-group">${button({ text: draft.goOn, href: draftHref(view.key) })}
${button({ text: draft.toMine, href: '/ho-so', classes: 'govuk-button--secondary' })}</div>`,
  );
}

export function giveUpPage(shell: PageShell, { key, name }: { readonly key: string; readonly name: string }): Html {
  const texts = filingWords(shell.lang).draft;
  return narrowPage(
    shell,
    texts.giveUpTitle,
    html`<h1 class="govuk-heading-l">${texts.giveUpTitle}<span class="govuk-caption-l">${vietnamese(shell.lang, name)}</span></h1>
<p class="govuk-body">${texts.giveUpText}</p>
<form method="post" action="${draftHref(key)}/xoa">${hiddenFields(shell)}
<div class="govuk-button-group">${button({ text: texts.giveUp, classes: 'govuk-button--warning', preventDoubleClick: true })}
<a class="govuk-link" href="/ho-so">${texts.keep}</a></div></form>`,
  );
}

/** In place of a form that a link no longer opens. */
export function linkGonePage(shell: PageShell): Html {
  const texts = filingWords(shell.lang).link;
  return narrowPage(
    shell,
    texts.goneTitle,
    html`<h1 class="govuk-heading-l">${texts.goneTitle}</h1><p class="govuk-body">${texts.goneText}</p>
<p class="govuk-body"><a class="govuk-link" href="/dang-nhap?returnTo=%2Fho-so">${texts.owner}</a></p>`,
  );
}

const post = ({ csrfToken }: PageShell, action: string, content: Html): Html =>
  html`<form method="post" action="${action}">${hiddenFields({ csrfToken })}${content}</form>`;

const narrowPage = (shell: PageShell, title: string, body: Html): Html =>
  page(shell, {
    title,
    wide: false,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${body}</div></div>`,
  });
