import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../../../kernel/result.ts';
import { formFaults } from '../../../../web/form-faults.ts';
import { orRefuse, Refusal } from '../../../../web/server/api.ts';
import { formFields } from '../../../../web/server/forms.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import type { EForm, EFormSection } from '../../../eforms/index.ts';
import { formWords } from '../../messages/forms.ts';
import { sectionOf, withForm, withoutSection, withSection } from './change-form.ts';
import { editing, editingAgain, formHref, formOfDraft, paramsOf, saveOnce } from './draft-form.ts';
import { findingFaults } from './findings-at.ts';
import { conditionCandidates, withNamed } from './read-condition.ts';
import { readSectionForm, sectionFormValues } from './read-section-form.ts';
import { sectionPage } from './section.view.ts';

/** The address of what is not there yet. */
export const NEW = 'moi';

/** `…/mau/:key/phan/:section`: one section of a form, or with `moi` a new one. */
export const showSection = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, null);

export const postSection = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { draft, form } = await formOfDraft(web, request);
  const before = sectionIn(form, request);
  const { _do } = (request.body ?? {}) as { _do?: unknown };
  const href = formHref(draft.code, form.key);
  if (_do === 'remove' && before) {
    const content = withForm(draft.content, withoutSection(form, before.key));
    return seeOther(reply, orRefuse(await saveOnce(web, request, content, `${href}?xong=xoa`)).path);
  }
  const taken = [NEW, ...form.sections.map(({ key }) => key)];
  const read = readSectionForm(formFields(request), before, taken);
  if (!read.ok) return draw(web, request, reply, read.problem);
  const content = withForm(draft.content, withSection(form, read.value));
  const path = before ? `${href}?xong=luu#phan-${read.value.key}` : `${href}/muc/${NEW}?phan=${read.value.key}`;
  const done = await saveOnce(web, request, content, path);
  return done.ok ? seeOther(reply, done.value.path) : draw(web, request, reply, done.problem);
};

function sectionIn(form: EForm, request: FastifyRequest): EFormSection | null {
  const key = paramsOf(request).section;
  const section = sectionOf(form, key);
  if (!section && key !== NEW) throw new Refusal({ code: 'eform-not-found' });
  return section ?? null;
}

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, problem: Problem | null) {
  const { draft, form } = await formOfDraft(web, request);
  const section = sectionIn(form, request);
  const shell = await web.shellOf(request, reply);
  const { lang } = shell;
  const labels: Readonly<Record<string, unknown>> = formWords(lang).section;
  const labelOf = (name: string) => labels[name] as string | undefined;
  const pointer = `/sections/${section ? form.sections.indexOf(section) : -1}`;
  const names = { showWhen: 'when', repeat: 'max' };
  const edited = problem
    ? editingAgain(web, request, reply, {
        draft,
        values: formFields(request),
        problem,
        lang,
        faultsOf: (told) => formFaults(told, labelOf),
      })
    : editing(draft, sectionFormValues(section), findingFaults(form, pointer, { book: web.book, lang, names }));
  const candidates = withNamed(form, conditionCandidates(form, section?.key ?? null, null), section?.showWhen);
  return sendPage(reply, sectionPage(shell, { draft, form, section, editing: edited, candidates }));
}
