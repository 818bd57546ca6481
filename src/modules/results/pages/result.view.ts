import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { alert, insetText, summaryList } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { type Action, referenceOf } from '../../dossiers/index.ts';
import { words } from '../messages/index.ts';
import type { ResultRecord } from '../queries/read-result.ts';
import type { RegisteredResult } from '../store.ts';
import { qrFigure } from './cover.view.ts';
import { endingForms } from './ending-forms.view.ts';
import type { FormView } from './form-tools.ts';
import { dayText, standingTag } from './registry.view.ts';
import { signatureTexts } from './signature-text.ts';

export type ResultView = ResultRecord & {
  readonly agencyName: string;
  /** The result that stands in its place. */
  readonly replacement: RegisteredResult | null;
  /** The worker signs what came without a signature. */
  readonly mayCome: boolean;
  readonly permitted: ReadonlySet<Action>;
  readonly done: 'thu-hoi' | 'thay-the' | null;
  readonly form: FormView;
  readonly kept: { readonly token: string; readonly name: string } | null;
};

export function resultPage(shell: PageShell, view: ResultView): Html {
  const { result: texts } = words(shell.lang);
  const { result, done, form, standing, procedure, others } = view;
  return page(shell, {
    title: texts.title({ number: result.documentNumber }),
    mainClass: 'mc-dense',
    backLink: { href: '/can-bo/ket-qua', text: texts.back },
    errors: form.faults.summary,
    body: html`${done && alert({ variant: 'success', title: texts.done[done], role: 'status', lang: shell.lang })}
<h1 class="govuk-heading-l">${texts.title({ number: result.documentNumber })}<span class="govuk-caption-m">${procedure.content.name}</span></h1>
<div class="mc-columns mc-columns--even"><div>
<p class="govuk-body">${standingTag(standing, shell.lang)}</p>
${result.predatesFinish && insetText({ text: texts.predates })}
${summaryList({ rows: rowsOf(shell, view) })}
${others.length > 0 && otherEditions(shell, others)}
</div><div>
${result.token && html`${qrFigure(shell, result.id)}<p class="govuk-body"><a class="govuk-link" href="/can-bo/ket-qua/${result.id}/bia">${texts.cover}</a></p>`}
${endingForms(shell, view)}
</div></div>`,
  });
}

function rowsOf({ lang }: PageShell, view: ResultView) {
  const { result: texts, register } = words(lang);
  const { result, dossier, procedure, signatures, delivery, ending, replacement, agencyName, mayCome } = view;
  const code = referenceOf(dossier);
  const [from, until] = [dayText(result.validFrom), result.validUntil && dayText(result.validUntil)];
  const isPdf = result.uploadId !== null;
  const told = signatureTexts(signatures, { hasFile: isPdf, mayCome }, lang);
  const rows: (readonly [string, Html | string | null])[] = [
    [texts.rows.document, `${result.documentNumber}, ${dayText(result.documentDate)}`],
    [texts.rows.kind, register.kinds[result.kind]],
    [texts.rows.signer, result.signer],
    [texts.rows.agency, agencyName],
    [texts.rows.procedure, `${procedure.content.name} (${procedure.code})`],
    [
      texts.rows.dossier,
      html`<a class="govuk-link mc-code" href="/can-bo/ho-so/${encodeURIComponent(code)}">${code}</a>`,
    ],
    [texts.rows.readyAt, formatInstant(result.registeredAt, lang)],
    [texts.rows.validity, until ? texts.between({ from, until }) : texts.since({ from })],
    [texts.rows.file, fileLink(view, signatures?.uploadId ? texts.openSigned : texts.open)],
    [texts.rows.signature, html`${told.map((line, index) => html`${index > 0 && html`<br>`}${line}`)}`],
    [texts.rows.delivered, delivery ? deliveredText(delivery, lang) : texts.notDelivered],
    [
      texts.rows.ending,
      ending &&
        texts.ended({
          decision: ending.decisionNumber,
          at: formatInstant(ending.endedAt, lang),
          reason: ending.ground,
          basis: ending.legalBasis,
        }),
    ],
    [texts.replacement, replacement && link(replacement)],
  ];
  return rows.flatMap(([key, value]) => (value ? [{ key, value }] : []));
}

const fileLink = ({ result, signatures }: ResultView, text: string): Html | null =>
  (signatures?.uploadId ?? result.uploadId) === null
    ? null
    : html`<a class="govuk-link" href="/can-bo/ket-qua/${result.id}/tep">${text}</a>`;

function deliveredText(delivery: NonNullable<ResultView['delivery']>, lang: PageShell['lang']): string {
  const { result: texts } = words(lang);
  const told = texts.delivered({ at: formatInstant(delivery.deliveredAt, lang), to: delivery.receiverName });
  const notes = [
    ...(delivery.lostReceiptId === null ? [] : [texts.lostReceipt]),
    ...(delivery.wasArchived ? [texts.archived] : []),
  ];
  return [told, ...notes].join('; ');
}

const link = ({ id, documentNumber, documentDate }: RegisteredResult): Html =>
  html`<a class="govuk-link mc-code" href="/can-bo/ket-qua/${id}">${documentNumber}</a>, ${dayText(documentDate)}`;

function otherEditions({ lang }: PageShell, others: readonly RegisteredResult[]): Html {
  return html`<h2 class="govuk-heading-m">${words(lang).result.others}</h2>
<ul class="govuk-list govuk-list--bullet">${others.map((other) => html`<li>${link(other)}</li>`)}</ul>`;
}
