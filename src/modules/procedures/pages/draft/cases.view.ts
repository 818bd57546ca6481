import { type Html, html } from '../../../../platform/html.ts';
import { table } from '../../../../web/components/index.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { ProcedureDraft } from '../../drafts-store.ts';
import { manageWords } from '../../messages/manage-words.ts';
import { PROPERTY } from './part-content.ts';
import { draftHref, OF_A_CASE } from './parts.ts';

/** What each case of a draft has of its own, and where it is written. */
export function casesTable(lang: Lang, { code, content }: Pick<ProcedureDraft, 'code' | 'content'>): Html | null {
  const { cases = [] } = content;
  const texts = manageWords(lang).draft;
  if (cases.length === 0) return null;
  return html`<h2 class="govuk-heading-m">${texts.casesOwn}</h2>
${table({
  caption: texts.casesOwn,
  captionClasses: 'govuk-visually-hidden',
  head: [texts.casesOwnColumn, ...OF_A_CASE.map((part) => texts.partNames[part])],
  rows: cases.map((one) => [
    one.name,
    ...OF_A_CASE.map((part) => {
      const about = html`<span class="govuk-visually-hidden">: ${texts.partNames[part]}, ${one.name}</span>`;
      const state = PROPERTY[part] in one ? texts.ownContent : texts.asProcedure;
      return html`<a class="govuk-link" href="${draftHref(code, part, one.key)}">${state}${about}</a>`;
    }),
  ]),
  narrow: 'stacked',
  lang,
})}`;
}
