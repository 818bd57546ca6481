import Type from 'typebox';
import { closed } from '../../platform/data-schema.ts';
import type { Web } from '../../web/web.ts';
import { ObligationInput, ReceiptInput, ReferenceParams } from '../dossiers/index.ts';
import type { Permission } from '../identity/index.ts';
import {
  postAbsence,
  postAbsenceEnd,
  postAssignment,
  postBatch,
  postCancellation,
  postClaim,
  postConsultation,
  postCouncil,
  postDeparture,
  postFollowing,
  postFollowingEnd,
  postGoingOn,
  postHandBack,
  postObligation,
  postOpinion,
  postPause,
  postPauseEnd,
  postSettlement,
  postSuccession,
} from './api/handling.ts';
import { getHandling } from './api/read-handling.ts';
import {
  AbsenceInput,
  AssignmentInput,
  BatchInput,
  ConsultationInput,
  CouncilInput,
  DepartureInput,
  FollowingInput,
  HandBackInput,
  OpinionInput,
  SuccessionInput,
} from './input.ts';

const key = Type.String({ minLength: 1, maxLength: 100 });
const id = Type.Integer({ minimum: 1, maximum: 1e15 });
const StepParams = Type.Object({ ...ReferenceParams.properties, step: key });
const QuestionParams = Type.Object({ ...ReferenceParams.properties, id });
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const Ground = closed({ ground: text(1000) });
const PauseInput = closed({ ground: text(1000), legalBasis: text(500) });

/** What is done to a dossier while it is handled, as JSON. */
export function apiRoutes(web: Web): void {
  const { app } = web;
  const at = '/api/v1/dossiers/:reference';
  const to = (permission: Permission | readonly Permission[], body?: object, params: object = ReferenceParams) => ({
    config: { permission },
    schema: { params, ...(body && { body }), tags: ['handling'] },
  });
  const doers = ['handle-step', 'receive-dossier'] as const;

  app.get(`${at}/handling`, { ...to('read-dossier'), handler: getHandling(web) });
  app.post(`${at}/steps/:step/claim`, to(doers, undefined, StepParams), postClaim(web));
  app.post(`${at}/steps/:step/assignment`, to('assign-step', AssignmentInput, StepParams), postAssignment(web));
  app.post(`${at}/steps/:step/hand-back`, to(doers, HandBackInput, StepParams), postHandBack(web));
  app.post(`${at}/steps/:step/consultations`, to(doers, ConsultationInput, StepParams), postConsultation(web));
  app.post(`${at}/steps/:step/council-session`, to(doers, CouncilInput, StepParams), postCouncil(web));
  app.post(`${at}/consultations/:id/answer`, to('handle-step', OpinionInput, QuestionParams), postOpinion(web));
  app.post(`${at}/consultations/:id/going-on`, to(doers, Ground, QuestionParams), postGoingOn(web));
  app.post(`${at}/following`, to('read-dossier', FollowingInput), postFollowing(web));
  app.post(`${at}/following/end`, to('read-dossier', FollowingInput), postFollowingEnd(web));
  app.post(`${at}/pauses`, to('handle-step', PauseInput), postPause(web));
  app.post(`${at}/pauses/end`, to('handle-step'), postPauseEnd(web));
  app.post(`${at}/obligation`, to(doers, ObligationInput), postObligation(web));
  app.post(`${at}/obligation/settlement`, to('settle-obligation', ReceiptInput), postSettlement(web));
  app.post(`${at}/obligation/cancellation`, to('handle-step', Ground), postCancellation(web));

  const tags = ['handling'];
  app.post(
    '/api/v1/worklist/batch',
    { config: { permission: doers }, schema: { body: BatchInput, tags } },
    postBatch(web),
  );
  const absent = { permission: 'record-absence' } as const;
  app.post('/api/v1/staff/absences', { config: absent, schema: { body: AbsenceInput, tags } }, postAbsence(web));
  const params = Type.Object({ id });
  app.post('/api/v1/staff/absences/:id/end', { config: absent, schema: { params, tags } }, postAbsenceEnd(web));
  app.post('/api/v1/staff/departures', { config: absent, schema: { body: DepartureInput, tags } }, postDeparture(web));
  app.post(
    '/api/v1/agencies/:agency/succession',
    {
      config: { permission: ['revise-units', 'approve-rules'] },
      schema: { params: Type.Object({ agency: key }), body: SuccessionInput, tags },
    },
    postSuccession(web),
  );
}
