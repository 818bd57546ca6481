import type { FastifyRequest } from 'fastify';
import { toRfc3339 } from '../../../kernel/time.ts';
import { apiLanguage, orRefuse } from '../../../web/server/api.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { explanationJson } from '../../deadlines/index.ts';
import { dossierLegs } from '../queries/dossier-legs.ts';
import { dossierShares, holderOf } from '../queries/dossier-shares.ts';
import { explainDueDate } from '../queries/explain-due-date.ts';
import { read } from './dossiers.ts';
import { dossierJson } from './serialise.ts';

/**
 * Why the dossier is due when it is, under which rules and calendar, whose working time it has taken so far, and how each
 * party's turns stand against their own due dates.
 */
export const getClock = (web: Web) => async (request: FastifyRequest) => {
  const { dossier, procedure, steps } = await read(web, request);
  const { services } = web;
  const explained = await explainDueDate(services, dossier, procedure);
  if (!explained || !dossier.accepted) return { dossier: dossierJson(dossier), explanation: [], shares: [], legs: [] };
  const { deadline, lines } = orRefuse(explained);
  const shares = orRefuse(await dossierShares(services, dossier, procedure, steps, services.clock.now()));
  const keys = new Map((await listAgencies(services.db)).map(({ id, key }) => [holderOf({ agencyId: id }), key]));
  const key = (agencyId: number | null) => keys.get(holderOf({ agencyId })) ?? 'CENTER';
  const legs = await dossierLegs(services.db, dossier, steps, services.clock.now());
  return {
    effectiveStart: toRfc3339(deadline.effectiveStart),
    dueAt: deadline.dueAt && toRfc3339(deadline.dueAt),
    originalDueAt: toRfc3339(dossier.accepted.originalDueAt),
    legalDueAt: dossier.accepted.legalDueAt && toRfc3339(dossier.accepted.legalDueAt),
    workingMinutes: deadline.workingMinutes,
    provisional: deadline.provisional,
    ...dossier.accepted.clock,
    explanation: explanationJson(lines, apiLanguage(request)),
    promisedDueAt: dossier.accepted.promisedDueAt && toRfc3339(dossier.accepted.promisedDueAt),
    shares: shares.map(({ holder, workedMinutes }) => ({ holder: keys.get(holder) ?? 'CENTER', workedMinutes })),
    legs: legs.map(({ key: step, agencyId, startedAt, dueAt, endedAt, standing }) => ({
      step,
      holder: key(agencyId),
      startedAt: toRfc3339(startedAt),
      dueAt: dueAt && toRfc3339(dueAt),
      endedAt: endedAt && toRfc3339(endedAt),
      standing,
    })),
  };
};
