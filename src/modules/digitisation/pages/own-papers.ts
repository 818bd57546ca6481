import type { FastifyReply, FastifyRequest } from 'fastify';
import { html } from '../../../platform/html.ts';
import { insetText, table } from '../../../web/components/index.ts';
import { page, vietnamese } from '../../../web/layout/index.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import type { DigitisedPaper } from '../domain/digitised-paper.ts';
import { words } from '../messages/index.ts';
import { validPapersOf } from '../queries/held-documents-of.ts';
import { originOf } from '../store.ts';
import { dayText } from './paper-words.ts';

/**
 * `/giay-to-cua-toi`: what the center holds of the person signed in. No account has a verified number yet, so it is what
 * came with dossiers this account filed: a number somebody merely claims opens nothing (QC Đ5.1d).
 */
export const showOwnPapers = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const { accountId } = request.actor as Actor & { accountId: number };
  const papers = await validPapersOf(db, { accountId }, clock.now());
  const rows = await Promise.all(
    papers.map(async (paper) => ({ paper, reference: (await originOf(db, paper.dossierId))?.reference ?? '' })),
  );
  const shell = await web.shellOf(request, reply);
  const { own: texts } = words(shell.lang);
  const { columns } = texts;
  return sendPage(
    reply,
    page(shell, {
      title: texts.title,
      body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
${
  rows.length === 0
    ? insetText({ text: texts.none })
    : table({
        caption: texts.title,
        captionClasses: 'govuk-visually-hidden',
        head: [columns.name, columns.number, columns.issuer, columns.validity, columns.file],
        rows: rows.map(({ paper, reference }) => [
          html`${vietnamese(shell.lang, paper.name)}<br><span class="govuk-hint">${texts.from(reference)}</span>`,
          paper.number ?? '–',
          paper.issuer ? vietnamese(shell.lang, paper.issuer) : '–',
          paper.expiresOn === null ? texts.noExpiry : texts.until(dayText(paper.expiresOn)),
          html`<a class="govuk-link" href="/ho-so/${encodeURIComponent(reference)}/tep/${fileOf(paper)}">${texts.open}<span class="govuk-visually-hidden"> ${paper.name}</span></a>`,
        ]),
        narrow: 'stacked',
        lang: shell.lang,
      })
}
<p class="govuk-body govuk-hint">${texts.unverified}</p>`,
    }),
  );
};

const fileOf = ({ signature, file }: DigitisedPaper): number =>
  signature && 'file' in signature ? signature.file.id : file.id;
