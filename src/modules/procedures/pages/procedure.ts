import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { Refusal } from '../../../web/server/api.ts';
import { keptPages } from '../../../web/server/kept-pages.ts';
import { shareBriefly } from '../../../web/server/share-briefly.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { procedureStamp } from '../stamp.ts';
import { procedureOn, processOn } from '../store.ts';
import { type ProcedureFacts, presentProcedure } from './procedure.presenter.ts';
import { procedurePage } from './procedure.view.ts';

/** In a crowd one look at the database serves all; who publishes is signed in, and sees what holds without this delay. */
const LOOK_SHARED_MS = 40;

/** The page most people come for: kept as it was drawn, with a look at the database whether that still holds. */
export function showProcedure({ services, shellOf }: Web) {
  const { db, clock, center } = services;
  const { contact, address, calendar } = center.profile;
  const sendKept = keptPages(shellOf);
  const look = (code: string) => procedureStamp(db, { code, day: localDate(clock.now()), calendar });
  const stampOf = shareBriefly(look, LOOK_SHARED_MS);

  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { code } = request.params as { code: string };
    const stamp = /^\d\.\d{6}$/.test(code) ? await stampOf(code) : null;
    if (stamp === null) throw new Refusal(fail('procedure-not-found').problem);
    return sendKept(request, reply, stamp, async (shell: PageShell) => {
      const view = presentProcedure(await factsOf(services, code), shell.lang);
      return procedurePage(shell, view, { ...contact, address });
    });
  };
}

async function factsOf({ db, clock, center, calendars }: Services, code: string): Promise<ProcedureFacts> {
  const today = localDate(clock.now());
  const [procedure, process, agencies, current] = await Promise.all([
    procedureOn(db, code, today),
    processOn(db, code, today),
    listAgencies(db),
    calendars.current(db, center.profile.calendar),
  ]);
  if (!procedure) throw new Refusal(fail('procedure-not-found').problem);
  const agencyNames = new Map(agencies.map(({ key, name }) => [key, name]));
  const standardDayMinutes = current?.calendar.standardDayMinutes ?? ORDINARY_DAY;
  return {
    procedure,
    process: process && { ...process, agencyNames, standardDayMinutes },
    agencyNames,
    profile: center.profile,
    today,
  };
}

/** Only while no calendar is published at all: eight hours, to speak of days. */
const ORDINARY_DAY = 480;
