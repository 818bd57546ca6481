import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDate } from '../../../kernel/time.ts';
import { workbookWriter } from '../../../platform/xlsx/index.ts';
import type { Lang } from '../../../web/i18n.ts';
import { asAttachment } from '../../../web/server/attachment.ts';
import { csvInstant, sendCsv } from '../../../web/server/csv.ts';
import type { Web } from '../../../web/web.ts';
import { agenciesSeen } from '../domain/sides.ts';
import { words } from '../messages/index.ts';
import { type LateItem, lateTransfers } from '../queries/late.ts';
import { askedPeriod, instants, type LateQuery } from './late.ts';
import { officialOf } from './standing.ts';

const AT_A_TIME = 2000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `/can-bo/ban-giao/chuyen-cham/tep.csv` */
export const downloadLateCsv = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { name, head, rows, lang } = await asked(web, request, reply, 'csv');
  return sendCsv(reply, { file: name, head, rows: cells(rows, lang) });
};

/** `/can-bo/ban-giao/chuyen-cham/tep.xlsx` */
export const downloadLateXlsx = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { name, head, rows, lang } = await asked(web, request, reply, 'xlsx');
  const widths = [24, 60, 40, 18, 18, 18, 14];
  const book = workbookWriter([
    {
      name: words(lang).late.sheet,
      columns: head.map((title, at) => ({
        title,
        width: widths[at] ?? 18,
        format: at === head.length - 1 ? ('number' as const) : ('text' as const),
      })),
    },
  ]);
  for await (const row of cells(rows, lang)) book.add(0, [...row.slice(0, -1), Number(row.at(-1))]);
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', asAttachment(name))
    .type(XLSX)
    .send(book.end());
};

async function asked(web: Web, request: FastifyRequest, reply: FastifyReply, ext: 'csv' | 'xlsx') {
  const { actor, station, now } = await officialOf(web, request);
  const { lang } = await web.shellOf(request, reply);
  const { columns, file } = words(lang).late;
  const period = askedPeriod(request.query as LateQuery, localDate(now));
  const whose = agenciesSeen(actor, station);
  return {
    lang,
    name: file({ from: period.from.toString(), to: period.to.toString(), ext }),
    head: [
      columns.code,
      columns.procedure,
      columns.agency,
      columns.accepted,
      columns.due,
      columns.handedOver,
      columns.minutes,
    ],
    rows: inPages((after) => lateTransfers(web.services.db, { ...instants(period), whose, limit: AT_A_TIME, after })),
  };
}

async function* inPages(
  read: (after: { dueAt: Temporal.Instant; id: number } | undefined) => Promise<LateItem[]>,
): AsyncGenerator<LateItem> {
  for (let after: { dueAt: Temporal.Instant; id: number } | undefined; ; ) {
    const found = await read(after);
    yield* found;
    const last = found.at(-1);
    if (!last || found.length < AT_A_TIME) return;
    after = { dueAt: last.dueAt, id: last.dossierId };
  }
}

async function* cells(rows: AsyncIterable<LateItem>, lang: Lang): AsyncGenerator<string[]> {
  for await (const one of rows)
    yield [
      one.code,
      `${one.procedureCode} – ${one.procedureName}`,
      lang === 'vi' ? one.agencyName : one.agencyNameEn,
      csvInstant(one.acceptedAt),
      csvInstant(one.dueAt),
      one.handedOverAt ? csvInstant(one.handedOverAt) : words(lang).late.notYet,
      String(one.minutesLate),
    ];
}
