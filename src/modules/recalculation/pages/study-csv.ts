import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Db } from '../../../platform/database/database.ts';
import type { Lang } from '../../../web/i18n.ts';
import { csvInstant, sendCsv } from '../../../web/server/csv.ts';
import type { Web } from '../../../web/web.ts';
import { changedDossiers } from '../changes-store.ts';
import { words } from '../messages/index.ts';
import { inPages } from '../queries/in-pages.ts';
import { faultText } from './study.presenter.ts';
import { theStudy } from './study.ts';

const AT_A_TIME = 2000;

/** `/can-bo/anh-huong/{id}/tep.csv`: every dossier that would change. */
export const downloadStudy = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const study = await theStudy(web, request);
  const { lang } = await web.shellOf(request, reply);
  const { columns, csv } = words(lang).study;
  const head = [
    columns.code,
    columns.procedure,
    columns.agency,
    columns.from,
    columns.to,
    csv.stateFrom,
    csv.stateTo,
    csv.fault,
  ];
  return sendCsv(reply, { file: csv.file({ id: study.id }), head, rows: rowsOf(web.services.db, study.id, lang) });
};

async function* rowsOf(db: Db, whatIfId: number, lang: Lang): AsyncGenerator<string[]> {
  const { urgency } = words(lang);
  const pages = inPages((after) => changedDossiers(db, whatIfId, { after, limit: AT_A_TIME }));
  for await (const found of pages)
    for (const one of found)
      yield [
        one.code,
        `${one.procedureCode} – ${one.procedureName}`,
        one.agencyName,
        csvInstant(one.dueFrom),
        csvInstant(one.dueTo),
        urgency[one.stateFrom],
        one.fault === null ? urgency[one.stateTo] : '',
        faultText(one.fault, lang),
      ];
}
