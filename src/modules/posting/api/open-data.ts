import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDate, startOfDay } from '../../../kernel/time.ts';
import type { Web } from '../../../web/web.ts';
import {
  catalogueChanges,
  catalogueStamp,
  type PostedProcedure,
  procedureJson,
  proceduresInForce,
} from '../../procedures/index.ts';
import { words } from '../messages/index.ts';
import { sendStamped } from '../pages/send-stamped.ts';
import { CSV_COLUMNS, csvRow } from './csv-row.ts';

/** What the files look like; counted up when their form changes, for the stamp speaks of their content alone. */
const FORM = 'open-data-1';
const TYPES = { json: 'application/json; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const;

/** `/du-lieu-mo/thu-tuc.json` and `.csv`: every procedure in force, written as it is read. */
export const sendOpenData =
  ({ services }: Web, form: 'json' | 'csv') =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { db, clock, center, publicUrl } = services;
    const day = localDate(clock.now());
    const [stamp, latest] = await Promise.all([
      catalogueStamp(db, day),
      catalogueChanges(db, { today: day, which: 'published', limit: 1 }),
    ]);
    const midnight = startOfDay(day);
    const published = latest[0]?.publishedAt ?? midnight;
    const changedAt = Temporal.Instant.compare(published, midnight) > 0 ? published : midnight;
    reply
      .header('content-disposition', `inline; filename="thu-tuc.${form}"`)
      .header('access-control-allow-origin', '*');
    return sendStamped(request, reply, { stamp: `${FORM} ${form} ${stamp}`, changedAt, type: TYPES[form] }, () => {
      const procedures = proceduresInForce(db, day);
      if (form === 'json') return Readable.from(jsonOf(procedures, { day, name: center.profile.name, publicUrl }));
      return csvOf(procedures, publicUrl);
    });
  };

async function* jsonOf(
  procedures: AsyncIterable<PostedProcedure>,
  { day, name, publicUrl }: { day: Temporal.PlainDate; name: string; publicUrl: string },
) {
  const head = {
    title: 'Thủ tục hành chính đang có hiệu lực',
    publisher: name,
    source: publicUrl,
    licence: words('vi').openData.licenceText(name),
    schema: `${publicUrl}/api/openapi.json`,
    day: day.toString(),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"procedures":[`;
  let comma = '';
  for await (const { procedure, process } of procedures) {
    const page = `${publicUrl}/thu-tuc/${procedure.code}/ban/${procedure.version}`;
    yield `${comma}\n${JSON.stringify({ ...procedureJson(procedure, process, day), page })}`;
    comma = ',';
  }
  yield '\n]}\n';
}

/** With a byte order mark, for spreadsheets; and no cell a formula. */
function csvOf(procedures: AsyncIterable<PostedProcedure>, publicUrl: string): Readable {
  const lines = stringify({ bom: true, escape_formulas: true, header: true, columns: [...CSV_COLUMNS] });
  const rows = Readable.from(procedures).map((posted: PostedProcedure) => csvRow(posted, publicUrl));
  rows.on('error', (error) => lines.destroy(error));
  lines.on('close', () => rows.destroy());
  return rows.pipe(lines);
}
