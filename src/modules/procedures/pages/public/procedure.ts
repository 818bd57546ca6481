import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail } from '../../../../kernel/result.ts';
import { localDate } from '../../../../kernel/time.ts';
import { Refusal } from '../../../../web/server/api.ts';
import { keptPages } from '../../../../web/server/kept-pages.ts';
import { shareBriefly } from '../../../../web/server/share-briefly.ts';
import type { Web } from '../../../../web/web.ts';
import { procedureStamp } from '../../stamp.ts';
import { presentProcedure } from './procedure.presenter.ts';
import { procedurePage } from './procedure.view.ts';
import { procedureFacts } from './procedure-facts.ts';

/** In a crowd one look at the database serves all; who publishes is signed in, and sees what holds without this delay. */
const LOOK_SHARED_MS = 40;

/**
 * The page most people come for, of the version in force or, where the address names one, of that version for ever: kept
 * as it was drawn, with a look at the database whether that still holds.
 */
export function showProcedure({ services, shellOf }: Web) {
  const { db, clock, center, publicUrl } = services;
  const { contact, address, calendar } = center.profile;
  const sendKept = keptPages(shellOf);
  const look = (code: string) => procedureStamp(db, { code, day: localDate(clock.now()), calendar });
  const stampOf = shareBriefly(look, LOOK_SHARED_MS);

  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { code, version } = request.params as { code: string; version?: string };
    const isKnown = /^\d\.\d{6}$/.test(code) && /^[1-9]\d{0,5}$/.test(version ?? '1');
    const stamp = isKnown ? await stampOf(code) : null;
    if (stamp === null) return notFound();
    return sendKept(request, reply, stamp, async (shell) => {
      const facts = await procedureFacts(services, code, version === undefined ? undefined : Number(version));
      if (!facts) return notFound();
      return procedurePage(shell, presentProcedure(facts, shell.lang), { ...contact, address, publicUrl });
    });
  };
}

function notFound(): never {
  throw new Refusal(fail('procedure-not-found').problem);
}
