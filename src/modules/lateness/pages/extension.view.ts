import { type Html, html } from '../../../platform/html.ts';
import { insetText, summaryList } from '../../../web/components/index.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { type DecidingView, decidingForm, decidingPage, line, lines } from '../../dossiers/index.ts';
import { words } from '../messages/index.ts';

export type ExtensionFacts = {
  readonly mayExtend: boolean;
  /** “ngày làm việc” */
  readonly unit: string;
  /** Whether it moves the legal due date under the rules of this dossier. */
  readonly moves: boolean;
  readonly due: string | null;
  readonly granted: readonly {
    readonly by: string;
    readonly from: string;
    readonly to: string;
    readonly ground: string;
    readonly legalBasis: string;
  }[];
};

/** `/can-bo/ho-so/{ref}/gia-han`: more time, before the due date passes (clock, rule 15). */
export function extensionPage(shell: PageShell, view: DecidingView<ExtensionFacts>): Html {
  const { extension: texts } = words(shell.lang);
  const { mayExtend, unit, moves, due, granted } = view.facts;
  const fields = html`${line(view, { name: 'value', label: texts.value(unit), classes: 'govuk-input--width-4' })}
${lines(view, { name: 'ground', label: texts.ground })}
${line(view, { name: 'legalBasis', label: texts.legalBasis, hint: texts.legalBasisHint })}`;
  return decidingPage(shell, view, {
    title: texts.title,
    doneText: texts.done,
    body: html`${granted.map(({ by, from, to, ground, legalBasis }) =>
      summaryList({
        card: { title: texts.granted },
        rows: [
          { key: by, value: ground },
          { key: texts.legalBasis, value: legalBasis },
          { key: texts.from, value: from },
          { key: texts.to, value: to },
        ],
      }),
    )}
${
  mayExtend && granted.length === 0
    ? html`<p class="govuk-body-l">${texts.lead}</p><p class="govuk-body">${moves ? texts.moves : texts.stays}</p>
${due && summaryList({ rows: [{ key: texts.due, value: due }] })}
${decidingForm(shell, view, { fields, submit: texts.submit, warning: true })}`
    : granted.length === 0 && insetText({ text: texts.notNow })
}`,
  });
}
