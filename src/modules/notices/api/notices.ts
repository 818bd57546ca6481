import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, type Result } from '../../../kernel/result.ts';
import { toRfc3339 } from '../../../kernel/time.ts';
import { etag, expectedVersion, orRefuse } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { type Dossier, dossierJson, readDossier, referenceOf } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { beginVerification } from '../actions/begin-verification.ts';
import { endVerification } from '../actions/end-verification.ts';
import { explainLateness } from '../actions/explain-lateness.ts';
import { sendBack } from '../actions/send-back.ts';
import type { Notice } from '../domain/notice.ts';
import type { FindingInput, NoticeBody, SendingBackInput } from '../input.ts';
import { noticesOf } from '../store.ts';

const noticeJson = (notice: Notice) => ({
  id: notice.id,
  kind: notice.kind,
  number: notice.numberText,
  date: notice.numberDate,
  cause: notice.causeCode,
  reason: notice.reason,
  legalBasis: notice.legalBasis,
  newExpectedAt: toRfc3339(notice.newExpectedAt),
  answer: notice.answer,
  signer: { name: notice.signerName, position: notice.signerPosition },
  issuedAt: toRfc3339(notice.issuedAt),
  ended: notice.ended && { at: toRfc3339(notice.ended.at), finding: notice.ended.finding },
});

/** The notices of a dossier, for officials who may read it; the applicant's pages have the answers alone. */
export const getNotices = (web: Web) => async (request: FastifyRequest) => {
  const { db, clock } = web.services;
  const { reference } = request.params as { reference: string };
  const read = { reference, now: clock.now(), purpose: 'notices' };
  const { dossier } = orRefuse(await readDossier(db, signedIn(request), read));
  return { notices: (await noticesOf(db, [dossier.id])).map(noticeJson) };
};

type Addressed = { readonly reference: string; readonly expectedVersion: number | undefined };

/** A verb on the dossier of the address with the body as its input; the answer is the dossier with its last notice. */
const verb =
  <Body>(
    act: (
      services: Services,
      actor: Actor,
      input: Body & Addressed,
      request: FastifyRequest,
    ) => Promise<Result<Dossier>>,
  ) =>
  (web: Web) =>
  (request: FastifyRequest, reply: FastifyReply) =>
    answerOnce(web.services, request, reply, async (services) => {
      const { reference } = request.params as { reference: string };
      const addressed = { reference, expectedVersion: expectedVersion(request) };
      const done = await act(services, signedIn(request), { ...(request.body as Body), ...addressed }, request);
      if (!done.ok) return done;
      const dossier = done.value;
      const notice = (await noticesOf(services.db, [dossier.id])).at(-1);
      const location = `/api/v1/dossiers/${encodeURIComponent(referenceOf(dossier))}/notices`;
      const body = { dossier: dossierJson(dossier), notice: notice ? noticeJson(notice) : null };
      return ok({ status: 201, headers: { location, etag: etag(dossier.version) }, body });
    });

export const createNotice = verb<NoticeBody>((services, actor, { kind: _, ...input }, { body }) =>
  (body as NoticeBody).kind === 'lateness'
    ? explainLateness(services, actor, input)
    : beginVerification(services, actor, input),
);

export const createSendingBack = verb<SendingBackInput>(sendBack);

export const createEnd = verb<FindingInput>((services, actor, input, { params }) =>
  endVerification(services, actor, { ...input, noticeId: (params as { id: number }).id }),
);
