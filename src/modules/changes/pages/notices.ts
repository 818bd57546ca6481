import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { type Html, html } from '../../../platform/html.ts';
import { button, insetText, pagination, table, tag } from '../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { words } from '../messages/index.ts';
import { type NoticeWithProgress, noticesWithProgress } from '../queries/notices-with-progress.ts';
import { dayText, noticeHref, stateTag, urgencyTag } from './notice-words.ts';
import { changeSections } from './sections.ts';

const PAGE_SIZE = 50;

export const NoticesPageQuery = Type.Object({ sau: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e15 })) });

/** `/can-bo/thong-bao-thay-doi`: notices of change, with the days left until each takes effect (QC Đ13.6). */
export const showNotices = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { sau: before } = request.query as Static<typeof NoticesPageQuery>;
  const actor = request.actor as Actor;
  const found = await noticesWithProgress(web.services, actor, { limit: PAGE_SIZE + 1, before });
  const rows = found.slice(0, PAGE_SIZE);
  const shell = await web.shellOf(request, reply);
  const { notices: texts } = words(shell.lang);
  const next = found.length > PAGE_SIZE ? rows.at(-1)?.notice.id : undefined;
  const paged = before !== undefined || next !== undefined;
  return sendPage(
    reply,
    page(shell, {
      title: texts.title,
      mainClass: 'mc-dense',
      body: html`${changeSections(shell, actor, 'notices')}<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
${button({ text: texts.new, href: '/can-bo/thong-bao-thay-doi/moi', classes: 'govuk-button--secondary' })}
${rows.length === 0 ? insetText({ text: texts.none }) : rowsTable(shell, rows)}
${
  paged &&
  pagination({
    previous: before === undefined ? undefined : { href: '/can-bo/thong-bao-thay-doi', text: texts.first },
    next: next === undefined ? undefined : { href: `/can-bo/thong-bao-thay-doi?sau=${next}`, text: texts.more },
    lang: shell.lang,
  })
}`,
    }),
  );
};

function rowsTable({ lang }: PageShell, rows: readonly NoticeWithProgress[]): Html {
  const { columns, title, kinds } = words(lang).notices;
  return table({
    caption: title,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.document, columns.agency, columns.kind, columns.procedures, columns.effectiveOn, columns.state],
    rows: rows.map(({ notice, progress }) => {
      const urgency = urgencyTag(progress, lang);
      return [
        html`<a class="govuk-link" href="${noticeHref(notice.id)}">${notice.documentNumber}</a>`,
        vietnamese(lang, notice.agencyName),
        kinds[notice.kind],
        html`<span class="mc-code">${notice.procedureCodes.join(', ')}</span>`,
        html`${dayText(notice.effectiveOn)}${urgency && html` ${tag(urgency)}`}`,
        tag(stateTag(progress, lang)),
      ];
    }),
    narrow: 'stacked',
    lang,
  });
}
