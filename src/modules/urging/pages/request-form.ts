import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../../kernel/result.ts';
import { transaction } from '../../../platform/database/database.ts';
import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { html } from '../../../platform/html.ts';
import { hiddenFields, input, select, textarea } from '../../../web/components/index.ts';
import { page } from '../../../web/layout/index.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { askInformation, prepareRequest } from '../actions/ask-information.ts';
import { InformationInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { answerDays, letterButtons } from './letter-fields.view.ts';
import { sendPreview } from './send-paper.ts';
import { faultsOf, PLACES, requestHref } from './tools.ts';

const USUAL_DAYS = '5';
const AT = `${PLACES.requests}/moi`;
const readForm = formReader(InformationInput);

/** `/can-bo/don-doc/de-nghi/moi`: asks an agency for information; `?ho-so=` fills the dossier in. */
export const showRequestForm = (web: Web) => (request: FastifyRequest, reply: FastifyReply) => {
  const { 'ho-so': dossier = '' } = request.query as { 'ho-so'?: string };
  return draw(web, request, reply, { values: { dossier }, problem: null });
};

export const postRequest = (web: Web) =>
  pageForm(web, {
    read: readForm,
    act: (services, actor, asked) => askInformation(services, actor, asked),
    next: (_, { id }) => `${requestHref(id)}?xong=gui`,
    again: (request, reply, problem) => draw(web, request, reply, { values: formFields(request), problem }),
  });

export const previewRequest = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const asked = orRefuse(readForm(request).parsed);
  const { services } = web;
  const prepared = await transaction(services.db, (tx) =>
    prepareRequest(tx, services, signedIn(request), asked, services.clock.now()),
  );
  return sendPreview(web, reply, 'information-request', orRefuse(prepared).content);
};

type Drawn = { readonly values: FormFields; readonly problem: Problem | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { values, problem }: Drawn) {
  const shell = await web.shellOf(request, reply);
  const { lang } = shell;
  const { form: texts, title } = words(lang).requests;
  const faults = faultsOf(web, reply, shell, problem, texts);
  const field = (name: 'agency' | 'subject' | 'asked' | 'dossier' | 'procedureCode') => ({
    name,
    label: texts[name],
    value: lastValue(values, name),
    errorMessage: faults.of(name),
    lang,
  });
  const agencies = (await listAgencies(web.services.db)).map(({ key, name }) => ({ value: key, text: name }));
  return sendPage(
    reply,
    page(shell, {
      title: texts.title,
      wide: false,
      mainClass: 'mc-dense',
      errors: faults.summary,
      backLink: { href: PLACES.requests, text: title },
      body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<form method="post" action="${AT}" novalidate>${hiddenFields(shell, { _key: newFormKey() })}
${select({ ...field('agency'), items: [{ value: '', text: texts.choose }, ...agencies] })}
${input(field('subject'))}
${textarea({ ...field('asked'), hint: texts.askedHint, rows: 5 })}
${input({ ...field('dossier'), classes: 'govuk-input--width-20', autocomplete: 'off' })}
${input({ ...field('procedureCode'), classes: 'govuk-input--width-10', autocomplete: 'off' })}
${answerDays(texts.answerWorkingDays, lastValue(values, 'answerWorkingDays') || USUAL_DAYS, faults, lang)}
${letterButtons(shell, { at: AT, submit: texts.submit })}</form>`,
    }),
  );
}
