import type { FastifyRequest } from 'fastify';
import { toRfc3339 } from '../../../kernel/time.ts';
import { apiLanguage, orRefuse } from '../../../web/server/api.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { explanationJson } from '../../deadlines/index.ts';
import { dossierShares, holderOf } from '../queries/dossier-shares.ts';
import { explainDueDate } from '../queries/explain-due-date.ts';
import { read } from './dossiers.ts';
import { dossierJson } from './serialise.ts';

/** Why the dossier is due when it is, under which rules and calendar, and whose working time it has taken so far. */
export const getClock = (web: Web) => async (request: FastifyRequest) => {
  const { dossier, procedure, steps } = await read(web, request);
  const { services } = web;
  const explained = await explainDueDate(services, dossier, procedure);
  if (!explained || !dossier.accepted) return { dossier: dossierJson(dossier), explanation: [], shares: [] };
  const { deadline, lines } = orRefuse(explained);
  const shares = orRefuse(await dossierShares(services, dossier, procedure, steps, services.clock.now()));
  const keys = new Map((await listAgencies(services.db)).map(({ id, key }) => [holderOf({ agencyId: id }), key]));
  return {
    effectiveStart: toRfc3339(deadline.effectiveStart),
    dueAt: deadline.dueAt && toRfc3339(deadline.dueAt),
    originalDueAt: toRfc3339(dossier.accepted.originalDueAt),
    legalDueAt: dossier.accepted.legalDueAt && toRfc3339(dossier.accepted.legalDueAt),
    workingMinutes: deadline.workingMinutes,
    provisional: deadline.provisional,
    ...dossier.accepted.clock,
    explanation: explanationJson(lines, apiLanguage(request)),
    shares: shares.map(({ holder, workedMinutes }) => ({ holder: keys.get(holder) ?? 'CENTER', workedMinutes })),
  };
};
