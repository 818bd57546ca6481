import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { formatDay, localDate } from '../../../kernel/time.ts';
import { printAside } from '../../../platform/pdf-aside.ts';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import type { Web } from '../../../web/web.ts';
import { readDossier, referenceOf } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { labelSheet, MAX_LABELS, toLabel } from '../domain/label-sheet.ts';
import { words } from '../messages/index.ts';
import { custodyOf } from '../queries/custody-of.ts';

export const LabelsQuery = Type.Object({ giay: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e12 })) });

/** `/can-bo/ho-so/{ref}/nhan.pdf`: a label for every piece in custody (`?giay=`: of one paper), to stick on it or on its folder. */
export const showLabels = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock, center } = web.services;
  const { reference } = request.params as { reference: string };
  const { giay: documentId = null } = request.query as Static<typeof LabelsQuery>;
  const actor = request.actor as Actor;
  const { dossier } = orRefuse(await readDossier(db, actor, { reference, now: clock.now(), purpose: 'labels' }));
  const items = await custodyOf(db, dossier.id);
  const acceptedAt = dossier.accepted?.at;
  const count = toLabel(items, documentId).length;
  if (!acceptedAt || count === 0) throw new Refusal({ code: 'no-labels' });
  if (count > MAX_LABELS) throw new Refusal({ code: 'too-many-labels', facts: { count, max: MAX_LABELS } });
  const code = referenceOf(dossier);
  const facts = {
    code,
    center: center.profile.shortName,
    demo: center.demo,
    acceptedOn: formatDay(localDate(acceptedAt)),
  };
  const data = labelSheet(items, facts, words('vi'), documentId);
  const pdf = await printAside({ template: 'labels/labels', data, createdAt: acceptedAt });
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="nhan-${code}.pdf"`)
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(pdf));
};
