import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { localDate } from '../../../../kernel/time.ts';
import type { FormFields } from '../../../../platform/form-body.ts';
import { type FormFaults, NO_FAULTS } from '../../../../web/form-faults.ts';
import type { ToldProblem } from '../../../../web/problem-book.ts';
import { Refusal } from '../../../../web/server/api.ts';
import { isFormKey, newFormKey, submitOnce } from '../../../../web/server/idempotency.ts';
import type { Web } from '../../../../web/web.ts';
import type { EForm } from '../../../eforms/index.ts';
import type { Actor } from '../../../identity/index.ts';
import { draftingSide } from '../../actions/load-draft.ts';
import { saveProcedureDraft } from '../../actions/save-procedure-draft.ts';
import { type DraftContent, findDraft, type ProcedureDraft } from '../../drafts-store.ts';

export type FormParams = {
  readonly code: string;
  readonly key: string;
  readonly section: string;
  readonly field: string;
};
export const paramsOf = (request: FastifyRequest): FormParams => request.params as FormParams;

export const formsHref = (code: string): string => `/can-bo/thu-tuc/${code}/du-thao/mau`;
export const formHref = (code: string, key: string): string => `${formsHref(code)}/${key}`;

/** A form of a page as it is drawn: what was typed, what is wrong, and the revision of the draft it was drawn for. */
export type Editing = {
  readonly values: FormFields;
  readonly faults: FormFaults;
  readonly revision: number;
  readonly formKey: string;
};

/** The draft in the address, for whoever may write it. */
export async function writableDraft(
  { services: { db, clock } }: Web,
  request: FastifyRequest,
): Promise<ProcedureDraft> {
  const { code } = paramsOf(request);
  const draft = await findDraft(db, code);
  if (!draft) throw new Refusal({ code: 'draft-not-found', facts: { code } });
  const side = await draftingSide(db, request.actor as Actor, draft.agencyId, localDate(clock.now()));
  if (side === null) throw new Refusal({ code: 'not-permitted' });
  return draft;
}

/** A form of the draft. */
export async function formOfDraft(web: Web, request: FastifyRequest): Promise<{ draft: ProcedureDraft; form: EForm }> {
  const draft = await writableDraft(web, request);
  const form = draft.content.eForms?.find(({ key }) => key === paramsOf(request).key);
  if (!form) throw new Refusal({ code: 'eform-not-found' });
  return { draft, form };
}

/**
 * Saves once what a form changed of the draft, however often it is sent, and answers where to go on. `change` is given the
 * content the form was drawn for; where somebody changed it since, the verb answers `draft-stale`.
 */
export function saveOnce(
  web: Web,
  request: FastifyRequest,
  draft: ProcedureDraft,
  content: DraftContent,
  path: string,
): Promise<Result<{ readonly path: string }>> {
  const { _key } = (request.body ?? {}) as Record<string, unknown>;
  const reference = { code: draft.code, expectedRevision: revisionOf(request) };
  return submitOnce(web.services, request, isFormKey(_key) ? _key : newFormKey(), async (services) => {
    const saved = await saveProcedureDraft(services, request.actor as Actor, reference, { content });
    return saved.ok ? ok(path) : saved;
  });
}

/** The revision a form was drawn for. */
function revisionOf(request: FastifyRequest): number {
  const { _version } = (request.body ?? {}) as Record<string, unknown>;
  return Number(_version) || 0;
}

/**
 * What a form shows again after a refusal: the values kept, the answer's status set. Once it was told that somebody else
 * changed the draft, it goes for the present revision, so that what was typed can be saved.
 */
export function editingAgain(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  {
    draft,
    values,
    problem,
    lang,
    faultsOf,
  }: {
    draft: ProcedureDraft;
    values: FormFields;
    problem: Problem;
    lang: 'vi' | 'en';
    faultsOf: (told: ToldProblem) => FormFaults;
  },
): Editing {
  const told = web.book.tell(problem, lang);
  reply.code(told.status);
  const revision = problem.code === 'draft-stale' ? draft.revision : revisionOf(request);
  return { values, faults: faultsOf(told), revision, formKey: newFormKey() };
}

export const editing = ({ revision }: ProcedureDraft, values: FormFields, faults: FormFaults = NO_FAULTS): Editing => ({
  values,
  faults,
  revision,
  formKey: newFormKey(),
});
