import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { ok } from '../../../kernel/result.ts';
import { localDate, toRfc3339 } from '../../../kernel/time.ts';
import { etag, expectedVersion, orRefuse, Refusal } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { addLegalDocument } from '../actions/add-legal-document.ts';
import { correctLegalDocument } from '../actions/correct-legal-document.ts';
import { isDocumentVerified } from '../domain/legal-document.ts';
import type { LegalDocumentInput, LegalParams, NewLegalDocumentInput } from '../input.ts';
import { findLegalDocument, type LegalDocument, listLegalDocuments } from '../legal-store.ts';
import { usesOn } from '../pages/legal/uses.ts';

/** `GET /api/v1/legal-documents`: the whole register. */
export const getLegalDocuments = (web: Web) => async () => ({
  items: (await listLegalDocuments(web.services.db)).map(documentJson),
  nextCursor: null,
});

/** `GET /api/v1/legal-documents/:slug`: one document, and the procedures in force that rest on it. */
export const getLegalDocument = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const document = await findLegalDocument(db, (request.params as LegalParams).slug);
  if (!document) throw new Refusal({ code: 'legal-document-not-found' });
  const uses = await usesOn(web.services, localDate(clock.now()));
  reply.header('etag', etag(document.revision));
  return { ...documentJson(document), procedures: uses.get(document.number)?.procedures ?? [] };
};

export const createLegalDocument = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const input = request.body as Static<typeof NewLegalDocumentInput>;
    const added = await addLegalDocument(services, request.actor as Actor, input);
    if (!added.ok) return added;
    const { slug } = added.value;
    return ok({ status: 201, headers: { location: `/api/v1/legal-documents/${slug}` }, body: { slug } });
  });

export const putLegalDocument = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const reference = { slug: (request.params as LegalParams).slug, expectedRevision: expectedVersion(request) };
  const input = request.body as LegalDocumentInput;
  const done = orRefuse(await correctLegalDocument(web.services, request.actor as Actor, reference, input));
  reply.header('etag', etag(done.revision));
  return done;
};

const documentJson = ({ id: _, updatedAt, updatedBy: __, ...document }: LegalDocument) => ({
  ...document,
  verified: isDocumentVerified(document.tag),
  updatedAt: toRfc3339(updatedAt),
});
