import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { Problem } from '../../../kernel/result.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import type { HandedFile } from '../../../web/server/forms.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { type Actor, may } from '../../identity/index.ts';
import { askImport } from '../actions/ask-import.ts';
import { listImports } from '../imports-store.ts';
import { presentList } from './list.presenter.ts';
import { listPage } from './list.view.ts';

const PAGE_SIZE = 20;

export const ListQuery = Type.Object({ truoc: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e15 })) });

/** `/can-bo/nhap-thu-tuc`: the catalogue as files, a file to send, and what was sent. */
export const showList = (web: Web) => (request: FastifyRequest, reply: FastifyReply) => draw(web, request, reply, null);

/** Takes a file. A form sent twice leads to the import the first one began. */
export const postImport = (web: Web) =>
  pageForm(web, {
    read: (request) => ({ parsed: sentFile(request) }),
    act: askImport,
    next: (_, { id }) => `/can-bo/nhap-thu-tuc/${id}`,
    again: (request, reply, problem) => draw(web, request, reply, problem),
  });

/** The file of a request, or what is wrong with it before anybody looks into it. */
export function sentFile(
  request: FastifyRequest,
): { readonly ok: true; readonly value: HandedFile } | { readonly ok: false; readonly problem: Problem } {
  const file = request.handedFiles.get('file');
  if (request.uploadErrors.length > 0)
    return { ok: false, problem: { code: 'invalid-input', errors: request.uploadErrors } };
  if (file && (file.name !== '' || file.bytes.length > 0)) return { ok: true, value: file };
  return { ok: false, problem: { code: 'invalid-input', errors: [{ pointer: '/file', code: 'import-file-missing' }] } };
}

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, problem: Problem | null) {
  const { truoc: before } = (request.method === 'GET' ? request.query : {}) as Static<typeof ListQuery>;
  const found = await listImports(web.services.db, { before, limit: PAGE_SIZE + 1 });
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  // Whatever is wrong is wrong with the file: the only field there is.
  const errors =
    told && (told.errors.length > 0 ? told.errors : [{ pointer: '/file', code: told.code, detail: told.detail }]);
  const view = presentList(
    {
      found,
      pageSize: PAGE_SIZE,
      paged: before !== undefined,
      maySend: may(request.actor as Actor, 'draft-procedure'),
    },
    shell.lang,
  );
  const faults = told && errors ? formFaults({ detail: told.detail, errors }) : NO_FAULTS;
  return sendPage(reply, listPage(shell, view, { faults, key: newFormKey() }));
}
