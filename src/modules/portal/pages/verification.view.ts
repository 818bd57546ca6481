import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { alert, button, details, summaryList, textarea } from '../../../web/components/index.ts';
import { type PageShell, page, phoneLink, vietnamese } from '../../../web/layout/index.ts';
import { words } from '../messages/index.ts';
import type { ProvenForm } from '../queries/verify-form.ts';
import type { ProvenReceipt } from '../queries/verify-receipt.ts';

type Proven = ProvenReceipt | ProvenForm;

/** Where a QR code's content is pasted; whoever scans it comes straight to the answer. */
export function verifyPage(shell: PageShell, problem: string | null = null): Html {
  const texts = words(shell.lang).verify;
  return page(shell, {
    title: texts.title,
    wide: false,
    ...(problem && { errors: [{ text: problem, href: '#ma' }] }),
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
<form method="get" action="/xac-minh">
${textarea({ name: 'ma', label: { text: texts.label, classes: 'govuk-label--s' }, rows: 4, spellcheck: false, errorMessage: problem ?? undefined, lang: shell.lang })}
${button({ text: texts.submit })}
</form>
${whatItProves(shell)}
</div></div>`,
  });
}

/** What the code proves, in green or in red and always in words. Null: nothing. */
export function verifiedPage(shell: PageShell, paper: Proven | null): Html {
  const texts = words(shell.lang).verify;
  return page(shell, {
    title: texts.title,
    wide: false,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">${texts.title}</h1>
${verdict(shell, paper)}
${paper && facts(shell, paper)}
${whatItProves(shell)}
<div class="govuk-button-group">
${paper?.isOnRecord && 'dossierCode' in paper && button({ text: texts.followUp, href: `/tra-cuu?ma=${encodeURIComponent(paper.dossierCode)}` })}
${button({ text: texts.another, href: '/xac-minh', classes: 'govuk-button--secondary' })}
</div></div></div>`,
  });
}

function verdict(shell: PageShell, paper: Proven | null): Html {
  const texts = words(shell.lang).verify;
  const call = !paper?.isOnRecord && html`<p>${texts.hotline}: ${phoneLink(shell.hotline)}</p>`;
  const say = (variant: 'success' | 'warning' | 'error', title: string, text: string) =>
    alert({
      variant,
      title,
      showTitleAsHeading: true,
      text: html`<p>${text}</p>${call}`,
      role: 'status',
      lang: shell.lang,
    });
  if (!paper) return say('error', texts.bad, texts.badText);
  if (!paper.isOnRecord) return say('warning', texts.unknown, texts.unknownText);
  if ('isReplaced' in paper && paper.isReplaced) return say('warning', texts.replaced, texts.replacedText);
  return say('success', texts.good, shell.demo ? `${texts.goodText} ${texts.demo}` : texts.goodText);
}

function facts(shell: PageShell, receipt: Proven): Html {
  const texts = words(shell.lang).verify;
  if (!('dossierCode' in receipt))
    return summaryList({
      rows: [
        { key: texts.paper, value: receipt.title === null ? '–' : vietnamese(shell.lang, receipt.title) },
        { key: texts.number, value: html`<strong class="mc-code">${receipt.number || '–'}</strong>` },
        { key: texts.issuedAt, value: formatInstant(receipt.issuedAt, shell.lang) },
      ],
    });
  const { code, name } = receipt.procedure;
  return summaryList({
    rows: [
      { key: texts.code, value: html`<strong class="mc-code">${receipt.dossierCode}</strong>` },
      {
        key: texts.procedure,
        value: name === null ? code : html`${vietnamese(shell.lang, name)} (<span class="mc-code">${code}</span>)`,
      },
      { key: texts.acceptedAt, value: formatInstant(receipt.acceptedAt, shell.lang) },
      { key: texts.dueAt, value: formatInstant(receipt.dueAt, shell.lang) },
    ],
  });
}

export function whatItProves(shell: PageShell): Html {
  const texts = words(shell.lang).verify;
  return details({
    summary: texts.proves,
    text: html`<p>${texts.provesText}</p><p><a class="govuk-link" href="/xac-minh/khoa-cong-khai.json">${texts.key}</a></p>`,
  });
}
