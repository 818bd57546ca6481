import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Html, html } from '../../../platform/html.ts';
import {
  button,
  fileUpload,
  hiddenFields,
  input,
  insetText,
  radios,
  select,
  textarea,
} from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { readDossier, referenceOf, underVersion } from '../../dossiers/index.ts';
import { ownUploads } from '../../files/index.ts';
import { reportLostReceipt } from '../actions/lost-receipt.ts';
import { LostReceiptInput } from '../input.ts';
import { lostReceiptOf } from '../lost-receipts-store.ts';
import { words } from '../messages/index.ts';
import { type FormView, formView, NOTHING_TYPED, type Typed } from './form-tools.ts';
import { lostState } from './lost-state.ts';

const readForm = formReader(underVersion(LostReceiptInput.properties));

/** `/can-bo/tra-ket-qua/{ref}/mat-giay-tiep-nhan`: the receipt is lost; who would collect, and how it was lost. */
export const showLostReport = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, NOTHING_TYPED);

export const postLostReport = (web: Web) =>
  pageForm(web, {
    read: readForm,
    act: (services, actor, input, request) =>
      reportLostReceipt(services, actor, { ...input, ...(request.params as { reference: string }) }),
    next: (_, dossier) => `/can-bo/tra-ket-qua/${encodeURIComponent(referenceOf(dossier))}`,
    again: (request, reply, problem) => draw(web, request, reply, { fields: formFields(request), problem }),
  });

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, typed: Typed) {
  const { db, clock } = web.services;
  const { reference } = request.params as { reference: string };
  const asked = { reference, now: clock.now(), purpose: 'lost-receipt' };
  const { dossier, permitted } = orRefuse(await readDossier(db, signedIn(request), asked));
  const shell = await web.shellOf(request, reply);
  const texts = words(shell.lang).lost;
  const form = formView(web, reply, shell, typed, texts.fields);
  const token = form.value('authorisationUpload');
  const [kept] = token ? await ownUploads(db, signedIn(request).accountId, [token]) : [];
  const state = lostState(await lostReceiptOf(db, dossier.id), shell.lang);
  const mayReport = permitted.has('deliver') && state.kind !== 'waiting' && state.kind !== 'approved';
  const back = `/can-bo/tra-ket-qua/${encodeURIComponent(referenceOf(dossier))}`;
  const notNow = state.text || words(shell.lang).delivery.notReady;
  return sendPage(
    reply,
    page(shell, {
      title: `${texts.reportTitle} – ${referenceOf(dossier)}`,
      mainClass: 'mc-dense',
      wide: false,
      backLink: { href: back, text: referenceOf(dossier) },
      errors: form.faults.summary,
      body: html`<h1 class="govuk-heading-l">${texts.reportTitle}</h1>
<p class="govuk-body">${texts.reportLead}</p>
${state.kind === 'declined' && insetText({ text: state.text })}
${mayReport ? reportForm(shell, form, { action: `${back}/mat-giay-tiep-nhan`, version: dossier.version, kept: kept ?? null }) : insetText({ text: notNow })}`,
    }),
  );
}

function reportForm(
  shell: PageShell,
  { key, value, faults }: FormView,
  given: {
    readonly action: string;
    readonly version: number;
    readonly kept: { readonly token: string; readonly name: string } | null;
  },
): Html {
  const { lost: texts, delivery } = words(shell.lang);
  const { action, version, kept } = given;
  const line = (name: 'receiverName' | 'receiverIdNumber' | 'idPaper' | 'authorisationNumber') =>
    input({
      name,
      label: texts.fields[name],
      value: value(name),
      errorMessage: faults.of(name),
      autocomplete: 'off',
    });
  const authorisation = html`${select({
    name: 'authorisationKind',
    label: texts.fields.authorisationKind,
    value: value('authorisationKind'),
    errorMessage: faults.of('authorisationKind'),
    items: Object.entries(delivery.authorisations).map(([kind, text]) => ({ value: kind, text })),
  })}${line('authorisationNumber')}
${kept && html`<input type="hidden" name="authorisationUpload" value="${kept.token}"><p class="govuk-body">${delivery.kept(kept.name)}</p>`}
${fileUpload({ name: 'authorisationUpload', label: texts.fields.authorisationUpload, hint: delivery.scanHint, errorMessage: faults.of('authorisationUpload'), accept: '.pdf,.jpg,.jpeg,.png' })}`;
  return html`<form method="post" action="${action}" enctype="multipart/form-data" novalidate>
${hiddenFields(shell, { _key: key, expectedVersion: version })}
${radios({
  name: 'capacity',
  legend: texts.fields.capacity,
  classes: 'govuk-radios--small',
  value: value('capacity') || 'applicant',
  errorMessage: faults.of('capacity'),
  items: [
    { value: 'applicant', text: delivery.capacities.applicant },
    { value: 'authorised', text: delivery.capacities.authorised, conditional: authorisation },
  ],
})}
${line('receiverName')}${line('idPaper')}${line('receiverIdNumber')}
${textarea({ name: 'reason', label: texts.fields.reason, value: value('reason'), rows: 3, errorMessage: faults.of('reason') })}
${button({ text: texts.report, preventDoubleClick: true })}</form>`;
}
