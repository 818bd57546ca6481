import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { type Html, html } from '../../../platform/html.ts';
import { button, insetText, pagination, select, table, tag } from '../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { PROPOSAL_KINDS, PROPOSAL_STATUSES, type Proposal } from '../domain/proposal.ts';
import { words } from '../messages/index.ts';
import { listProposals } from '../proposal-store.ts';
import { aboutText, proposalHref, statusTag } from './proposal-words.ts';
import { changeSections } from './sections.ts';

const PAGE_SIZE = 50;
const NONE = Type.Literal('');

export const ProposalsPageQuery = Type.Object({
  loai: Type.Optional(Type.Union([Type.Enum([...PROPOSAL_KINDS]), NONE])),
  'trang-thai': Type.Optional(Type.Union([Type.Enum([...PROPOSAL_STATUSES]), NONE])),
  sau: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e15 })),
});

/** `/can-bo/sang-kien`: the one register of what officials would have better. */
export const showProposals = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const query = request.query as Static<typeof ProposalsPageQuery>;
  const { loai = '', 'trang-thai': status = '', sau: before } = query;
  const wanted = { kind: loai || undefined, status: status || undefined };
  const found = await listProposals(web.services.db, { ...wanted, limit: PAGE_SIZE + 1, before });
  const rows = found.slice(0, PAGE_SIZE);
  const shell = await web.shellOf(request, reply);
  const { proposals: texts } = words(shell.lang);
  const address = `/can-bo/sang-kien?${new URLSearchParams({ loai, 'trang-thai': status })}`;
  const next = found.length > PAGE_SIZE ? rows.at(-1)?.id : undefined;
  return sendPage(
    reply,
    page(shell, {
      title: texts.title,
      mainClass: 'mc-dense',
      body: html`${changeSections(shell, request.actor as Actor, 'proposals')}<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
<div class="govuk-button-group">${button({ text: texts.new, href: '/can-bo/sang-kien/moi', classes: 'govuk-button--secondary' })}
<a class="govuk-link" href="/can-bo/sang-kien/tong-hop">${texts.synthesis}</a></div>
${filter(shell, loai, status)}
${rows.length === 0 ? insetText({ text: texts.none }) : rowsTable(shell, rows)}
${
  (before !== undefined || next !== undefined) &&
  pagination({
    previous: before === undefined ? undefined : { href: address, text: texts.first },
    next: next === undefined ? undefined : { href: `${address}&sau=${next}`, text: texts.more },
    lang: shell.lang,
  })
}`,
    }),
  );
};

function filter({ lang }: PageShell, kind: string, status: string): Html {
  const { proposals: texts } = words(lang);
  const kinds = PROPOSAL_KINDS.map((value) => ({ value, text: texts.kinds[value] }));
  const statuses = PROPOSAL_STATUSES.map((value) => ({ value, text: texts.statuses[value] }));
  return html`<form method="get" action="/can-bo/sang-kien" class="mc-no-print"><div class="mc-columns mc-columns--even">
${select({ name: 'loai', label: texts.kind, items: [{ value: '', text: texts.allKinds }, ...kinds], value: kind })}
${select({ name: 'trang-thai', label: texts.status, items: [{ value: '', text: texts.allStatuses }, ...statuses], value: status })}
</div>${button({ text: texts.show, classes: 'govuk-button--secondary' })}</form>`;
}

function rowsTable({ lang }: PageShell, rows: readonly Proposal[]): Html {
  const { columns, title, kinds } = words(lang).proposals;
  return table({
    caption: title,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.title, columns.kind, columns.about, columns.proposed, columns.status],
    rows: rows.map((one) => [
      html`<a class="govuk-link" href="${proposalHref(one.id)}">${vietnamese(lang, one.title)}</a>`,
      kinds[one.kind],
      aboutText(one, lang),
      one.proposedBy.name,
      tag(statusTag(one.status, lang)),
    ]),
    narrow: 'stacked',
    lang,
  });
}
