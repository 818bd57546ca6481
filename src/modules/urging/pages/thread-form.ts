import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../../kernel/result.ts';
import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { html } from '../../../platform/html.ts';
import { button, checkboxes, details, hiddenFields, input, radios, textarea } from '../../../web/components/index.ts';
import { page, vietnamese } from '../../../web/layout/index.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies, listUnits } from '../../center/index.ts';
import { openThread } from '../actions/open-thread.ts';
import { THREAD_KINDS } from '../domain/thread.ts';
import { ThreadInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { faultsOf, PLACES, threadHref } from './tools.ts';

const AT = `${PLACES.threads}/moi`;

const readForm = formReader(ThreadInput);

/** `/can-bo/trao-doi/moi`: opens an exchange; `?ho-so=` fills the dossier in. */
export const showThreadForm = (web: Web) => (request: FastifyRequest, reply: FastifyReply) => {
  const { 'ho-so': dossier = '' } = request.query as { 'ho-so'?: string };
  return draw(web, request, reply, { values: { dossier }, problem: null });
};

export const postThread = (web: Web) =>
  pageForm(web, {
    read: readForm,
    act: (services, actor, asked) => openThread(services, actor, asked),
    next: (_, { id }) => `${threadHref(id)}?xong=mo`,
    again: (request, reply, problem) => draw(web, request, reply, { values: formFields(request), problem }),
  });

type Drawn = { readonly values: FormFields; readonly problem: Problem | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { values, problem }: Drawn) {
  const { db } = web.services;
  const shell = await web.shellOf(request, reply);
  const { lang } = shell;
  const { form: texts, kinds, title } = words(lang).threads;
  const faults = faultsOf(web, reply, shell, problem, texts);
  const field = (name: 'subject' | 'message' | 'dossier' | 'procedureCode') => ({
    name,
    label: texts[name],
    value: lastValue(values, name),
    errorMessage: faults.of(name),
    lang,
  });
  const chosen = (name: string) => [values[name] ?? []].flat();
  const boxes = (name: 'agencies' | 'units', of: readonly { key: string; name: string }[]) =>
    checkboxes({
      name: `${name}[]`,
      idPrefix: name,
      legend: texts[name],
      hint: name === 'agencies' ? texts.agenciesHint : undefined,
      classes: 'govuk-checkboxes--small',
      values: chosen(`${name}[]`),
      items: of.map((one) => ({ value: one.key, text: vietnamese(lang, one.name) })),
      errorMessage: faults.of(name),
      lang,
    });
  return sendPage(
    reply,
    page(shell, {
      title: texts.title,
      wide: false,
      mainClass: 'mc-dense',
      errors: faults.summary,
      backLink: { href: PLACES.threads, text: title },
      body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<form method="post" action="${AT}" novalidate>${hiddenFields(shell, { _key: newFormKey() })}
${radios({ name: 'kind', legend: texts.kind, value: lastValue(values, 'kind'), items: THREAD_KINDS.map((kind) => ({ value: kind, text: kinds[kind], hint: texts[`${kind}Hint`] })), errorMessage: faults.of('kind'), lang })}
${input(field('subject'))}
${textarea({ ...field('message'), rows: 6 })}
${input({ ...field('dossier'), classes: 'govuk-input--width-20', autocomplete: 'off' })}
${input({ ...field('procedureCode'), classes: 'govuk-input--width-10', autocomplete: 'off' })}
${boxes('agencies', await listAgencies(db))}
${details({ summary: texts.units, text: boxes('units', await listUnits(db)), open: chosen('units[]').length > 0 })}
${button({ text: texts.submit, preventDoubleClick: true })}</form>`,
    }),
  );
}
