import type { FastifyReply, FastifyRequest } from 'fastify';
import { html } from '../../../../platform/html.ts';
import { insetText } from '../../../../web/components/index.ts';
import { page } from '../../../../web/layout/index.ts';
import { sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { words } from '../../messages/index.ts';
import { readRulesInForce } from '../../queries/read-rule-set.ts';
import { presentRules, ruleTables } from './rule-table.ts';

/** `/quy-tac`: the rules in force now, for everybody, with what each rests on. */
export const showPublicRules = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const full = await readRulesInForce(db, clock.now());
  const shell = await web.shellOf(request, reply);
  const { lang } = shell;
  const texts = words(lang).rules;
  const rules =
    full &&
    html`${insetText({ text: texts.inForceText({ name: full.set.name }) })}
<p class="govuk-hint">${texts.verifyHint}</p>
${ruleTables(lang, presentRules(full.lines, lang))}`;
  return sendPage(
    reply,
    page(shell, {
      title: texts.titlePublic,
      body: html`<h1 class="govuk-heading-l">${texts.titlePublic}</h1>
<p class="govuk-body">${texts.leadPublic}</p>
${rules ?? insetText({ text: texts.nothingInForce })}`,
    }),
  );
};
