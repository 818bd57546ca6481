import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatInstant } from '../../../kernel/time.ts';
import { html } from '../../../platform/html.ts';
import { insetText, summaryList } from '../../../web/components/index.ts';
import { page } from '../../../web/layout/index.ts';
import { Refusal } from '../../../web/server/api.ts';
import { asAttachment } from '../../../web/server/attachment.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { askExport } from '../actions/ask-export.ts';
import { queryOf } from '../domain/board-filter.ts';
import { type BoardExport, exportByToken } from '../exports-store.ts';
import { ExportInput, type TokenParams } from '../input.ts';
import { words } from '../messages/index.ts';
import { BOARD, figureText, listHref } from './board.presenter.ts';
import { viewerOf } from './viewer.ts';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

export const postExport = (web: Web) =>
  pageForm(web, {
    read: formReader(ExportInput),
    async act(services, actor, input, request) {
      return askExport(services, actor, {
        ...(input as ExportInput),
        scope: (await viewerOf(web.services, request)).scope,
      });
    },
    next: (_, { token }) => `${BOARD}/tep/${token}`,
    again: (_request, _reply, problem) => {
      throw new Refusal(problem);
    },
    sameness: (request) => `${request.url} ${JSON.stringify(formFields(request))}`,
  });

/** The export somebody asked for, while they still may see what is in it; for everybody else there is none. */
async function ownExport(web: Web, request: FastifyRequest): Promise<BoardExport> {
  const { actor, scope } = await viewerOf(web.services, request);
  const found = await exportByToken(web.services.db, (request.params as TokenParams).token);
  const sees = scope.agencyId === null || scope.agencyId === found?.agencyId;
  if (!found || found.askedBy !== actor.accountId || !sees) throw new Refusal({ code: 'board-export-not-found' });
  return found;
}

/** `/can-bo/giam-sat/tep/:token`: how far the file is, and the file once it is there. */
export const showExport = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const one = await ownExport(web, request);
  const shell = await web.shellOf(request, reply);
  const { exports: texts } = words(shell.lang);
  const { status } = one;
  const here = `${BOARD}/tep/${one.token}`;
  const figure = (count: number) => figureText(count, shell.lang);
  const underWay = status === 'waiting' || status === 'running';
  return sendPage(
    reply,
    page(shell, {
      title: texts.one,
      mainClass: 'mc-dense',
      backLink: { href: listHref(queryOf(one.query)), text: texts.back },
      body: html`<h1 class="govuk-heading-l">${texts.one}</h1>
<div id="board"${underWay && html` data-progress="${here}"`}>${summaryList({
        rows: [
          { key: texts.asked, value: formatInstant(one.askedAt, shell.lang) },
          { key: texts.format, value: one.format.toUpperCase() },
          { key: texts.status, value: texts.statuses[status] },
        ],
      })}
${one.total !== null && html`<p class="govuk-body"><progress max="${Math.max(1, one.total)}" value="${one.done}"></progress> ${texts.progress(figure(one.done), figure(one.total))}</p>`}
${status === 'ready' && html`<p class="govuk-body"><a class="govuk-button" href="${here}/tai-ve" download>${texts.download(sizeText(one.size ?? 0))}</a></p>`}
${status === 'failed' && insetText({ text: texts.again })}
${underWay && html`<p class="govuk-body"><a class="govuk-link" href="${here}">${texts.refresh}</a></p>`}</div>
<p class="govuk-hint">${texts.kept}</p>`,
    }),
  );
};

/** `/can-bo/giam-sat/tep/:token/tai-ve`: the file itself. */
export const downloadExport = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const one = await ownExport(web, request);
  if (one.status === 'gone') throw new Refusal({ code: 'board-export-not-found' });
  if (one.status !== 'ready' || one.sha256 === null) throw new Refusal({ code: 'board-export-not-ready' });
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', asAttachment(`${words('vi').exports.file}-${one.id}.${one.format}`))
    .header('content-length', one.size ?? 0)
    .type(TYPES[one.format])
    .send(await web.services.files.open(one.sha256));
};

const sizeText = (bytes: number) =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`;
