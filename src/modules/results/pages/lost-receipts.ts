import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { alert, button, details, hiddenFields, input, insetText, summaryList } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import type { Dossier } from '../../dossiers/index.ts';
import { decideLostReceipt } from '../actions/lost-receipt.ts';
import { LostReceiptDecision } from '../input.ts';
import { type WaitingLostReceipt, waitingLostReceipts } from '../lost-receipts-store.ts';
import { words } from '../messages/index.ts';
import { authorisationOfReport, type ReportedAuthorisation } from '../queries/authorisation-of-report.ts';
import { type FormView, formView, NOTHING_TYPED, type Typed } from './form-tools.ts';

const SHOWN = 50;
export const LostQuery = Type.Object({
  xong: Type.Optional(Type.Union([Type.Literal('approved'), Type.Literal('declined')])),
});

/** `/can-bo/mat-giay-tiep-nhan`: what waits for the director or a deputy (QC Đ6.2b). */
export const showLostReceipts = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, NOTHING_TYPED);

export const postLostDecision = (web: Web) =>
  pageForm<LostReceiptDecision, Dossier>(web, {
    read: formReader(LostReceiptDecision),
    act: (services, actor, input, request) =>
      decideLostReceipt(services, actor, { ...input, ...(request.params as { reference: string }) }),
    next: (request) => `/can-bo/mat-giay-tiep-nhan?xong=${String((request.body as { decision?: unknown }).decision)}`,
    again: (request, reply, problem) => draw(web, request, reply, { fields: formFields(request), problem }),
  });

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, typed: Typed) {
  const shell = await web.shellOf(request, reply);
  const texts = words(shell.lang).lost;
  const form = formView(web, reply, shell, typed, { ground: texts.ground });
  const { db } = web.services;
  const waiting: Waiting[] = [];
  for (const one of await waitingLostReceipts(db, SHOWN))
    waiting.push({ ...one, authorisation: await authorisationOfReport(db, one) });
  const { xong } = request.query as Static<typeof LostQuery>;
  const { reference = '' } = request.params as { reference?: string };
  return sendPage(
    reply,
    page(shell, {
      title: texts.title,
      wide: false,
      errors: form.faults.summary.map((item) => (item.href ? { ...item, href: `#ground-${reference}` } : item)),
      body: html`${xong && alert({ variant: 'success', title: texts.done[xong], role: 'status', lang: shell.lang })}
<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
${waiting.length > 0 ? waiting.map((one) => report(shell, one, { form, isMeant: one.dossierCode === reference })) : insetText({ text: texts.none })}`,
    }),
  );
}

type Waiting = WaitingLostReceipt & { readonly authorisation: ReportedAuthorisation | null };

function report(
  shell: PageShell,
  one: Waiting,
  { form, isMeant }: { readonly form: FormView; readonly isMeant: boolean },
): Html {
  const texts = words(shell.lang).lost;
  const action = `/can-bo/mat-giay-tiep-nhan/${encodeURIComponent(one.dossierCode)}`;
  const { receiverName: name, idPaper: paper, receiverIdNumber } = one;
  const id = `ground-${one.dossierCode}`;
  return html`<section class="mc-card">
<h2 class="govuk-heading-m"><a class="govuk-link mc-code" href="/can-bo/ho-so/${encodeURIComponent(one.dossierCode)}">${one.dossierCode}</a>
<span class="govuk-caption-m">${one.procedureName}</span></h2>
${summaryList({
  rows: [
    { key: texts.rows.receiver, value: texts.receiver({ name, paper, number: receiverIdNumber.slice(-3) }) },
    { key: texts.rows.applicant, value: one.applicantName },
    ...(one.authorisation
      ? [{ key: texts.rows.authorisation, value: authorisationText(shell, one.authorisation) }]
      : []),
    { key: texts.rows.reason, value: one.reason },
    { key: texts.rows.askedBy, value: `${one.askedByName}, ${formatInstant(one.askedAt, shell.lang)}` },
  ],
})}
<form method="post" action="${action}" novalidate>${hiddenFields(shell, { _key: newFormKey(), decision: 'approved' })}
${button({ text: texts.approve, preventDoubleClick: true })}</form>
${details({
  summary: texts.decline,
  open: isMeant,
  text: html`<form method="post" action="${action}" novalidate>${hiddenFields(shell, { _key: newFormKey(), decision: 'declined' })}
${input({ name: 'ground', id, label: texts.ground, value: isMeant ? form.value('ground') : '', errorMessage: isMeant ? form.faults.of('ground') : undefined, autocomplete: 'off' })}
${button({ text: texts.decline, classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`,
})}</section>`;
}

function authorisationText({ lang }: PageShell, { kind, number }: ReportedAuthorisation): string {
  const kinds: Readonly<Record<string, string>> = words(lang).delivery.authorisations;
  return `${kinds[kind] ?? kind}: ${number}`;
}
