import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { localDate } from '../../../../kernel/time.ts';
import { fold } from '../../../../kernel/vietnamese.ts';
import { sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { may } from '../../../identity/index.ts';
import { listLegalDocuments } from '../../legal-store.ts';
import { registerPage } from './register.view.ts';
import { usesOn } from './uses.ts';

const PAGE_SIZE = 20;

export const RegisterQuery = Type.Object({
  'tu-khoa': Type.Optional(Type.String({ maxLength: 100 })),
  trang: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e6 })),
});

/** `/van-ban`: every legal document of the register, with how many procedures rest on it (QC Đ7.2). */
export const showRegister = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const { 'tu-khoa': asked = '', trang: current = 1 } = request.query as Static<typeof RegisterQuery>;
  const today = localDate(clock.now());
  const uses = await usesOn(web.services, today);
  const wanted = fold(asked);
  const found = (await listLegalDocuments(db)).filter(({ number, title, issuer }) =>
    fold(`${number} ${title} ${issuer}`).includes(wanted),
  );
  const { actor } = request;
  return sendPage(
    reply,
    registerPage(await web.shellOf(request, reply), {
      asked,
      count: found.length,
      rows: found.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE).map((document) => ({
        document,
        uses: uses.get(document.number)?.procedures.length ?? 0,
      })),
      page: current,
      pages: Math.ceil(found.length / PAGE_SIZE),
      today: today.toString(),
      mayManage: actor !== undefined && actor !== null && may(actor, 'draft-rules'),
    }),
  );
};
