import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../../kernel/result.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { html } from '../../../platform/html.ts';
import { hiddenFields } from '../../../web/components/index.ts';
import { page } from '../../../web/layout/index.ts';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { prepareRaising } from '../actions/prepare-urging.ts';
import { raiseUrging } from '../actions/raise-urging.ts';
import { FORM_OF, NEXT_LEVEL, type Urging } from '../domain/urging.ts';
import { type NameParams, RaisingInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { readUrging } from '../queries/read-urging.ts';
import { letterButtons, letterFields } from './letter-fields.view.ts';
import { sendPreview } from './send-paper.ts';
import { faultsOf, urgingHref } from './tools.ts';

const readForm = formReader(RaisingInput);

/** `/can-bo/don-doc/{id}/cap-tren`: the next level after a letter, signed by who sends it. */
export const showRaisingForm = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { values: {}, problem: null });

export const postRaising = (web: Web) =>
  pageForm(web, {
    read: readForm,
    act: (services, actor, input, request) =>
      raiseUrging(services, actor, { name: (request.params as NameParams).name, ...input }),
    next: (_, { id }) => `${urgingHref(id)}?xong=gui`,
    again: (request, reply, problem) => draw(web, request, reply, { values: formFields(request), problem }),
  });

export const previewRaising = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const input = orRefuse(readForm(request).parsed);
  const before = await theUrging(web, request);
  const now = web.services.clock.now();
  const prepared = orRefuse(await prepareRaising(web.services, signedIn(request), before, input, now));
  return sendPreview(web, reply, FORM_OF[prepared.level], prepared.content);
};

async function theUrging({ services }: Web, request: FastifyRequest): Promise<Urging> {
  const { name } = request.params as NameParams;
  const read = await readUrging(services.db, signedIn(request), name, services.clock.now());
  if (!read) throw new Refusal({ code: 'urging-not-found' });
  return read.found;
}

type Drawn = { readonly values: FormFields; readonly problem: Problem | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { values, problem }: Drawn) {
  const before = await theUrging(web, request);
  const level = NEXT_LEVEL[before.level];
  if (level === null || level === 'reminder') throw new Refusal({ code: 'urging-at-the-top' });
  const shell = await web.shellOf(request, reply);
  const { raise: texts, write, list, levels } = words(shell.lang).urging;
  const faults = faultsOf(web, reply, shell, problem, { message: write.message, answerWorkingDays: write.days });
  const at = `${urgingHref(before.id)}/cap-tren`;
  const title = texts.title[level];
  return sendPage(
    reply,
    page(shell, {
      title,
      wide: false,
      mainClass: 'mc-dense',
      errors: faults.summary,
      backLink: { href: urgingHref(before.id), text: `${levels[before.level]} ${before.number}` },
      body: html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${texts.lead({ number: before.number, count: before.openCount })} ${list.columns.agency}: <strong>${before.agency.name}</strong>.</p>
<form method="post" action="${at}" novalidate>${hiddenFields(shell, { _key: newFormKey() })}
${letterFields(shell, { values, faults })}
${letterButtons(shell, { at, submit: texts.submit[level] })}</form>`,
    }),
  );
}
