import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { readPeriod } from '../../../kernel/period.ts';
import { formatInstant, localDate } from '../../../kernel/time.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { csvInstant, sendCsv } from '../../../web/server/csv.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { changeSections } from '../../changes/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import { type BypassPeriod, countBypassed, listBypassed } from '../bypass-store.ts';
import { words } from '../messages/index.ts';
import { bypassedPage } from './bypassed.view.ts';

const PAGE_SIZE = 100;
const AT_A_TIME = 1000;
const text = Type.Optional(Type.String({ maxLength: 40 }));

export const BypassedPageQuery = Type.Object({
  tu: text,
  den: text,
  'co-quan': text,
  sau: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e15 })),
  /** What the last import came to: new, known, ordinary. */
  xong: Type.Optional(Type.String({ pattern: '^\\d{1,6}-\\d{1,6}-\\d{1,6}$' })),
});
type Query = Static<typeof BypassedPageQuery>;

/** `/can-bo/tiep-nhan-ngoai`: how many dossiers each agency took in past the center, and which (QC Đ2.3b). */
export const showBypassed = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const query = request.query as Query;
  const shell = await web.shellOf(request, reply);
  const today = localDate(clock.now());
  const asked = readPeriod({ from: query.tu, to: query.den }, today);
  const told = asked.ok ? null : web.book.tell(asked.problem, shell.lang);
  if (told) reply.code(told.status);
  const { from, to } = asked.ok ? asked.value : { from: today.with({ day: 1 }), to: today };
  const period: BypassPeriod = { from, to, agency: query['co-quan'] || undefined };
  const found = await listBypassed(db, { ...period, limit: PAGE_SIZE + 1, before: query.sau });
  const shown = found.slice(0, PAGE_SIZE);
  const address = new URLSearchParams({ tu: from.toString(), den: to.toString(), 'co-quan': period.agency ?? '' });
  const actor = request.actor as Actor;
  const [bypassed, known, ordinary] = (query.xong ?? '').split('-').map(Number);
  return sendPage(
    reply,
    bypassedPage(shell, {
      sections: changeSections(shell, actor, 'bypassed'),
      from: asked.ok ? from.toString() : (query.tu ?? ''),
      to: asked.ok ? to.toString() : (query.den ?? ''),
      agency: period.agency ?? '',
      agencies: (await listAgencies(db)).map(({ key, name }) => ({ value: key, text: name })),
      counts: await countBypassed(db, period),
      rows: shown.map((one) => ({ ...one, receivedAt: formatInstant(one.receivedAt, shell.lang) })),
      csvHref: `/can-bo/tiep-nhan-ngoai/tep.csv?${address}`,
      nextHref:
        found.length > PAGE_SIZE ? `/can-bo/tiep-nhan-ngoai?${address}&sau=${shown.at(-1)?.id ?? 0}` : undefined,
      firstHref: query.sau === undefined ? undefined : `/can-bo/tiep-nhan-ngoai?${address}`,
      mayImport: may(actor, 'draft-procedure'),
      done: query.xong ? { bypassed: bypassed ?? 0, known: known ?? 0, ordinary: ordinary ?? 0 } : null,
      faults: told ? formFaults(told) : NO_FAULTS,
    }),
  );
};

/** `/can-bo/tiep-nhan-ngoai/tep.csv`: the same list whole. */
export const downloadBypassed = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const query = request.query as Query;
  const period = orRefuse(readPeriod({ from: query.tu, to: query.den }, localDate(web.services.clock.now())));
  const { columns, file } = words((await web.shellOf(request, reply)).lang).bypassed;
  const head = [columns.agency, columns.number, columns.code, columns.procedure, columns.receivedAt, columns.source];
  const name = file({ from: period.from.toString(), to: period.to.toString() });
  const rows = rowsOf(web.services, { ...period, agency: query['co-quan'] || undefined });
  return sendCsv(reply, { file: name, head, rows });
};

async function* rowsOf({ db }: Services, period: BypassPeriod): AsyncGenerator<string[]> {
  for (let before: number | undefined; ; ) {
    const found = await listBypassed(db, { ...period, limit: AT_A_TIME, before });
    for (const one of found) {
      const { agencyName, number, procedureCode, procedureName, receivedAt, source } = one;
      yield [agencyName, number, procedureCode, procedureName, csvInstant(receivedAt), source];
    }
    if (found.length < AT_A_TIME) return;
    before = found.at(-1)?.id;
  }
}
