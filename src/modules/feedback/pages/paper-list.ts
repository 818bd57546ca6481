import { type Html, html } from '../../../platform/html.ts';
import { table } from '../../../web/components/index.ts';
import { type PageShell, vietnamese } from '../../../web/layout/index.ts';
import type { Component, ProcedureContent } from '../../procedures/index.ts';
import { words } from '../messages/index.ts';

/** What may be asked for, paper by paper with its basis, and of each case that has papers of its own (QC Đ6.1b). */
export function paperList(shell: PageShell, content: ProcedureContent): Html {
  const { report: texts } = words(shell.lang);
  const cases = (content.cases ?? []).flatMap(({ name, components }) => (components ? [{ name, components }] : []));
  return html`${papers(shell, texts.listTitle, content.components)}${cases.map(({ name, components }) =>
    papers(shell, texts.caseTitle({ name }), components),
  )}`;
}

function papers({ lang }: PageShell, caption: string, components: readonly Component[]): Html {
  const { report: texts } = words(lang);
  if (components.length === 0) return html`<p class="govuk-body">${texts.listNone}</p>`;
  return html`<h3 class="govuk-heading-s">${caption}</h3>
${table({
  caption,
  captionClasses: 'govuk-visually-hidden',
  firstCellIsHeader: true,
  head: [texts.paper, texts.pieces, texts.basis],
  rows: components.map((component) => [
    html`${vietnamese(lang, component.name)}${!component.mandatory && html` (${texts.onlyIf})`}${component.note && html`. ${vietnamese(lang, component.note)}`}`,
    pieces(component, lang),
    component.legalBasis ? vietnamese(lang, component.legalBasis) : texts.basisOfProcedure,
  ]),
  narrow: 'stacked',
  lang,
})}`;
}

function pieces({ originals, certifiedCopies, copies }: Component, lang: PageShell['lang']): string {
  const { report: texts } = words(lang);
  return [
    originals && texts.originals(originals),
    certifiedCopies && texts.certifiedCopies(certifiedCopies),
    copies && texts.copies(copies),
  ]
    .filter(Boolean)
    .join(', ');
}
