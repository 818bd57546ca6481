import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { readPeriod } from '../../../kernel/period.ts';
import { localDate, startOfDay } from '../../../kernel/time.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import type { Lang } from '../../../web/i18n.ts';
import { csvInstant, sendCsv } from '../../../web/server/csv.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { may } from '../../identity/index.ts';
import { stationOf } from '../../staff/index.ts';
import { causeName } from '../domain/causes.ts';
import { words } from '../messages/index.ts';
import { type CauseRow, causeFigures, causeRows, type Unexplained, unexplained } from '../queries/causes-report.ts';
import { causesReportPage } from './report.view.ts';

const SHOWN = 100;
const AT_A_TIME = 2000;
const text = Type.Optional(Type.String({ maxLength: 40 }));
export const CausesQuery = Type.Object({ tu: text, den: text, 'co-quan': text });
type Query = Static<typeof CausesQuery>;

/**
 * `/can-bo/bao-cao-nguyen-nhan`: dossiers verified, sent back or late in a period with their causes, and first of all
 * those overdue without one (QC Đ8.5 (3)). An agency sees its own.
 */
export const showCausesReport = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db } = web.services;
  const query = request.query as Query;
  const shell = await web.shellOf(request, reply);
  const asked = await askedOf(web, request);
  const told = asked.period.ok ? null : web.book.tell(asked.period.problem, shell.lang);
  if (told) reply.code(told.status);
  const notices = await causeRows(db, { ...asked, limit: SHOWN + 1 });
  const missing = await unexplained(db, { ...asked, limit: SHOWN + 1 });
  return sendPage(
    reply,
    causesReportPage(shell, {
      from: told ? (query.tu ?? '') : asked.first.toString(),
      to: told ? (query.den ?? '') : asked.last.toString(),
      agencies: asked.agencies,
      agency: asked.agencyKey,
      figures: await causeFigures(db, asked),
      missing: missing.slice(0, SHOWN),
      notices: notices.slice(0, SHOWN),
      more: missing.length > SHOWN || notices.length > SHOWN ? SHOWN : null,
      faults: told ? formFaults(told) : NO_FAULTS,
    }),
  );
};

/** `/can-bo/bao-cao-nguyen-nhan/tep.csv`: the same, whole. */
export const downloadCauses = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { lang } = await web.shellOf(request, reply);
  const asked = await askedOf(web, request);
  const { columns, file } = words(lang).report;
  const { code, agency, kind, cause, reason, number, issued, due, expected, step } = columns;
  return sendCsv(reply, {
    file: file(asked.first.toString(), asked.last.toString()),
    head: [code, agency, kind, cause, reason, number, issued, due, expected, step],
    rows: cells(web, asked, lang),
  });
};

async function askedOf(web: Web, request: FastifyRequest) {
  const { db, clock } = web.services;
  const actor = signedIn(request);
  const query = request.query as Query;
  const now = clock.now();
  const today = localDate(now);
  const period = readPeriod({ from: query.tu, to: query.den }, today);
  const { from: first, to: last } = period.ok ? period.value : { from: today.with({ day: 1 }), to: today };
  const all = await listAgencies(db);
  const own = may(actor, 'read-every-dossier') ? null : ((await stationOf(db, actor.accountId, today))?.agencyId ?? -1);
  const agencies = own === null ? all : all.filter(({ id }) => id === own);
  const chosen = agencies.find(({ key }) => key === query['co-quan']);
  return {
    now,
    period,
    first,
    last,
    from: startOfDay(first),
    to: startOfDay(last.add({ days: 1 })),
    agencies: agencies.map(({ key, name, nameEn }) => ({ key, name, nameEn })),
    agencyKey: chosen?.key ?? '',
    agencyId: chosen?.id ?? own,
  };
}

async function* cells(
  { services: { db } }: Web,
  asked: Awaited<ReturnType<typeof askedOf>>,
  lang: Lang,
): AsyncGenerator<string[]> {
  const { report, kinds } = words(lang);
  for (let after: Unexplained | undefined; ; ) {
    const found = await unexplained(db, { ...asked, limit: AT_A_TIME, after });
    for (const one of found)
      yield [one.code, one.agency, report.noCause, '', '', '', '', csvInstant(one.legalDueAt), '', one.step ?? ''];
    after = found.at(-1);
    if (!after || found.length < AT_A_TIME) break;
  }
  for (let last: CauseRow | undefined; ; ) {
    const found = await causeRows(db, { ...asked, limit: AT_A_TIME, before: last?.id });
    for (const one of found)
      yield [
        one.code,
        one.agency,
        kinds[one.kind],
        causeName(one.causeCode, lang),
        one.reason,
        one.numberText,
        csvInstant(one.issuedAt),
        csvInstant(one.legalDueAt),
        csvInstant(one.newExpectedAt),
        '',
      ];
    last = found.at(-1);
    if (!last || found.length < AT_A_TIME) return;
  }
}
