import Type from 'typebox';
import type { Web } from '../../web/web.ts';
import { ReferenceParams } from '../dossiers/index.ts';
import type { Permission } from '../identity/index.ts';
import { postAssignment, postClaim, showAssignment } from './pages/assignment.ts';
import { AwayQuery, postAbsence, postBack, postDeparture, showAway } from './pages/away.ts';
import { postGoingOn, postOpinion, postQuestion, showConsultation } from './pages/consultation.ts';
import { postCouncil, showCouncil } from './pages/council.ts';
import { postFollowing, postFollowingEnd, showFollowing } from './pages/following.ts';
import { postHandBack, showHandBack } from './pages/hand-back.ts';
import {
  postAsking,
  postCancellation,
  postPause,
  postResumption,
  postSettlement,
  showObligation,
} from './pages/obligation.ts';
import { openAnswer } from './pages/open-answer.ts';
import { postSeveral, SeveralQuery, showSeveral } from './pages/several.ts';
import { showWatch } from './pages/watch.ts';

const id = Type.Integer({ minimum: 1, maximum: 1e15 });
const DoneQuery = Type.Object({ xong: Type.Optional(Type.Literal('1')) });

/** The pages on which a dossier is handled, and those that watch over it. */
export function pageRoutes(web: Web): void {
  const { app } = web;
  const at = '/can-bo/ho-so/:reference';
  const params = ReferenceParams;
  const to = (permission: Permission | readonly Permission[], uploads?: true) => ({
    config: { permission, ...(uploads && { uploads }) },
    schema: { params },
  });
  const readers = { config: { permission: 'read-dossier' as const }, schema: { params, querystring: DoneQuery } };
  const doers = to(['handle-step', 'receive-dossier']);
  const agency = to('handle-step');

  app.get(`${at}/chuyen-tra`, readers, showHandBack(web));
  app.post(`${at}/chuyen-tra`, doers, postHandBack(web));
  app.get(`${at}/phan-cong`, readers, showAssignment(web));
  app.post(`${at}/phan-cong`, to('assign-step'), postAssignment(web));
  app.post(`${at}/phan-cong/nhan`, doers, postClaim(web));
  app.get(`${at}/lay-y-kien`, readers, showConsultation(web));
  app.post(`${at}/lay-y-kien`, doers, postQuestion(web));
  app.post(`${at}/lay-y-kien/tra-loi`, to('handle-step', true), postOpinion(web));
  app.post(`${at}/lay-y-kien/di-tiep`, doers, postGoingOn(web));
  app.get(
    `${at}/lay-y-kien/tep/:id`,
    { config: { permission: 'read-dossier' }, schema: { params: Type.Object({ ...params.properties, id }) } },
    openAnswer(web),
  );
  app.get(`${at}/hoi-dong`, readers, showCouncil(web));
  app.post(`${at}/hoi-dong`, to(['handle-step', 'receive-dossier'], true), postCouncil(web));
  app.get(
    `${at}/nghia-vu`,
    { config: { permission: ['read-dossier', 'settle-obligation'] }, schema: { params, querystring: DoneQuery } },
    showObligation(web),
  );
  app.post(`${at}/nghia-vu`, doers, postAsking(web));
  app.post(`${at}/nghia-vu/da-nop`, to('settle-obligation'), postSettlement(web));
  app.post(`${at}/nghia-vu/huy`, agency, postCancellation(web));
  app.post(`${at}/nghia-vu/tam-dung`, agency, postPause(web));
  app.post(`${at}/nghia-vu/chay-tiep`, agency, postResumption(web));
  app.get(`${at}/theo-doi`, readers, showFollowing(web));
  app.post(`${at}/theo-doi`, to('read-dossier'), postFollowing(web));
  app.post(`${at}/theo-doi/thoi`, to('read-dossier'), postFollowingEnd(web));

  const several = ['handle-step', 'receive-dossier'] as const;
  const querystring = SeveralQuery;
  app.get('/can-bo/nhieu-ho-so', { config: { permission: several }, schema: { querystring } }, showSeveral(web));
  app.post('/can-bo/nhieu-ho-so', { config: { permission: several }, schema: { querystring } }, postSeveral(web));
  app.get('/can-bo/can-theo-doi', { config: { permission: ['read-dossier', 'settle-obligation'] } }, showWatch(web));

  const absent = { permission: 'record-absence' } as const;
  app.get('/can-bo/vang-mat', { config: absent, schema: { querystring: AwayQuery } }, showAway(web));
  app.post('/can-bo/vang-mat', { config: absent }, postAbsence(web));
  app.post('/can-bo/vang-mat/thoi-viec', { config: absent }, postDeparture(web));
  app.post('/can-bo/vang-mat/:id/ket-thuc', { config: absent, schema: { params: Type.Object({ id }) } }, postBack(web));
}
