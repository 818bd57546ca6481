import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../../../kernel/result.ts';
import { localDate } from '../../../../kernel/time.ts';
import type { FormFields } from '../../../../platform/form-body.ts';
import { type FormFaults, NO_FAULTS } from '../../../../web/form-faults.ts';
import type { ToldProblem } from '../../../../web/problem-book.ts';
import { Refusal } from '../../../../web/server/api.ts';
import { newFormKey } from '../../../../web/server/idempotency.ts';
import type { Web } from '../../../../web/web.ts';
import type { EForm } from '../../../eforms/index.ts';
import type { Actor } from '../../../identity/index.ts';
import { draftingSide } from '../../actions/load-draft.ts';
import { saveProcedureDraft } from '../../actions/save-procedure-draft.ts';
import { type DraftContent, findDraft, type ProcedureDraft } from '../../drafts-store.ts';
import { once, referenceOf, revisionAgain } from '../draft/draft-page.ts';

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

/** Saves once what a form changed of the draft, and answers where to go on; `draft-stale` where somebody was faster. */
export const saveOnce = (web: Web, request: FastifyRequest, content: DraftContent, path: string) =>
  once(web, request, path, (services, actor) => saveProcedureDraft(services, actor, referenceOf(request), { content }));

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
  const revision = revisionAgain(request, draft, problem);
  return { values, faults: faultsOf(told), revision, formKey: newFormKey() };
}

export const editing = ({ revision }: ProcedureDraft, values: FormFields, faults: FormFaults = NO_FAULTS): Editing => ({
  values,
  faults,
  revision,
  formKey: newFormKey(),
});
