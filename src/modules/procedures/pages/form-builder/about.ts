import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FieldError, Problem } from '../../../../kernel/result.ts';
import { formFaults } from '../../../../web/form-faults.ts';
import { formFields } from '../../../../web/server/forms.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { formWords } from '../../messages/forms.ts';
import { aboutPage } from './about.view.ts';
import { paperOf, withForm } from './change-form.ts';
import { editing, editingAgain, formHref, formOfDraft, saveOnce } from './draft-form.ts';
import { textReader } from './read-field-form.ts';

const LONGEST = { title: 200, basis: 200, intro: 1000 } as const;

/** `…/mau/:key/thong-tin`: what the form is called, rests on, and which paper it becomes. */
export const showAbout = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, null);

export const postAbout = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { draft, form } = await formOfDraft(web, request);
  const text = textReader(formFields(request));
  const errors: FieldError[] = Object.entries(LONGEST).flatMap(([name, limit]) =>
    text(name).length > limit ? [{ pointer: `/${name}`, code: 'too-long', facts: { limit } }] : [],
  );
  if (text('title') === '') errors.push({ pointer: '/title', code: 'missing' });
  if (errors.length > 0) return draw(web, request, reply, { code: 'invalid-input', errors });
  const changed = {
    key: form.key,
    title: text('title'),
    ...(text('basis') && { basis: text('basis') }),
    ...(text('intro') && { intro: text('intro') }),
    sections: form.sections,
  };
  const content = withForm(draft.content, changed, text('paper') || null);
  const done = await saveOnce(web, request, content, `${formHref(draft.code, form.key)}?xong=luu`);
  return done.ok ? seeOther(reply, done.value.path) : draw(web, request, reply, done.problem);
};

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, problem: Problem | null) {
  const { draft, form } = await formOfDraft(web, request);
  const shell = await web.shellOf(request, reply);
  const { lang } = shell;
  const labels: Readonly<Record<string, string>> = formWords(lang).aboutForm;
  const { title, basis = '', intro = '', key } = form;
  const edited = problem
    ? editingAgain(web, request, reply, {
        draft,
        values: formFields(request),
        problem,
        lang,
        faultsOf: (told) => formFaults(told, (name) => labels[name]),
      })
    : editing(draft, { title, basis, intro, paper: paperOf(draft.content, key) ?? '' });
  return sendPage(reply, aboutPage(shell, { draft, form, editing: edited }));
}
