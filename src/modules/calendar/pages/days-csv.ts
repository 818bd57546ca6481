import { stringify } from 'csv-stringify/sync';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../../web/server/api.ts';
import { asAttachment } from '../../../web/server/attachment.ts';
import type { Web } from '../../../web/web.ts';
import type { CalendarDay } from '../domain/calendar-year.ts';
import { findDraft } from '../draft-store.ts';
import type { YearParams } from '../input.ts';
import { words } from '../messages/index.ts';
import { publishedYear } from '../store.ts';
import { ownerCalled } from './known-owner.ts';

/** `…/ngay.csv`: the special days of the draft, else of the year in force, as the import reads them. */
export const downloadDays = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db } = web.services;
  const { owner, year } = request.params as YearParams;
  await ownerCalled(web.services, owner);
  const draft = await findDraft(db, owner, year);
  const published = await publishedYear(db, owner, year);
  const shown = draft?.content ?? published?.content;
  if (!shown) throw new Refusal({ code: 'calendar-not-found' });
  const { lang } = await web.shellOf(request, reply);
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', asAttachment(words(lang).csv.file({ owner, year })))
    .header('cache-control', 'no-store')
    .send(daysCsv(shown.days));
};

/** One row a day, with a byte order mark for Excel; cells that a spreadsheet would calculate are made plain text. */
export const daysCsv = (days: readonly CalendarDay[]): string =>
  stringify(
    days.map(({ date, kind, label, pairDate = '', sessions = [], decision = '' }) => ({
      date,
      kind,
      label,
      pair_date: pairDate,
      sessions: sessions.map(({ from, to }) => `${from}-${to}`).join(' '),
      decision,
    })),
    { bom: true, header: true, columns: COLUMNS, escape_formulas: true },
  );

const COLUMNS = ['date', 'kind', 'label', 'pair_date', 'sessions', 'decision'];
