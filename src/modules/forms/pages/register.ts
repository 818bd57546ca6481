import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Problem, Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { printAside } from '../../../platform/pdf-aside.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import { asAttachment } from '../../../web/server/attachment.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies, type StoredAgency } from '../../center/index.ts';
import { recordReading } from '../../ledger/index.ts';
import { stationOf } from '../../staff/index.ts';
import type { RegisterRow } from '../domain/register.ts';
import { registerAgencies } from '../domain/register-access.ts';
import { words } from '../messages/index.ts';
import { REGISTER_ON_PAPER, registerPaper, registerWorkbook } from '../queries/dossier-register.ts';
import { countRegister, registerRows } from '../register-store.ts';
import { type RegisterChoice, type RegisterQuery, registerChoice } from './register.presenter.ts';
import { registerPage } from './register.view.ts';
import { sendPdf } from './send-pdf.ts';

const part = Type.Optional(Type.String({ maxLength: 20 }));
export const RegisterQuerySchema = Type.Object({ 'tu-ngay': part, 'den-ngay': part, 'co-quan': part });

/** Rows the page itself shows; all of them are in the downloads. */
const SHOWN = 50;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `/can-bo/so-theo-doi`: the register of dossiers, of a period and of agencies that are this person's. */
export const showRegister = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const asked = await ask(web, request);
  const shell = await web.shellOf(request, reply);
  const told = asked.choice.ok ? null : web.book.tell(asked.choice.problem, shell.lang);
  if (told) reply.code(told.status);
  const labels = words(shell.lang).register.fields;
  const faults = told ? formFaults(told, (name) => labels[name as keyof typeof labels]) : NO_FAULTS;
  const found = asked.choice.ok ? await read(web, request, asked.choice.value) : null;
  return sendPage(reply, registerPage(shell, { ...asked, faults, found }));
};

/** `/can-bo/so-theo-doi.pdf`: on paper, as long as somebody can read it. Problem: `register-too-long`. */
export const showRegisterPdf = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { filter, agency } = orRefuse((await ask(web, request)).choice);
  const count = await countRegister(web.services.db, filter);
  if (count > REGISTER_ON_PAPER)
    throw new Refusal({ code: 'register-too-long', facts: { count, most: REGISTER_ON_PAPER } });
  await log(web, request, filter, 'register-pdf');
  const at = web.services.clock.now();
  const sheet = await registerPaper(web.services, filter, { agency: agency?.name ?? null, at });
  return sendPdf(reply, await printAside(sheet), `so-theo-doi-${filter.from}-${filter.to}`);
};

/** `/can-bo/so-theo-doi.xlsx`: the same as a workbook, however long. */
export const downloadRegister = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { filter } = orRefuse((await ask(web, request)).choice);
  await log(web, request, filter, 'register-xlsx');
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', asAttachment(`so-theo-doi-${filter.from}-${filter.to}.xlsx`))
    .type(XLSX)
    .send(await registerWorkbook(web.services.db, filter));
};

type Asked = {
  readonly query: RegisterQuery;
  readonly today: Temporal.PlainDate;
  /** Those this person may choose among. */
  readonly agencies: readonly StoredAgency[];
  readonly choice: Result<RegisterChoice, Problem>;
};

async function ask({ services }: Web, { actor, query }: FastifyRequest): Promise<Asked> {
  if (!actor || actor.accountId === null) throw new Refusal({ code: 'sign-in-required' });
  const today = localDate(services.clock.now());
  const mine = registerAgencies(actor, await stationOf(services.db, actor.accountId, today));
  if (mine !== 'every' && mine.size === 0) throw new Refusal({ code: 'register-not-yours' });
  const agencies = (await listAgencies(services.db)).filter(({ id }) => mine === 'every' || mine.has(id));
  const asked = query as RegisterQuery;
  return { query: asked, today, agencies, choice: registerChoice(asked, { agencies, mine, today }) };
}

async function read(web: Web, request: FastifyRequest, { filter }: RegisterChoice) {
  const { db } = web.services;
  await log(web, request, filter, 'register');
  const rows: RegisterRow[] = [];
  for await (const row of registerRows(db, filter)) if (rows.push(row) === SHOWN) break;
  return { rows, count: await countRegister(db, filter) };
}

/** Who read or took away which register (QC Đ5.1c, QC Đ5.1d). */
async function log({ services }: Web, { actor }: FastifyRequest, filter: RegisterChoice['filter'], what: string) {
  const { from, to, agencyIds } = filter;
  await recordReading(services.db, {
    at: services.clock.now(),
    accountId: actor?.accountId ?? null,
    subject: 'dossiers',
    purpose: `${what}: ${from}/${to} ${agencyIds?.join(',') ?? '*'}`,
    address: null,
  });
}
