import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { button, input, insetText, panel, summaryList, tag } from '../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { readReference } from '../domain/feedback.ts';
import type { FeedbackParams } from '../input.ts';
import { words } from '../messages/index.ts';
import { lookUpFeedback, type PublicFeedback } from '../queries/look-up-feedback.ts';

export const StandingQuery = Type.Object({ xong: Type.Optional(Type.Literal('1')) });
export const LookUpQuery = Type.Object({ ma: Type.Optional(Type.String({ maxLength: 40 })) });

/** `/phan-anh`: where a reference is typed; one that can be one leads on to its page. */
export const showLookUp = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { ma: typed = '' } = request.query as Static<typeof LookUpQuery>;
  const reference = readReference(typed);
  if (reference) return seeOther(reply, `/phan-anh/${reference}`);
  const shell = await web.shellOf(request, reply);
  const missing = web.book.tell({ code: 'feedback-not-found' }, shell.lang).detail;
  const fault = typed === '' ? undefined : missing;
  if (fault) reply.code(404);
  return sendPage(reply, lookUpPage(shell, typed, fault));
};

/** `/phan-anh/:reference`: how far a report has come, and the answer; nothing that was typed. */
export const showStanding = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { reference: typed } = request.params as FeedbackParams;
  const found = orRefuse(await lookUpFeedback(web.services, { typed, address: request.ip }));
  const justSent = (request.query as Static<typeof StandingQuery>).xong === '1';
  return sendPage(reply, standingPage(await web.shellOf(request, reply), found, justSent));
};

function lookUpPage(shell: PageShell, typed: string, fault: string | undefined): Html {
  const { lookUp: texts } = words(shell.lang);
  return page(shell, {
    title: texts.title,
    wide: false,
    errors: fault === undefined ? [] : [{ text: fault, href: '#ma' }],
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1><p class="govuk-body">${texts.lead}</p>
<form method="get" action="/phan-anh" novalidate>
${input({ name: 'ma', label: texts.code, hint: texts.codeHint, value: typed, classes: 'govuk-input--width-20', autocomplete: 'off', autocapitalize: 'characters', spellcheck: false, errorMessage: fault, lang: shell.lang })}
${button({ text: texts.submit })}</form>`,
  });
}

function standingPage(shell: PageShell, found: PublicFeedback, justSent: boolean): Html {
  const { lang } = shell;
  const { standing: texts, types, statuses } = words(lang);
  const title = texts.title({ reference: found.reference });
  const procedure = html`<a class="govuk-link" href="/thu-tuc/${found.procedureCode}">${vietnamese(lang, found.procedureName)}</a>`;
  return page(shell, {
    title,
    wide: false,
    body: html`${justSent ? panel({ title: texts.sent, text: html`<strong class="mc-code">${found.reference}</strong>` }) : html`<h1 class="govuk-heading-l">${title}</h1>`}
${justSent && html`<p class="govuk-body">${texts.keep}</p>`}
${summaryList({
  rows: [
    { key: texts.type, value: types[found.type] },
    { key: texts.procedure, value: procedure },
    { key: texts.receivedAt, value: formatInstant(found.receivedAt, lang) },
    { key: texts.status, value: tag({ text: statuses[found.status], colour: COLOURS[found.status] }) },
  ],
})}
<h2 class="govuk-heading-m">${texts.answer}</h2>
${
  found.answer === null || found.answeredAt === null
    ? insetText({ text: texts.notYet })
    : html`${insetText({ text: html`${found.answer.split('\n').map((line) => html`<p class="govuk-body">${vietnamese(lang, line)}</p>`)}` })}
<p class="govuk-hint">${texts.answeredAt({ at: formatInstant(found.answeredAt, lang) })}</p>`
}
<p class="govuk-body-s">${texts.notShown}</p>`,
  });
}

export const COLOURS = { received: 'yellow', looking: 'blue', answered: 'green' } as const;
