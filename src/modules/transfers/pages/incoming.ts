import type { FastifyReply, FastifyRequest } from 'fastify';
import { html } from '../../../platform/html.ts';
import { insetText } from '../../../web/components/index.ts';
import { page } from '../../../web/layout/index.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import type { Manifest } from '../domain/manifest.ts';
import { words } from '../messages/index.ts';
import { incomingManifests } from '../queries/incoming-manifests.ts';
import { manifestTable } from './manifest-row.ts';
import { officialOf } from './standing.ts';
import { handOverTabs } from './tabs.ts';

/** `/can-bo/nhan-ban-giao`: what is announced to this person's agency, or to their counter. */
export const showIncoming = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const official = await officialOf(web, request);
  const found = await incomingManifests(web.services.db, official.actor, official.station);
  const shell = await web.shellOf(request, reply);
  const { lang } = shell;
  const { incoming: texts } = words(lang);
  const section = (heading: string, rows: readonly Manifest[]) => html`<h2 class="govuk-heading-m">${heading}</h2>
${manifestTable(rows, heading, lang)}`;
  const { announced, onTheWay, unsettled } = found;
  return sendPage(
    reply,
    page(shell, {
      title: texts.title,
      mainClass: 'mc-dense',
      body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
${handOverTabs(lang, 'receive')}
${
  announced.length > 0
    ? section(texts.announced, announced)
    : insetText({ text: html`<strong>${texts.none}</strong><br>${texts.willAppear}` })
}
${onTheWay.length > 0 && section(texts.onTheWay, onTheWay)}
${unsettled.length > 0 && section(texts.discrepancies, unsettled)}`,
    }),
  );
};
