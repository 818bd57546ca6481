import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { fail, ok, type Problem } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { Refusal } from '../../../web/server/api.ts';
import { newFormKey, submitFormOnce } from '../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { draftingSide, findDraft, type ProcedureDraft, saveProcedureDraft } from '../../procedures/index.ts';
import { fromBpmn, MOST_BPMN_KILOBYTES } from '../bpmn/from-bpmn.ts';
import { bpmnImportPage } from './bpmn-import.view.ts';

/** The draft in the address, for whoever may write it. */
export async function writableDraft(
  { services: { db, clock } }: Web,
  request: FastifyRequest,
): Promise<ProcedureDraft> {
  const { code } = request.params as { code: string };
  const draft = await findDraft(db, code);
  if (!draft) throw new Refusal({ code: 'draft-not-found', facts: { code } });
  const side = await draftingSide(db, request.actor as Actor, draft.agencyId, localDate(clock.now()));
  if (side === null) throw new Refusal({ code: 'not-permitted' });
  return draft;
}

/** `…/quy-trinh/nhap`: a process read from a file into the draft. */
export const showBpmnImport = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, await writableDraft(web, request), null);

export const postBpmnImport = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const draft = await writableDraft(web, request);
  const { file, _version } = (request.body ?? {}) as Record<string, unknown>;
  const text = typeof file === 'string' ? file : '';
  const read = text.trim() === '' ? fail('bpmn-invalid', { errors: [MISSING] }) : await fromBpmn(text);
  if (!read.ok) return draw(web, request, reply, draft, read.problem);
  const reference = { code: draft.code, expectedRevision: Number(_version) || 0 };
  const done = await submitFormOnce(web.services, request, async (services) => {
    const saved = await saveProcedureDraft(services, request.actor as Actor, reference, { process: read.value });
    return saved.ok ? ok(`/can-bo/thu-tuc/${draft.code}/du-thao/quy-trinh?xong=nhap`) : saved;
  });
  return done.ok ? seeOther(reply, done.value.path) : draw(web, request, reply, draft, done.problem);
};

const MISSING = { pointer: '/file', code: 'bpmn-missing' };

/** A file that is no text, or too long to be read at all, is told at its field like any other. */
export const onBpmnError = (web: Web) => async (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
  const code = request.actor ? faultOf(error) : null;
  if (!code) throw error;
  const fault = { pointer: '/file', code, facts: { value: MOST_BPMN_KILOBYTES } };
  return draw(web, request, reply, await writableDraft(web, request), { code: 'bpmn-invalid', errors: [fault] });
};

function faultOf(error: FastifyError): string | null {
  if (error.statusCode === 413) return 'bpmn-too-large';
  const errors = error instanceof Refusal ? (error.problem.errors ?? []) : [];
  return errors.length > 0 && errors.every(({ pointer, code }) => pointer === '/file' && code === 'unprintable')
    ? 'bpmn-not-text'
    : null;
}

async function draw(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  before: ProcedureDraft,
  problem: Problem | null,
) {
  const draft = problem ? await writableDraft(web, request) : before;
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const { _version } = (request.body ?? {}) as Record<string, unknown>;
  return sendPage(
    reply,
    bpmnImportPage(shell, {
      code: draft.code,
      name: draft.content.nameShort ?? draft.content.name ?? draft.code,
      // Once it was told that somebody else changed the draft, the next try is for what it says now.
      revision: problem && problem.code !== 'draft-stale' ? Number(_version) || draft.revision : draft.revision,
      formKey: newFormKey(),
      faults: told ? formFaults(told) : NO_FAULTS,
      told: told && told.errors.length > 0 ? told.detail : null,
    }),
  );
}
