import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { Problem } from '../../../kernel/result.ts';
import { formatInstant } from '../../../kernel/time.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { type DossierView, readDossier, referenceOf } from '../../dossiers/index.ts';
import { ownUploads } from '../../files/index.ts';
import type { Actor } from '../../identity/index.ts';
import { deliverResult } from '../actions/deliver-result.ts';
import { DeliveryInput } from '../input.ts';
import { resultOf } from '../store.ts';
import { deliveryLabel, deliveryPresenter } from './delivery.presenter.ts';
import { deliveryPage } from './delivery.view.ts';
import { codeFromScan } from './scan.ts';

export const DeliveryQuery = Type.Object({ 'da-xuat-trinh': Type.Optional(Type.Literal('1')) });

/** A scanner types the whole address of the QR code, so what stands for the receipt may be longer than a code. */
const DeliveryForm = Type.Object(
  {
    ...DeliveryInput.properties,
    receiptCode: Type.Optional(Type.String({ maxLength: 2000 })),
    expectedVersion: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }),
  },
  { additionalProperties: false },
);
const readForm = formReader(DeliveryForm);

/** `/can-bo/tra-ket-qua/{ref}`: what to hand over, to whom, against which papers; once done, that it is done. */
export const showDelivery = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const view = await read(web, request);
  const shown = (request.query as Static<typeof DeliveryQuery>)['da-xuat-trinh'] === '1';
  const { applicant } = view.dossier;
  const values = {
    'receiver.capacity': 'applicant',
    'receiver.name': applicant.name,
    ...(shown && { receiptCode: referenceOf(view.dossier) }),
  };
  return draw(web, request, reply, view, values, null);
};

/** Hands the result over to the right person (QC Đ6.2b, QC Đ5.2a). */
export const postDelivery = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { reference } = request.params as { reference: string };
  const again = async (problem: Problem) =>
    draw(web, request, reply, await read(web, request), formFields(request), problem);
  const { parsed } = readForm(request);
  if (!parsed.ok) return again(parsed.problem);
  const { receiptCode: scanned, ...input } = parsed.value;
  const receiptCode = scanned === undefined ? null : await codeFromScan(web.services.signingKey, scanned);
  const done = await deliverResult(web.services, request.actor as Actor, {
    ...input,
    ...(receiptCode && { receiptCode }),
    reference,
  });
  if (!done.ok) return again(done.problem);
  return seeOther(reply, `/can-bo/tra-ket-qua/${encodeURIComponent(referenceOf(done.value))}`);
};

async function read(web: Web, request: FastifyRequest): Promise<DossierView> {
  const { reference } = request.params as { reference: string };
  const now = web.services.clock.now();
  return orRefuse(await readDossier(web.services.db, request.actor as Actor, { reference, now, purpose: 'delivery' }));
}

async function draw(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  view: DossierView,
  values: FormFields,
  problem: Problem | null,
) {
  const { db } = web.services;
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const tokens = ['receiver.authorisationUpload', 'evidence.upload'].flatMap((name) => values[name] ?? []);
  const kept = await ownUploads(db, request.actor?.accountId ?? 0, tokens.filter(Boolean));
  const { deliveredAt } = view.dossier;
  return sendPage(
    reply,
    deliveryPage(shell, {
      ...deliveryPresenter(view, await resultOf(db, view.dossier.id), shell.lang),
      deliveredAt: deliveredAt && formatInstant(deliveredAt, shell.lang),
      permitted: view.permitted.has('deliver'),
      values,
      kept: new Map(kept.map(({ token, name }) => [token, name])),
      faults: told ? formFaults(told, (name) => deliveryLabel(name, shell.lang)) : NO_FAULTS,
    }),
  );
}
