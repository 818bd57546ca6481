import type { FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { toRfc3339 } from '../../../kernel/time.ts';
import { apiLanguage, orRefuse } from '../../../web/server/api.ts';
import type { Web } from '../../../web/web.ts';
import { explanationLabel } from '../../deadlines/index.ts';
import { lookUp, movedJson, STATUSES } from '../../dossiers/index.ts';
import { pinOf } from '../../forms/index.ts';
import { presentStatus } from '../pages/status.presenter.ts';
import { type DossierStatus, dossierStatus } from '../queries/dossier-status.ts';

const line = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\u0000-\\u001f]*\\S[^\\u0000-\\u001f]*$' });

/** The code, and a second fact only somebody close to the dossier has. */
export const LookUpInput = Type.Object(
  {
    code: line(80),
    fact: Type.Object(
      {
        kind: Type.Union([Type.Literal('phone'), Type.Literal('id'), Type.Literal('pin')], { missing: 'not-a-choice' }),
        value: line(60),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);

export const createLookUp = (web: Web) => async (request: FastifyRequest) => {
  const input = request.body as Static<typeof LookUpInput>;
  const dossier = orRefuse(await lookUp({ ...web.services, pinOf }, { ...input, address: request.ip }));
  return statusJson(await dossierStatus(web.services, dossier), apiLanguage(request));
};

/** The same as the public page, for programs: nothing personal. */
function statusJson(status: DossierStatus, lang: Parameters<typeof presentStatus>[1]) {
  const view = presentStatus(status, lang);
  const { procedure } = status;
  return {
    code: status.code,
    provisionalNumber: status.provisionalNumber,
    status: status.status,
    nationalCode: STATUSES[status.status].nationalCode,
    outcome: status.outcome,
    procedure: {
      code: procedure.code,
      name: procedure.name,
      caseName: procedure.caseName,
      agency: procedure.agencyName,
    },
    waitingFor: { kind: status.waitingFor.kind, name: view.waiting.who, text: view.waiting.text },
    /** Until when the applicant may hand in what was asked for. */
    supplementUntil: at(status.supplement?.until ?? null),
    currentStep: view.steps[0] ?? null,
    /** All of them, where legs run side by side. */
    currentSteps: view.steps,
    submittedAt: toRfc3339(status.submittedAt),
    acceptedAt: at(status.acceptedAt),
    originalDueAt: at(status.originalDueAt),
    legalDueAt: at(status.legalDueAt),
    finishedAt: at(status.finishedAt),
    standing: status.standing,
    /** What the center answers from the agency's notices. */
    answers: status.answers.map(({ kind, answer, issuedAt }) => ({ kind, answer, issuedAt: toRfc3339(issuedAt) })),
    timeline: status.timeline.map((event) => ({
      at: toRfc3339(event.at),
      action: event.action,
      moved: movedJson(event.moved),
      step: event.step?.name ?? null,
      agency: event.step?.agencyId ? (status.agencyNames.get(event.step.agencyId) ?? null) : null,
    })),
    explanation: status.explanation.map((each) => ({ ...each, label: explanationLabel(each, lang) })),
  };
}

const at = (instant: Temporal.Instant | null) => instant && toRfc3339(instant);
