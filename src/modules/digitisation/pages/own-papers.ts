import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Html, html } from '../../../platform/html.ts';
import { insetText, table } from '../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { type Actor, contactOf } from '../../identity/index.ts';
import type { DigitisedPaper } from '../domain/digitised-paper.ts';
import { words } from '../messages/index.ts';
import { validPapersOf } from '../queries/held-documents-of.ts';
import { originOf } from '../store.ts';
import { dayText } from './paper-words.ts';

type Row = { readonly paper: DigitisedPaper; readonly reference: string; readonly ownerName: string };

/**
 * `/giay-to-cua-toi`: what the center holds of the person signed in. No account has a verified number yet, so it is what
 * came with dossiers this account filed: a number somebody merely claims opens nothing (QC Đ5.1d).
 */
export const showOwnPapers = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const { accountId } = request.actor as Actor & { accountId: number };
  const papers = await validPapersOf(db, { accountId }, clock.now());
  const ownNumber = (await contactOf(db, accountId))?.idNumber;
  const mine: Row[] = [];
  const others: Row[] = [];
  for (const paper of papers) {
    const origin = await originOf(db, paper.dossierId);
    const row = { paper, reference: origin?.reference ?? '', ownerName: origin?.applicantName ?? '' };
    const isMine = !origin?.submitterName && (!ownNumber || ownNumber === paper.ownerIdNumber);
    (isMine ? mine : others).push(row);
  }
  const shell = await web.shellOf(request, reply);
  const { own: texts } = words(shell.lang);
  return sendPage(
    reply,
    page(shell, {
      title: texts.title,
      body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
${mine.length === 0 ? insetText({ text: texts.none }) : papersTable(shell, texts.title, mine)}
${
  others.length > 0 &&
  html`<h2 class="govuk-heading-m">${texts.forOthers}</h2><p class="govuk-body">${texts.forOthersLead}</p>
${papersTable(shell, texts.forOthers, others)}`
}
<p class="govuk-body govuk-hint">${texts.unverified}</p>`,
    }),
  );
};

function papersTable({ lang }: PageShell, caption: string, rows: readonly Row[]): Html {
  const { own: texts } = words(lang);
  const { columns } = texts;
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.name, columns.owner, columns.number, columns.issuer, columns.validity, columns.file],
    rows: rows.map(({ paper, reference, ownerName }) => [
      html`${vietnamese(lang, paper.name)}<br><span class="govuk-hint">${texts.from(reference)}</span>`,
      texts.owner(ownerName, masked(paper.ownerIdNumber)),
      paper.number ?? '–',
      paper.issuer ? vietnamese(lang, paper.issuer) : '–',
      paper.expiresOn === null ? texts.noExpiry : texts.until(dayText(paper.expiresOn)),
      html`<a class="govuk-link" href="/ho-so/${encodeURIComponent(reference)}/tep/${fileOf(paper)}">${texts.open}<span class="govuk-visually-hidden"> ${paper.name}</span></a>`,
    ]),
    narrow: 'stacked',
    lang,
  });
}

/** All but the last three digits hidden. */
const masked = (number: string): string => `•••${number.slice(-3)}`;

const fileOf = ({ signature, file }: DigitisedPaper): number =>
  signature && 'file' in signature ? signature.file.id : file.id;
