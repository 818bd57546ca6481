import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { ok, type Result } from '../../../kernel/result.ts';
import { localDate, toRfc3339 } from '../../../kernel/time.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { ReferenceParams, readDossier } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { attachHeld } from '../actions/attach-held.ts';
import { digitisePaper } from '../actions/digitise-paper.ts';
import { verifyDigitised } from '../actions/verify-digitised.ts';
import { type DigitisedPaper, stateOf } from '../domain/digitised-paper.ts';
import { DigitisedInput, type HeldInput, VerificationInput } from '../input.ts';
import { papersOf } from '../store.ts';

const closed = { additionalProperties: false } as const;
/** The scan and its paper, which pages name in the address. */
export const DigitisedBody = Type.Object(
  { componentKey: Type.String({ minLength: 1, maxLength: 100 }), ...DigitisedInput.properties },
  closed,
);
const { paper: _, ...verification } = VerificationInput.properties;
export const VerificationBody = Type.Object(verification, closed);
export const PaperParams = Type.Object({
  ...ReferenceParams.properties,
  paper: Type.Integer({ minimum: 1, maximum: 1e12 }),
});

const paperJson = (paper: DigitisedPaper, today: Temporal.PlainDate) => ({
  id: paper.id,
  componentKey: paper.componentKey,
  edition: paper.edition,
  source: paper.source,
  state: stateOf(paper, today),
  type: { code: paper.typeCode, name: paper.typeName },
  name: paper.name,
  number: paper.number,
  ownerIdNumber: paper.ownerIdNumber,
  issuer: paper.issuer,
  issuedOn: paper.issuedOn,
  expiresOn: paper.expiresOn,
  digitisedBy: paper.digitiserName,
  digitisedAt: toRfc3339(paper.digitisedAt),
  verifiedBy: paper.check?.by ?? null,
  verifiedAt: paper.check ? toRfc3339(paper.check.at) : null,
  signed: paper.signature !== null && 'file' in paper.signature,
});

/** Every edition of every digitised paper of a dossier. */
export const getPapers = (web: Web) => async (request: FastifyRequest) => ({
  items: await allOf(web.services, request),
});

async function allOf({ db, clock }: Services, { params, actor }: FastifyRequest) {
  const { reference } = params as { reference: string };
  const now = clock.now();
  const { dossier } = orRefuse(await readDossier(db, actor as Actor, { reference, now, purpose: 'digitisation' }));
  return (await papersOf(db, dossier.id)).map((paper) => paperJson(paper, localDate(now)));
}

export const createPaper = (web: Web) =>
  create<DigitisedInput & { componentKey: string }>(web, (services, actor, { reference }, input) =>
    digitisePaper(services, actor, { ...input, reference }),
  );

export const createVerification = (web: Web) =>
  create<Omit<VerificationInput, 'paper'>>(web, (services, actor, { reference, paper = 0 }, input) =>
    verifyDigitised(services, actor, { ...input, reference, paper }),
  );

export const createHeld = (web: Web) =>
  create<HeldInput>(web, (services, actor, { reference }, input) =>
    attachHeld(services, actor, { ...input, reference }),
  );

/** Done once; the answer is what the dossier's papers are now. */
function create<Input>(
  web: Web,
  act: (
    services: Services,
    actor: Actor,
    params: { readonly reference: string; readonly paper?: number },
    input: Input,
  ) => Promise<Result<unknown>>,
) {
  return (request: FastifyRequest, reply: FastifyReply) =>
    answerOnce(web.services, request, reply, async (services) => {
      const params = request.params as { reference: string };
      const done = await act(services, request.actor as Actor, params, request.body as Input);
      return done.ok ? ok({ status: 201, body: { items: await allOf(services, request) } }) : done;
    });
}
