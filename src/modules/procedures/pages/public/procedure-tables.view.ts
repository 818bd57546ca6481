import { type Html, html } from '../../../../platform/html.ts';
import { type Text, table } from '../../../../web/components/index.ts';
import { type PageShell, vietnamese } from '../../../../web/layout/index.ts';
import { words } from '../../messages/index.ts';
import type { ChargeView, PaperNote, PaperView } from './procedure.presenter.ts';

/** Each paper with the text that lets it be asked for (QC Đ6.1b). */
export function paperTable(shell: PageShell, all: readonly PaperView[]): Html {
  const texts = words(shell.lang).procedure;
  return table({
    lang: shell.lang,
    narrow: 'stacked',
    firstCellIsHeader: true,
    head: [texts.paper, texts.pieces],
    rows: all.map(({ name, notes, pieces }) => [
      withSmallPrint(
        vietnamese(shell.lang, name),
        notes.map((note) => noteText(shell, note)),
      ),
      pieces,
    ]),
  });
}

const noteText = ({ lang }: PageShell, { label, text, isName }: PaperNote): Text => {
  const told = isName ? vietnamese(lang, text) : text;
  return label ? html`${label}: ${told}` : told;
};

export function chargeTable(shell: PageShell, all: readonly ChargeView[]): Html {
  const texts = words(shell.lang).procedure;
  return table({
    lang: shell.lang,
    narrow: 'stacked',
    firstCellIsHeader: true,
    head: [texts.chargeName, texts.amount, texts.payWhen],
    rows: all.map(({ name, amount, when, basis, exemptions }) => [
      withSmallPrint(
        vietnamese(shell.lang, name),
        [basis, ...exemptions].map((text) => vietnamese(shell.lang, text)),
      ),
      html`<span class="mc-code">${amount}</span>`,
      when,
    ]),
  });
}

const withSmallPrint = (name: Text, notes: readonly Text[]): Html =>
  html`${name}${notes.map((note) => html`<br><span class="govuk-hint govuk-!-font-size-16">${note}</span>`)}`;
