import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatInstant, localDate, startOfDay } from '../../../kernel/time.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies, rulesAt, ruleValue } from '../../center/index.ts';
import { may } from '../../identity/index.ts';
import { stationOf } from '../../staff/index.ts';
import { waitingConsultations } from '../consultations-store.ts';
import { bouncedDossiers } from '../queries/hand-backs.ts';
import { leftToFallback } from '../queries/left-to-fallback.ts';
import { leftToHead } from '../queries/left-to-head.ts';
import { countOnSite } from '../queries/on-site.ts';
import { owingDossiers } from '../queries/owing.ts';
import { watchPage } from './watch.view.ts';

const SHOWN = 100;

/**
 * `/can-bo/can-theo-doi`: dossiers that went back and forth too often, opinions overdue and awaited, agencies with nobody
 * there, payments awaited. The whole center for those who supervise it, else what concerns one's own agency (QC Đ13.2).
 */
export const showWatch = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const actor = signedIn(request);
  const now = clock.now();
  const today = localDate(now);
  const shell = await web.shellOf(request, reply);
  const station = await stationOf(db, actor.accountId, today);
  const seesAll = may(actor, 'read-every-dossier');
  const own = station?.agencyId ?? null;
  const reads = seesAll || (own !== null && may(actor, 'read-dossier'));
  const agencyId = seesAll ? null : own;
  const rules = await rulesAt(db, now);
  const above = rules ? ruleValue(rules.rules, 'handBack.alertAbove') : 0;
  const agencies = await listAgencies(db);
  const named = <T extends { readonly agencyId: number; readonly dueAt: Temporal.Instant }>(one: T) => ({
    ...one,
    agency: agencies.find(({ id }) => id === one.agencyId)?.name ?? '',
    due: formatInstant(one.dueAt, shell.lang),
  });
  const year = { from: startOfDay(today.with({ month: 1, day: 1 })), to: startOfDay(today.add({ days: 1 })) };
  return sendPage(
    reply,
    watchPage(shell, {
      above,
      bounced: reads ? await bouncedDossiers(db, { above, agencyId, limit: SHOWN }) : null,
      overdue: reads ? (await waitingConsultations(db, { agencyId, overdueAt: now, limit: SHOWN })).map(named) : null,
      asked: own === null ? null : (await waitingConsultations(db, { asked: own, limit: SHOWN })).map(named),
      alone: seesAll ? await leftToFallback(db, now) : null,
      onSite: seesAll ? await countOnSite(db, year) : null,
      absent: own !== null && may(actor, 'assign-step') ? await leftToHead(db, own, now) : null,
      owing: may(actor, 'settle-obligation') ? await owingDossiers(db, SHOWN) : null,
    }),
  );
};
