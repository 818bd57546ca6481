import Type from 'typebox';
import type { Web } from '../../web/web.ts';
import type { Permission } from '../identity/index.ts';
import {
  postCorrection,
  postRefusal,
  postReturnChoice,
  postStop,
  postWithdrawal,
  postWithdrawalConfirmation,
  postWithdrawalRejection,
} from './api/endings.ts';
import {
  getSupplements,
  postAnswer,
  postProposal,
  postProposalRefusal,
  postProposalSignature,
  postQuestion,
  postSupplement,
  postSupplementConfirmation,
  postSupplementObjection,
  postSupplementRequest,
  QuestionParams,
  SupplementRequestBody,
} from './api/supplements.ts';
import {
  AnswerInput,
  CorrectionInput,
  GroundInput,
  MissingInput,
  QuestionInput,
  ReferenceParams,
  RefusalInput,
  ReturnChangeInput,
  SignedResultInput,
  StopInput,
  SupplementProposalInput,
  SupplyInput,
} from './input.ts';

/** What goes on between the center and the applicant besides the ordinary way, as JSON. */
export function supplementRoutes(web: Web): void {
  const { app } = web;
  const at = '/api/v1/dossiers/:reference';
  const to = (permission: Permission | readonly Permission[], body?: object, params: object = ReferenceParams) => ({
    config: { permission },
    schema: { params, ...(body && { body }), tags: ['dossiers'] },
  });
  const reception: Permission = 'receive-dossier';
  const applicant: readonly Permission[] = ['file-dossier', 'receive-dossier'];
  const agency: readonly Permission[] = ['handle-step', 'receive-dossier'];

  app.get(`${at}/supplement-requests`, {
    config: { permission: 'signed-in' },
    schema: { params: ReferenceParams, tags: ['dossiers'] },
    handler: getSupplements(web),
  });
  app.post(`${at}/supplement-proposal`, to(agency, SupplementProposalInput), postProposal(web));
  app.post(`${at}/supplement-proposal/refusal`, to(reception, GroundInput), postProposalRefusal(web));
  app.post(`${at}/supplement-proposal/signature`, to('sign-supplement-exception'), postProposalSignature(web));
  app.post(`${at}/supplement-request`, to(reception, SupplementRequestBody), postSupplementRequest(web));
  app.post(`${at}/supplement-request/questions`, to(applicant, QuestionInput), postQuestion(web));
  app.post(
    `${at}/supplement-request/questions/:question/answer`,
    to(reception, AnswerInput, QuestionParams),
    postAnswer(web),
  );
  app.post(`${at}/supplement`, to(applicant, SupplyInput), postSupplement(web));
  app.post(`${at}/supplement/confirmation`, to(reception), postSupplementConfirmation(web));
  app.post(`${at}/supplement/objection`, to(reception, MissingInput), postSupplementObjection(web));

  app.post(`${at}/refusal`, to(reception, RefusalInput), postRefusal(web));
  app.post(`${at}/withdrawal`, to(applicant, GroundInput), postWithdrawal(web));
  app.post(`${at}/withdrawal/confirmation`, to(reception, StopInput), postWithdrawalConfirmation(web));
  app.post(`${at}/withdrawal/rejection`, to(reception, SignedResultInput), postWithdrawalRejection(web));
  const stop = Type.Object({ ...GroundInput.properties, ...StopInput.properties }, { additionalProperties: false });
  app.post(`${at}/stop`, to('register-result', stop), postStop(web));
  app.post(`${at}/return-choice`, to(applicant, ReturnChangeInput), postReturnChoice(web));
  app.post(`${at}/correction`, to(reception, CorrectionInput), postCorrection(web));
}
