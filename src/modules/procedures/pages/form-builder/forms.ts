import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../../../kernel/result.ts';
import { formFaults } from '../../../../web/form-faults.ts';
import { formFields } from '../../../../web/server/forms.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { formWords } from '../../messages/forms.ts';
import { withForm } from './change-form.ts';
import {
  type Editing,
  editing,
  editingAgain,
  formHref,
  formsHref,
  paramsOf,
  saveOnce,
  writableDraft,
} from './draft-form.ts';
import { findingsAt } from './findings-at.ts';
import { formsPage } from './forms.view.ts';
import { keyFrom } from './key-from.ts';
import { textReader } from './read-field-form.ts';
import { doneOf } from './shared.view.ts';

/** `/can-bo/thu-tuc/:code/du-thao/mau`: the forms of a draft, and a new one. */
export const showForms = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, null);

export const postForm = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const draft = await writableDraft(web, request);
  const title = textReader(formFields(request))('title');
  const again = (problem: Problem) => draw(web, request, reply, problem);
  const code = title === '' ? 'missing' : title.length > 200 ? 'too-long' : null;
  if (code) return again({ code: 'invalid-input', errors: [{ pointer: '/title', code, facts: { limit: 200 } }] });
  const taken = (draft.content.eForms ?? []).map(({ key }) => key);
  const key = keyFrom(title, [...taken, 'them']);
  const content = withForm(draft.content, { key, title, sections: [] });
  const done = await saveOnce(web, request, content, formHref(draft.code, key));
  return done.ok ? seeOther(reply, done.value.path) : again(done.problem);
};

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, problem: Problem | null) {
  const draft = await writableDraft(web, request);
  const shell = await web.shellOf(request, reply);
  const { lang } = shell;
  const labels: Readonly<Record<string, string>> = { title: formWords(lang).formTitle };
  const form: Editing = problem
    ? editingAgain(web, request, reply, {
        draft,
        values: formFields(request),
        problem,
        lang,
        faultsOf: (told) => formFaults(told, (name) => labels[name]),
      })
    : editing(draft, {});
  const rows = (draft.content.eForms ?? []).map((eForm) => ({
    form: eForm,
    findings: findingsAt(eForm, web.book, lang).count,
  }));
  const { code } = paramsOf(request);
  const view = { code, content: draft.content, rows, form, done: doneOf(request.query), action: formsHref(code) };
  return sendPage(reply, formsPage(shell, view));
}
