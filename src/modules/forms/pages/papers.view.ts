import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { table, tag } from '../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import type { IssuedForm, StoredReceipt } from '../index.ts';
import { words } from '../messages/index.ts';

export type PapersView = {
  readonly reference: string;
  readonly receipts: readonly StoredReceipt[];
  readonly forms: readonly IssuedForm[];
  readonly isOfficial: boolean;
  /** The control slip can be drawn. */
  readonly hasSlip: boolean;
};

const RECEIPT = 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả';
const SLIP = 'Phiếu kiểm soát quá trình giải quyết hồ sơ';

export function papersPage(shell: PageShell, view: PapersView): Html {
  const texts = words(shell.lang).papers;
  const back = `${view.isOfficial ? '/can-bo' : ''}/ho-so/${encodeURIComponent(view.reference)}`;
  const rows = [...receiptRows(shell, view), ...formRows(shell, view), ...slipRow(shell, view)];
  return page(shell, {
    title: texts.title,
    wide: false,
    backLink: { href: back, text: texts.back },
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l mc-code">${view.reference}</span>${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
${
  rows.length === 0
    ? html`<p class="govuk-body">${texts.none}</p>`
    : table({ lang: shell.lang, narrow: 'stacked', firstCellIsHeader: true, head: texts.columns, rows })
}`,
  });
}

function receiptRows(shell: PageShell, { reference, receipts }: PapersView): Html[][] {
  const texts = words(shell.lang).papers;
  return receipts.map(({ edition, reason, createdAt }) => [
    html`${called(shell, RECEIPT, 'receipt')} ${
      edition === receipts.length
        ? receipts.length > 1 && tag({ text: texts.valid, colour: 'green' })
        : tag({ text: texts.replaced, colour: 'grey' })
    }`,
    html`${reason !== null && texts.again(edition - 1, reason)}`,
    html`${formatInstant(createdAt, shell.lang)}`,
    print(shell, `/ho-so/${encodeURIComponent(reference)}/giay-tiep-nhan.pdf?lan=${edition}`, `${RECEIPT} ${edition}`),
  ]);
}

const formRows = (shell: PageShell, { reference, forms }: PapersView): Html[][] =>
  forms.map(({ id, paper: { form, head }, createdAt }) => [
    called(shell, head.title, form),
    html`${head.number ?? ''}`,
    html`${formatInstant(createdAt, shell.lang)}`,
    print(shell, `/ho-so/${encodeURIComponent(reference)}/phieu/${id}.pdf`, `${head.title} ${head.number ?? ''}`),
  ]);

function slipRow(shell: PageShell, { reference, hasSlip }: PapersView): Html[][] {
  if (!hasSlip) return [];
  const href = `/can-bo/ho-so/${encodeURIComponent(reference)}/phieu-kiem-soat.pdf`;
  return [
    [called(shell, SLIP, 'control-slip'), html``, html`${words(shell.lang).papers.drawnNow}`, print(shell, href, SLIP)],
  ];
}

/** As it was issued; below it what that is, for readers of another language. */
const called = ({ lang }: PageShell, title: string, kind: keyof ReturnType<typeof words>['papers']['kinds']): Html =>
  html`${vietnamese(lang, title)}${lang !== 'vi' && html`<div class="govuk-hint govuk-!-margin-bottom-0">${words(lang).papers.kinds[kind]}</div>`}`;

const print = ({ lang }: PageShell, href: string, what: string): Html =>
  html`<a class="govuk-link" href="${href}" target="_blank" rel="noopener">${words(lang).papers.print}<span class="govuk-visually-hidden"> ${what}</span></a>`;
