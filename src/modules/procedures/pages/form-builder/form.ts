import type { FastifyReply, FastifyRequest } from 'fastify';
import { orRefuse } from '../../../../web/server/api.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { printEForm } from '../../../eforms/index.ts';
import { agencyName } from './agency-name.ts';
import { type Move, moved, withForm, withoutForm } from './change-form.ts';
import { editing, formHref, formOfDraft, formsHref, saveOnce } from './draft-form.ts';
import { findingsAt } from './findings-at.ts';
import { formPage } from './form.view.ts';
import { doneOf } from './shared.view.ts';

/** `/can-bo/thu-tuc/:code/du-thao/mau/:key`: a form's outline, what is wrong with it, and how it will look. */
export const showForm = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { draft, form } = await formOfDraft(web, request);
  const shell = await web.shellOf(request, reply);
  const findings = findingsAt(form, web.book, shell.lang);
  const view = { draft, form, findings, editing: editing(draft, {}), done: doneOf(request.query) };
  return sendPage(reply, formPage(shell, view));
};

/** Moves a section or field, or removes the form; which one says the button. */
export const postFormAction = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { draft, form } = await formOfDraft(web, request);
  const { _do } = (request.body ?? {}) as { _do?: unknown };
  const href = formHref(draft.code, form.key);
  if (_do === 'remove') {
    const content = withoutForm(draft.content, form.key);
    const done = orRefuse(await saveOnce(web, request, content, `${formsHref(draft.code)}?xong=xoa`));
    return seeOther(reply, done.path);
  }
  const move = moveOf(_do);
  if (!move) return seeOther(reply, href);
  const content = withForm(draft.content, moved(form, move));
  const place = `${href}#${move.what === 'section' ? 'phan' : 'muc'}-${move.key}`;
  return seeOther(reply, orRefuse(await saveOnce(web, request, content, place)).path);
};

/** `up:field:ho-ten` */
function moveOf(pressed: unknown): Move | null {
  const [, direction, what = '', key = ''] =
    /^(up|down):(section|field):([a-z0-9-]+)$/.exec(typeof pressed === 'string' ? pressed : '') ?? [];
  return direction ? { what: what as Move['what'], key, by: direction === 'up' ? -1 : 1 } : null;
}

/** How the form would be printed, blank, if the draft were approved as it is. */
export const showFormPaper = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { draft, form } = await formOfDraft(web, request);
  const { clock, center } = web.services;
  const procedure = { code: draft.code, version: null };
  const recipient = await agencyName(web.services.db, draft.agencyId);
  const pdf = await printEForm({ form, answers: null, procedure, recipient, demo: center.demo }, clock.now());
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${form.key}-du-thao.pdf"`)
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(pdf));
};
