import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatDay, localDate } from '../../../kernel/time.ts';
import { printAside } from '../../../platform/pdf-aside.ts';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import type { Web } from '../../../web/web.ts';
import { readDossier, referenceOf } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { labelSheet } from '../domain/label-sheet.ts';
import { words } from '../messages/index.ts';
import { custodyOf } from '../queries/custody-of.ts';

/** `/can-bo/ho-so/{ref}/nhan.pdf`: a label for every piece in custody, to stick on it or on its folder. */
export const showLabels = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock, center } = web.services;
  const { reference } = request.params as { reference: string };
  const actor = request.actor as Actor;
  const { dossier } = orRefuse(await readDossier(db, actor, { reference, now: clock.now(), purpose: 'labels' }));
  const items = await custodyOf(db, dossier.id);
  const acceptedAt = dossier.accepted?.at;
  if (!acceptedAt || items.every(({ holder }) => holder.kind === 'applicant')) throw new Refusal({ code: 'no-labels' });
  const code = referenceOf(dossier);
  const facts = {
    code,
    center: center.profile.shortName,
    demo: center.demo,
    acceptedOn: formatDay(localDate(acceptedAt)),
  };
  const data = labelSheet(items, facts, words('vi'));
  const pdf = await printAside({ template: 'labels/labels', data, createdAt: acceptedAt });
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="nhan-${code}.pdf"`)
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(pdf));
};
