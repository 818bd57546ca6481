import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { localDate } from '../../../kernel/time.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { readDossier, referenceOf, worklist } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { stationOf } from '../../staff/index.ts';
import { deskPage } from './return-desk.view.ts';
import { codeFromScan } from './scan.ts';

const WAITING_SHOWN = 20;
export const DeskQuery = Type.Object({ ma: Type.Optional(Type.String({ maxLength: 2000 })) });

/** `/can-bo/tra-ket-qua`: scan or type the receipt; what is found opens at once, with the receipt as shown. */
export const showDesk = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock, signingKey } = web.services;
  const actor = request.actor as Actor & { accountId: number };
  const now = clock.now();
  const scanned = ((request.query as Static<typeof DeskQuery>).ma ?? '').trim();
  const code = scanned === '' ? null : await codeFromScan(signingKey, scanned);
  const found = code ? await readDossier(db, actor, { reference: code, now, purpose: 'return-desk' }) : null;
  if (found?.ok) {
    const reference = encodeURIComponent(referenceOf(found.value.dossier));
    return seeOther(reply, `/can-bo/tra-ket-qua/${reference}?da-xuat-trinh=1`);
  }
  const station = await stationOf(db, actor.accountId, localDate(now));
  const waiting = station ? await worklist(db, actor, station, { kind: 'deliver', limit: WAITING_SHOWN }) : [];
  const shell = await web.shellOf(request, reply);
  const fault = scanned === '' ? null : code === null ? 'forged' : 'unknown';
  return sendPage(reply.code(fault ? 404 : 200), deskPage(shell, { scanned: code ?? '', fault, waiting }));
};
