import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { localDate } from '../../../kernel/time.ts';
import { asAttachment } from '../../../web/server/attachment.ts';
import { sendCsv } from '../../../web/server/csv.ts';
import type { Web } from '../../../web/web.ts';
import { words } from '../messages/index.ts';
import { exportJson, exportXlsx } from '../queries/export-catalogue.ts';
import { theImport } from './import.ts';
import { faultTexts } from './place-text.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const ExportQuery = Type.Object({ mau: Type.Optional(Type.Literal('1')) });

/** `/can-bo/xuat-thu-tuc.xlsx`: the whole catalogue as a workbook, or the empty form of one. */
export const downloadXlsx = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const isEmpty = (request.query as Static<typeof ExportQuery>).mau !== undefined;
  const today = localDate(clock.now());
  const { lang } = await web.shellOf(request, reply);
  const texts = words(lang).export;
  const name = isEmpty ? texts.formFile : texts.xlsxFile({ day: today.toString() });
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', asAttachment(name))
    .type(XLSX)
    .send(await exportXlsx(db, { today, empty: isEmpty }));
};

/** `/can-bo/xuat-thu-tuc.json`: the same as JSON, with the forms to fill, as it is read. */
export const downloadJson = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const today = localDate(clock.now());
  const { lang } = await web.shellOf(request, reply);
  const name = words(lang).export.jsonFile({ day: today.toString() });
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', asAttachment(name))
    .type('application/json; charset=utf-8')
    .send(Readable.from(exportJson(db, { today })));
};

/** `/can-bo/nhap-thu-tuc/{id}/loi.csv`: everything that is wrong, for whoever mends the file. */
export const downloadFaults = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const found = await theImport(web, request);
  const { lang } = await web.shellOf(request, reply);
  const { faultColumns: columns, csvFile } = words(lang).page;
  const texts = faultTexts(web.book, found.faults, lang);
  const rows = found.faults.map(({ sheet, row, cell, column, procedure }, at) => [
    sheet ?? '',
    String(row ?? ''),
    cell ?? '',
    column ?? '',
    procedure ?? '',
    texts[at] ?? '',
  ]);
  const [sheetColumn = '', rowColumn = ''] = columns.place.split(', ');
  const head = [sheetColumn, rowColumn, words(lang).page.cellColumn, columns.column, columns.procedure, columns.fault];
  return sendCsv(reply, { file: csvFile({ id: found.id }), head, rows });
};
