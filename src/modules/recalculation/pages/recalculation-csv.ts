import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Lang } from '../../../web/i18n.ts';
import { csvInstant, sendCsv } from '../../../web/server/csv.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { recordReading } from '../../ledger/index.ts';
import { recalculationChain } from '../domain/recalculation.ts';
import { words } from '../messages/index.ts';
import { movedDossiers } from '../moved-store.ts';
import { inPages } from '../queries/in-pages.ts';
import { whoPhoned } from '../queries/who-phoned.ts';
import { leftText, toldText } from './recalculation.presenter.ts';
import { theRecalculation } from './recalculation.ts';

const AT_A_TIME = 1000;

/** `/can-bo/tinh-lai/{id}/tep.csv`: every dossier moved or left, and whom to phone; the reading is logged. */
export const downloadRecalculation = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { id } = await theRecalculation(web, request);
  const { db, clock } = web.services;
  const accountId = request.actor?.accountId ?? null;
  const reading = { subject: recalculationChain(id), purpose: 'export', address: null };
  await recordReading(db, { at: clock.now(), accountId, ...reading });
  const { lang } = await web.shellOf(request, reply);
  const { columns, file } = words(lang).recalculation;
  const head = [
    columns.code,
    columns.procedure,
    columns.agency,
    columns.from,
    columns.to,
    columns.reason,
    columns.applicant,
    columns.phone,
    columns.told,
  ];
  return sendCsv(reply, { file: file({ id }), head, rows: rowsOf(web.services, id, lang) });
};

async function* rowsOf({ db, mail }: Services, id: number, lang: Lang): AsyncGenerator<string[]> {
  const pages = inPages((after) => movedDossiers(db, id, { which: 'all', after, limit: AT_A_TIME }));
  for await (const found of pages) {
    const phonedBy = await whoPhoned(db, id, found);
    for (const one of found)
      yield [
        one.code,
        one.procedureName,
        one.agencyName,
        csvInstant(one.dueFrom),
        csvInstant(one.dueTo),
        leftText(one.leftBecause, lang),
        one.applicantName,
        one.applicantPhone,
        toldText(one, { by: phonedBy.get(one.dossierId) ?? '', hasMail: mail !== null }, lang),
      ];
  }
}
