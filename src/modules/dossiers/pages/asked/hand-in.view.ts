import { type Html, html } from '../../../../platform/html.ts';
import { button, checkboxes, fileUpload, hiddenFields } from '../../../../web/components/index.ts';
import { type PageShell, vietnameseInside } from '../../../../web/layout/index.ts';
import { afterFilingWords } from '../../messages/after-filing.ts';
import { citizenWords } from '../../messages/citizen.ts';
import { sizeText } from '../filing/filing.presenter.ts';
import { tokensOf } from '../filing/filing-form.ts';
import type { AskedView, ItemView } from './asked.presenter.ts';
import type { AskedTurn } from './asked-turn.ts';
import type { HandInFaults } from './hand-in-form.ts';

type HandIn = {
  readonly items: readonly ItemView[];
  readonly turn: AskedTurn;
  readonly faults: HandInFaults | null;
};

/** The form: files for each paper that was asked for, sent all at once. */
export function handInSection(shell: PageShell, view: AskedView, { items, turn, faults }: HandIn): Html {
  const texts = afterFilingWords(shell.lang).handIn;
  return html`<section id="nop-bo-sung"><h2 class="govuk-heading-m">${texts.title}</h2>
<p class="govuk-body">${texts.lead}</p>
<form method="post" action="/ho-so/${view.reference}/bo-sung" enctype="multipart/form-data" novalidate>
${hiddenFields(shell, { _key: turn.keys.handIn })}
${items.map((item, index) => paper(shell, item, { index, turn, error: faults?.of(`documents.${index}.uploads`) }))}
${button({ text: texts.button, preventDoubleClick: true })}
</form>
<p class="govuk-body">${texts.atCounter}</p></section>`;
}

type Place = { readonly index: number; readonly turn: AskedTurn; readonly error: string | undefined };

function paper({ lang }: PageShell, item: ItemView, { index, turn, error }: Place): Html {
  const { filing } = citizenWords(lang);
  const field = `documents.${index}`;
  const tokens = tokensOf(turn.fields, { key: item.componentKey });
  const kept = turn.uploads.filter(({ token }) => tokens.includes(token));
  return html`<div class="govuk-form-group"><fieldset class="govuk-fieldset">
<legend class="govuk-fieldset__legend govuk-fieldset__legend--s"${vietnameseInside(lang)}>${index + 1}. ${item.name}</legend>
<input type="hidden" name="${field}.componentKey" value="${item.componentKey}">
${
  kept.length > 0 &&
  checkboxes({
    name: `${field}.uploads[]`,
    idPrefix: `${field}.kept`,
    legend: filing.sentBefore,
    hint: filing.sentHint,
    classes: 'govuk-checkboxes--small',
    values: kept.map(({ token }) => token),
    items: kept.map(({ token, name, size }) => ({ value: token, text: `${name} (${sizeText(size, lang)})` })),
    lang,
  })
}
${fileUpload({
  name: `${field}.uploads[]`,
  id: `${field}.uploads`,
  label: html`${kept.length > 0 ? filing.chooseMore : filing.chooseFiles}<span class="govuk-visually-hidden">: ${item.name}</span>`,
  multiple: true,
  accept: '.pdf,.jpg,.jpeg,.png',
  resumable: true,
  errorMessage: error,
  lang,
})}
</fieldset></div>`;
}
