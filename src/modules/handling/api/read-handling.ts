import type { FastifyRequest } from 'fastify';
import { toRfc3339 } from '../../../kernel/time.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { type Obligation, obligationsOf, partiesOf, readDossier } from '../../dossiers/index.ts';
import { type Consultation, consultationsOf, isLate } from '../consultations-store.ts';
import { sessionsOf } from '../council-store.ts';
import { countHandBacks } from '../queries/hand-backs.ts';
import { isOnSite } from '../queries/on-site.ts';
import { responsibleOf } from '../queries/responsible-of.ts';

/** Who answers for a dossier, who has to do with it, and what is asked of whom. */
export const getHandling = (web: Web) => async (request: FastifyRequest) => {
  const { db, clock } = web.services;
  const now = clock.now();
  const { reference } = request.params as { reference: string };
  const view = orRefuse(await readDossier(db, signedIn(request), { reference, now, purpose: 'handling' }));
  const { dossier, steps } = view;
  const agencies = await listAgencies(db);
  const keyOf = (id: number | null) => agencies.find((one) => one.id === id)?.key ?? null;
  const responsible = await responsibleOf(db, dossier, steps, now);
  const parties = await partiesOf(db, dossier.id);
  const sessions = await sessionsOf(db, dossier.id);
  return {
    responsible: responsible && {
      name: responsible.person.name,
      agency: keyOf(responsible.person.agencyId),
      because: responsible.why,
    },
    onSite: isOnSite(steps),
    handBacks: await countHandBacks(db, dossier.id),
    performs: [...new Set(steps.filter(({ status }) => status !== 'skipped').map(({ agencyId }) => keyOf(agencyId)))],
    parties: parties.map(({ agencyId, part, ground }) => ({ agency: keyOf(agencyId), part, ground })),
    consultations: (await consultationsOf(db, dossier.id)).map((one) => ({
      ...consultationJson(one, now),
      agency: keyOf(one.agencyId),
    })),
    councilSessions: sessions.map(({ id, heldAt, members, conclusion }) => ({
      id,
      heldAt: toRfc3339(heldAt),
      members,
      conclusion,
    })),
    obligations: (await obligationsOf(db, dossier.id)).map(obligationJson),
  };
};

const consultationJson = (one: Consultation, now: Temporal.Instant) => ({
  id: one.id,
  unit: one.unit,
  question: one.question,
  askedAt: toRfc3339(one.askedAt),
  dueAt: toRfc3339(one.dueAt),
  answeredAt: one.answeredAt && toRfc3339(one.answeredAt),
  answer: one.answer,
  late: isLate(one, now),
  wentOnAt: one.wentOnAt && toRfc3339(one.wentOnAt),
});

const obligationJson = (one: Obligation) => ({
  id: one.id,
  amountDong: one.amountDong,
  ground: one.ground,
  legalBasis: one.legalBasis,
  payWhere: one.payWhere,
  stopsClock: one.stopsClock,
  askedAt: toRfc3339(one.askedAt),
  settledAt: one.settledAt && toRfc3339(one.settledAt),
  receiptNumber: one.receiptNumber,
  cancelledAt: one.cancelledAt && toRfc3339(one.cancelledAt),
});
