import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { formatInstant } from '../../../kernel/time.ts';
import { Refusal } from '../../../web/server/api.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { visitById } from '../store.ts';
import { slipPage } from './slip.view.ts';

export const SlipParams = Type.Object({ id: Type.Integer({ minimum: 1, maximum: 1e15 }) });

export const slipPath = (visitId: number): string => `/can-bo/huong-dan/${visitId}/phieu`;

/**
 * `/can-bo/huong-dan/{id}/phieu`: where somebody was sent, on one sheet to take along; printed as often as it is wanted,
 * always the same (QC Đ7.2d (4)).
 */
export const showSlip = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { id } = request.params as { id: number };
  const { db } = web.services;
  const visit = await visitById(db, id);
  if (visit?.kind !== 'redirected') throw new Refusal({ code: 'not-found' });
  const shell = await web.shellOf(request, reply);
  const agency = (await listAgencies(db)).find(({ key }) => key === visit.agencyKey);
  return sendPage(
    reply,
    slipPage(shell, {
      agency: visit.agencyName ?? '',
      address: agency?.details.address ?? '',
      phone: agency?.details.phone ?? '',
      procedure: visit.procedureCode && `${visit.procedureCode} – ${visit.procedureName ?? ''}`,
      note: visit.note,
      official: visit.officialName,
      at: formatInstant(visit.at, shell.lang),
    }),
  );
};
