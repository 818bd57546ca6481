import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatDay, localDate } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { table } from '../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import { keptPages } from '../../../web/server/kept-pages.ts';
import type { Web } from '../../../web/web.ts';
import { may } from '../../identity/index.ts';
import { catalogueStamp } from '../../procedures/index.ts';
import { words } from '../messages/index.ts';
import { type CurrentBoard, currentBoards } from '../queries/current-boards.ts';

/** `/niem-yet`: the notice boards, one for each agency that has something to post. */
export function showBoards({ services, shellOf }: Web) {
  const { db, clock } = services;
  const sendKept = keptPages(shellOf);
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const mayMark = request.actor !== null && may(request.actor, 'draft-procedure');
    const stamp = await catalogueStamp(db, localDate(clock.now()));
    return sendKept(request, reply, stamp, async (shell) => boardsPage(shell, await currentBoards(services), mayMark));
  };
}

function boardsPage(shell: PageShell, boards: readonly CurrentBoard[], mayMark: boolean): Html {
  const { procedures, boards: texts } = words(shell.lang);
  return page(shell, {
    title: texts.title,
    wide: false,
    breadcrumbs: [{ text: procedures, href: '/thu-tuc' }, { text: texts.title }],
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
${mayMark && html`<p class="govuk-body"><a class="govuk-link" href="/can-bo/niem-yet">${texts.forOfficials}</a></p>`}
${boards.length === 0 ? html`<p class="govuk-body">${texts.none}</p>` : boardTable(shell, boards)}`,
  });
}

function boardTable({ lang }: PageShell, boards: readonly CurrentBoard[]): Html {
  const texts = words(lang).boards;
  return table({
    lang,
    narrow: 'stacked',
    firstCellIsHeader: true,
    head: [texts.agency, { text: texts.count, format: 'numeric' }, texts.newest, texts.board],
    rows: boards.map(({ agencyKey, agencyName, lines, newestFrom }) => [
      html`<a class="govuk-link" href="/thu-tuc/co-quan/${agencyKey}">${vietnamese(lang, agencyName)}</a>`,
      { text: String(lines.length), format: 'numeric' },
      formatDay(Temporal.PlainDate.from(newestFrom)),
      html`<a class="govuk-link" href="/niem-yet/${agencyKey}.pdf">${texts.print}<span class="govuk-visually-hidden">${texts.printOf(agencyName)}</span></a>`,
    ]),
  });
}
