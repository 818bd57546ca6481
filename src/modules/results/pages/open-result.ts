import type { FastifyReply, FastifyRequest } from 'fastify';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import { sendUpload } from '../../../web/server/send-upload.ts';
import type { Web } from '../../../web/web.ts';
import { type Dossier, readDossier } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { isForApplicant } from '../domain/electronic-copy.ts';
import { signaturesOf } from '../signatures-store.ts';
import { resultOf } from '../store.ts';

/** `/can-bo/ho-so/{ref}/ket-qua/tep`: the electronic copy of the result, for whoever handles the dossier. */
export const openResult = (web: Web) => open(web, () => true);

/** `/ho-so/{ref}/ket-qua`: the same for the applicant, when it is theirs to have. */
export const openOwnResult = (web: Web) => open(web, isForApplicant);

const open =
  (web: Web, isAllowed: (dossier: Dossier) => boolean) => async (request: FastifyRequest, reply: FastifyReply) => {
    const { reference } = request.params as { reference: string };
    const { db, clock } = web.services;
    const asked = { reference, now: clock.now(), purpose: 'file:result' };
    const { dossier } = orRefuse(await readDossier(db, request.actor as Actor, asked));
    const result = await resultOf(db, dossier.id);
    const upload = result && ((await signaturesOf(db, result.id))?.uploadId ?? result.uploadId);
    if (!upload || !isAllowed(dossier)) throw new Refusal({ code: 'not-found' });
    return sendUpload(reply, web.services, upload);
  };
