import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { html } from '../../../platform/html.ts';
import { insetText, pagination } from '../../../web/components/index.ts';
import { page } from '../../../web/layout/index.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { agenciesSeen } from '../domain/sides.ts';
import { listManifests } from '../manifest-store.ts';
import { words } from '../messages/index.ts';
import { manifestTable } from './manifest-row.ts';
import { officialOf } from './standing.ts';
import { handOverTabs, PLACES } from './tabs.ts';

const PAGE_SIZE = 30;

export const ManifestsPageQuery = Type.Object({ truoc: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e15 })) });

/** `/can-bo/ban-giao/danh-muc`: every manifest this person needs to know, newest first. */
export const showManifests = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { truoc: before } = request.query as Static<typeof ManifestsPageQuery>;
  const { actor, station } = await officialOf(web, request);
  const seen = agenciesSeen(actor, station);
  const found = await listManifests(web.services.db, {
    agencyIds: seen === 'all' ? undefined : seen,
    limit: PAGE_SIZE + 1,
    before,
  });
  const shell = await web.shellOf(request, reply);
  const { lang } = shell;
  const { list: texts } = words(lang);
  const shown = found.slice(0, PAGE_SIZE);
  const next = found.length > PAGE_SIZE ? `${PLACES.manifests}?truoc=${shown.at(-1)?.id}` : null;
  return sendPage(
    reply,
    page(shell, {
      title: texts.title,
      mainClass: 'mc-dense',
      body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
${handOverTabs(lang, 'manifests')}
${shown.length > 0 ? manifestTable(shown, texts.title, lang) : insetText({ text: texts.none })}
${
  (next || before) &&
  pagination({
    previous: before ? { href: PLACES.manifests, text: texts.first } : undefined,
    next: next ? { href: next, text: texts.more } : undefined,
    lang,
  })
}`,
    }),
  );
};
