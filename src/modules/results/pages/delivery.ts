import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { Problem } from '../../../kernel/result.ts';
import { formatInstant } from '../../../kernel/time.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { type Dossier, type DossierView, readDossier, referenceOf, underVersion } from '../../dossiers/index.ts';
import { ownUploads } from '../../files/index.ts';
import type { Actor } from '../../identity/index.ts';
import { deliverResult } from '../actions/deliver-result.ts';
import { openDispatchOf } from '../dispatches-store.ts';
import { DeliveryInput } from '../input.ts';
import { lostReceiptOf } from '../lost-receipts-store.ts';
import { words } from '../messages/index.ts';
import { type RegisteredResult, resultOf } from '../store.ts';
import { archivedAt } from '../unclaimed-store.ts';
import { deliveryLabel, deliveryPresenter, onFields } from './delivery.presenter.ts';
import { deliveryPage } from './delivery.view.ts';
import { lostState } from './lost-state.ts';
import { originalsAtDesk } from './originals-at-desk.ts';
import { codeFromScan } from './scan.ts';

export const DeliveryQuery = Type.Object({ 'da-xuat-trinh': Type.Optional(Type.Literal('1')) });

/** A scanner types the whole address of the QR code, so what stands for the receipt may be longer than a code. */
const DeliveryForm = underVersion({
  ...DeliveryInput.properties,
  receiptCode: Type.Optional(Type.String({ maxLength: 2000 })),
});
type Typed = { readonly values: FormFields; readonly problem: Problem } | null;

/** `/can-bo/tra-ket-qua/{ref}`: what to hand over, to whom, against which papers; once done, that it is done. */
export const showDelivery = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, null);

/** Hands the result over to the right person (QC Đ6.2b, QC Đ5.2a). */
export const postDelivery = (web: Web) =>
  pageForm<Static<typeof DeliveryForm>, Dossier>(web, {
    read: formReader(DeliveryForm),
    act: async (services, actor, { receiptCode: scanned, ...input }, request) => {
      const { reference } = request.params as { reference: string };
      const receiptCode = scanned === undefined ? null : await codeFromScan(services.signingKey, scanned);
      return deliverResult(services, actor, { ...input, ...(receiptCode && { receiptCode }), reference });
    },
    next: (_, dossier) => `/can-bo/tra-ket-qua/${encodeURIComponent(referenceOf(dossier))}`,
    again: (request, reply, problem) => draw(web, request, reply, { values: formFields(request), problem }),
  });

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, typed: Typed) {
  const { db, clock } = web.services;
  const { reference } = request.params as { reference: string };
  const asked = { reference, now: clock.now(), purpose: 'delivery' };
  const view = orRefuse(await readDossier(db, request.actor as Actor, asked));
  const shell = await web.shellOf(request, reply);
  const told = typed && web.book.tell(typed.problem, shell.lang);
  if (told) reply.code(told.status);
  const result = await resultOf(db, view.dossier.id);
  const originals = await originalsAtDesk(db, view.dossier.id, shell.lang);
  const lost = lostState(await lostReceiptOf(db, view.dossier.id), shell.lang);
  const values = typed?.values ?? atFirst(request, view, lost.kind === 'approved');
  const tokens = ['receiver.authorisationUpload', 'evidence.upload'].flatMap((name) => values[name] ?? []);
  const kept = await ownUploads(db, request.actor?.accountId ?? 0, tokens.filter(Boolean));
  const { deliveredAt } = view.dossier;
  return sendPage(
    reply,
    deliveryPage(shell, {
      ...deliveryPresenter(view, result, result && (await noteOf(web, result, shell.lang)), shell.lang),
      deliveredAt: deliveredAt && formatInstant(deliveredAt, shell.lang),
      permitted: view.permitted.has('deliver'),
      values,
      key: newFormKey(),
      originals: originals.here,
      elsewhere: originals.elsewhere,
      lost,
      kept: new Map(kept.map(({ token, name }) => [token, name])),
      faults: told ? formFaults(onFields(told), (name) => deliveryLabel(name, shell.lang)) : NO_FAULTS,
    }),
  );
}

/**
 * What stands in the form at first: the applicant in person, with the receipt as scanned. Which papers go back is ticked by
 * whoever holds them in hand, each.
 */
function atFirst({ query }: FastifyRequest, { dossier }: DossierView, isLost: boolean): FormFields {
  const shown = (query as Static<typeof DeliveryQuery>)['da-xuat-trinh'] === '1';
  return {
    'receiver.capacity': 'applicant',
    'receiver.name': dossier.applicant.name,
    ...(shown ? { receiptCode: referenceOf(dossier) } : isLost && { receiptLost: 'true' }),
  };
}

/** That it was put away because nobody came, or is with the post. */
async function noteOf({ services: { db } }: Web, { id }: RegisteredResult, lang: 'vi' | 'en'): Promise<string | null> {
  const texts = words(lang).delivery;
  const archived = await archivedAt(db, id);
  const posted = await openDispatchOf(db, id);
  const notes = [
    ...(archived ? [texts.archived(formatInstant(archived, lang))] : []),
    ...(posted ? [texts.posted(posted.trackingNumber)] : []),
  ];
  return notes.join(' ') || null;
}
