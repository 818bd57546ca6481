import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ok, type Problem } from '../../../../kernel/result.ts';
import type { FormFields } from '../../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../../web/form-faults.ts';
import { Refusal } from '../../../../web/server/api.ts';
import { formFields, formReader } from '../../../../web/server/forms.ts';
import { newFormKey, submitFormOnce } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import type { Actor } from '../../../identity/index.ts';
import { addLegalDocument } from '../../actions/add-legal-document.ts';
import { correctLegalDocument } from '../../actions/correct-legal-document.ts';
import { LegalDocumentInput, type LegalParams, NewLegalDocumentInput } from '../../input.ts';
import { findLegalDocument, type LegalDocument } from '../../legal-store.ts';
import { words } from '../../messages/index.ts';
import { editPage } from './edit.view.ts';

export const NewQuery = Type.Object({ so: Type.Optional(Type.String({ maxLength: 60 })) });
const readNew = formReader(NewLegalDocumentInput);
const readCorrection = formReader(LegalDocumentInput);

/** `/can-bo/van-ban/moi`: an empty form, perhaps with the number procedures name. */
export const showNew = (web: Web) => (request: FastifyRequest, reply: FastifyReply) => {
  const { so: number = '' } = request.query as Static<typeof NewQuery>;
  return draw(web, request, reply, { document: null, values: { number }, problem: null });
};

export const postNew = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const again = (problem: Problem) =>
    draw(web, request, reply, { document: null, values: formFields(request), problem });
  const { parsed } = readNew(request);
  if (!parsed.ok) return again(parsed.problem);
  const done = await submitFormOnce(web.services, request, async (services) => {
    const added = await addLegalDocument(services, request.actor as Actor, parsed.value);
    return added.ok ? ok('/can-bo/van-ban?xong=moi') : added;
  });
  return done.ok ? seeOther(reply, done.value.path) : again(done.problem);
};

/** `/can-bo/van-ban/:slug`: the entry as it is, to be corrected. */
export const showCorrection = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const document = await theDocument(web, request);
  const { title, kind, issuer, issuedOn, effectiveFrom, effectiveTo, note, tag } = document;
  const days = { issuedOn: issuedOn ?? '', effectiveFrom: effectiveFrom ?? '', effectiveTo: effectiveTo ?? '' };
  const values = { title, kind, issuer, ...days, note: note ?? '', checked: tag === 'CHECKED' ? 'true' : '' };
  return draw(web, request, reply, { document, values, problem: null });
};

export const postCorrection = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { _revision } = (request.body ?? {}) as Record<string, unknown>;
  const again = async (problem: Problem) => {
    const document = await theDocument(web, request);
    return draw(web, request, reply, { document, values: formFields(request), problem });
  };
  const { parsed } = readCorrection(request);
  if (!parsed.ok) return again(parsed.problem);
  const reference = { slug: (request.params as LegalParams).slug, expectedRevision: Number(_revision) || 0 };
  const done = await submitFormOnce(web.services, request, async (services) => {
    const corrected = await correctLegalDocument(services, request.actor as Actor, reference, parsed.value);
    return corrected.ok ? ok('/can-bo/van-ban?xong=sua') : corrected;
  });
  return done.ok ? seeOther(reply, done.value.path) : again(done.problem);
};

async function theDocument({ services }: Web, request: FastifyRequest): Promise<LegalDocument> {
  const document = await findLegalDocument(services.db, (request.params as LegalParams).slug);
  if (!document) throw new Refusal({ code: 'legal-document-not-found' });
  return document;
}

type Drawn = { document: LegalDocument | null; values: FormFields; problem: Problem | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { document, values, problem }: Drawn) {
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const labels: Readonly<Record<string, string>> = words(shell.lang).legal.form;
  const faults = told ? formFaults(told, (name) => labels[name]) : NO_FAULTS;
  return sendPage(reply, editPage(shell, { document, values, faults, key: newFormKey() }));
}
