import type { FastifyReply, FastifyRequest } from 'fastify';
import { orRefuse, Refusal } from '../../../../web/server/api.ts';
import { seeOther } from '../../../../web/server/send-page.ts';
import { sendUpload } from '../../../../web/server/send-upload.ts';
import type { Web } from '../../../../web/web.ts';
import { ownUploads } from '../../../files/index.ts';
import { giveUpIntake } from '../../intake/give-up-intake.ts';
import type { Intake } from '../../intake/intake.ts';
import { takeOverIntake } from '../../intake/take-over-intake.ts';
import { officialOf } from '../official.ts';

type Params = { token: string };

/** `/can-bo/quay/do-dang/{token}/nhan`: a colleague's unfinished intake becomes this official's, and opens. */
export const postTakeOver = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { actor } = await officialOf(web, request);
  const { token } = request.params as Params;
  return seeOther(reply, `${resumePath(orRefuse(await takeOverIntake(web.services, actor, token)))}&nhan-tu=1`);
};

/** `/can-bo/quay/do-dang/{token}/bo`: it comes to nothing, and what was typed is deleted. */
export const postGiveUp = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { actor } = await officialOf(web, request);
  const { token } = request.params as Params;
  orRefuse(await giveUpIntake(web.services, actor, token));
  return seeOther(reply, '/can-bo/quay?da-bo=1');
};

/** `/can-bo/quay/tep/{token}`: a file attached to a form that is not sent yet, for whoever has the form. */
export const openScan = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { actor } = await officialOf(web, request);
  const { token } = request.params as Params;
  const [upload] = await ownUploads(web.services.db, actor.accountId, [token]);
  if (!upload) throw new Refusal({ code: 'not-found' });
  return sendUpload(reply, web.services, upload.id);
};

/** Where an intake under way is gone on with. */
export function resumePath({ token, procedureCode, caseKey }: Pick<Intake, 'token' | 'procedureCode' | 'caseKey'>) {
  const query = new URLSearchParams({ ...(caseKey && { 'truong-hop': caseKey }), 'do-dang': token });
  return `/can-bo/quay/${procedureCode}?${query}`;
}
