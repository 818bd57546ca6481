import { formatDay, formatInstant, localDate } from '../../../../kernel/time.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { alert, details, insetText } from '../../../../web/components/index.ts';
import { type PageShell, vietnamese } from '../../../../web/layout/index.ts';
import { type DiffRow, diffTable } from '../../../procedures/index.ts';
import type { FilingDraft } from '../../filing-drafts/filing-draft.ts';
import type { DraftInList } from '../../filing-drafts/store.ts';
import { filingWords } from '../../messages/filing.ts';
import type { FilingWay } from './filing-way.ts';

/** Where a draft is gone on with. */
export const draftHref = (key: string): string => `/ho-so-dang-soan/${key}`;

/** Somebody saved it in another place since this page was drawn. */
export function savedElsewhere({ lang }: PageShell, way: FilingWay, key: string): Html {
  const texts = filingWords(lang).draft;
  const href = way.kind === 'link' ? way.action : draftHref(key);
  return alert({
    variant: 'warning',
    title: texts.elsewhereTitle,
    showTitleAsHeading: true,
    text: html`<p>${texts.elsewhere}</p><p><a class="govuk-link" href="${href}" target="_blank" rel="noopener">${texts.openSaved}</a></p>`,
    lang,
  });
}

/** Above a form that goes on from a draft: since when, for how long, who wrote last, and what became of the procedure. */
export function resumed({ lang }: PageShell, draft: FilingDraft, changes: readonly DiffRow[]): Html {
  const texts = filingWords(lang).draft;
  const kept = texts.keptUntil(formatDay(localDate(draft.expiresAt)));
  return html`${alert({
    variant: 'information',
    title: texts.resumedTitle,
    showTitleAsHeading: true,
    text: html`<p>${texts.saved(formatInstant(draft.savedAt, lang))} ${kept}</p>${draft.savedByLink && html`<p><strong>${texts.byHelper}</strong></p>`}`,
    lang,
  })}
${
  changes.length > 0 &&
  alert({
    variant: 'warning',
    title: texts.changedTitle,
    showTitleAsHeading: true,
    text: html`<p>${texts.changedText}</p>${details({ summary: texts.inBrief, text: diffTable(lang, changes, { before: texts.before, after: texts.now }) })}`,
    lang,
  })
}`;
}

/** On a new form: what was begun for the same procedure before. */
export function begunBefore({ lang }: PageShell, drafts: readonly DraftInList[]): Html | null {
  const texts = filingWords(lang).draft;
  if (drafts.length === 0) return null;
  return insetText({
    text: html`${drafts.map(
      ({ key, procedureName, savedAt }) =>
        html`<p class="govuk-body">${texts.list}: ${vietnamese(lang, procedureName)}. ${texts.saved(formatInstant(savedAt, lang))}
<a class="govuk-link" href="${draftHref(key)}">${texts.continue}<span class="govuk-visually-hidden">: ${procedureName}</span></a></p>`,
    )}`,
  });
}

/** Above a form that somebody fills in for its owner over the private link. */
export function helping({ lang }: PageShell, saved: boolean): Html {
  const texts = filingWords(lang).link;
  return html`${saved && alert({ variant: 'success', title: texts.doneTitle, showTitleAsHeading: true, role: 'status', text: texts.doneText, lang })}
${alert({
  variant: 'information',
  title: texts.helperTitle,
  showTitleAsHeading: true,
  text: html`<p>${texts.helperText}</p><p><a class="govuk-link" href="/dang-nhap?returnTo=%2Fho-so">${texts.owner}</a></p>`,
  lang,
})}`;
}

/** Above a form an official fills in for the person beside them. */
export function assisting({ lang }: PageShell): Html {
  const texts = filingWords(lang).assisted;
  return alert({ variant: 'information', title: texts.banner, showTitleAsHeading: true, text: texts.bannerText, lang });
}
