import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { localDate } from '../../../kernel/time.ts';
import { html } from '../../../platform/html.ts';
import { alert, insetText, table, tag } from '../../../web/components/index.ts';
import type { Lang } from '../../../web/i18n.ts';
import { page } from '../../../web/layout/index.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { type DossierView, readDossier, referenceOf } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import { type DigitisedPaper, stateOf } from '../domain/digitised-paper.ts';
import { words } from '../messages/index.ts';
import { papersOf } from '../store.ts';
import { factsText, stateTag } from './paper-words.ts';

export const PapersQuery = Type.Object({
  xong: Type.Optional(
    Type.Union([
      Type.Literal('so-hoa'),
      Type.Literal('kiem-tra'),
      Type.Literal('het-gia-tri'),
      Type.Literal('giay-da-co'),
    ]),
  ),
});

/** `/can-bo/ho-so/{ref}/so-hoa`: the papers of a dossier, and how far each is digitised. */
export const showPapers = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const { reference } = request.params as { reference: string };
  const { xong } = request.query as Static<typeof PapersQuery>;
  const now = clock.now();
  const view = orRefuse(await readDossier(db, request.actor as Actor, { reference, now, purpose: 'digitisation' }));
  const papers = await papersOf(db, view.dossier.id);
  const shell = await web.shellOf(request, reply);
  const { list: texts } = words(shell.lang);
  const code = referenceOf(view.dossier);
  const link = `/can-bo/ho-so/${encodeURIComponent(code)}`;
  const { columns } = texts;
  const rows = rowsOf(view, papers, localDate(now), shell.lang);
  return sendPage(
    reply,
    page(shell, {
      title: `${texts.title} – ${code}`,
      mainClass: 'mc-dense',
      backLink: { href: link, text: code },
      body: html`<h1 class="govuk-heading-l">${texts.title}<span class="govuk-caption-m"><span class="mc-code">${code}</span> · ${view.procedure.content.name}</span></h1>
${xong && alert({ variant: 'success', title: texts.done.title, showTitleAsHeading: true, text: texts.done[xong], role: 'status', lang: shell.lang })}
<p class="govuk-body">${texts.lead}</p>
${
  rows.length === 0
    ? insetText({ text: texts.none })
    : table({
        caption: texts.title,
        captionClasses: 'govuk-visually-hidden',
        head: [columns.paper, columns.handedIn, columns.state, columns.facts],
        rows: rows.map(({ name, key, handedIn, state, edition, facts }) => [
          html`<a class="govuk-link" href="${link}/so-hoa/${encodeURIComponent(key)}">${name}</a>`,
          handedIn,
          html`${tag(stateTag(state, shell.lang))}${edition && html`<br>${edition}`}`,
          facts,
        ]),
        narrow: 'stacked',
        lang: shell.lang,
      })
}`,
    }),
  );
};

/** Everything the procedure asks for and everything that came, with the newest edition of each. */
export function rowsOf(
  { procedure, documents }: Pick<DossierView, 'procedure' | 'documents'>,
  papers: readonly DigitisedPaper[],
  today: Temporal.PlainDate,
  lang: Lang,
) {
  const { list: texts } = words(lang);
  const asked = procedure.content.components.map(({ key, name }) => ({ key, name }));
  const others = documents
    .filter(({ componentKey }) => !asked.some(({ key }) => key === componentKey))
    .map(({ componentKey: key, name }) => ({ key, name }));
  return [...asked, ...others].map(({ key, name }) => {
    const document = documents.find(({ componentKey }) => componentKey === key);
    const newest = papers.findLast(({ componentKey }) => componentKey === key);
    const counts = (['originals', 'certifiedCopies', 'copies'] as const)
      .filter((piece) => (document?.[piece] ?? 0) > 0)
      .map((piece) => `${document?.[piece]} ${texts.pieces[piece]}`);
    const files = document?.uploads.length ?? 0;
    return {
      key,
      name,
      handedIn: [...counts, ...(files > 0 ? [texts.files(files)] : [])].join(', ') || '–',
      state: newest ? stateOf(newest, today) : ('none' as const),
      edition: newest
        ? `${texts.edition(newest.edition)} – ${words(lang).sources[newest.source].toLocaleLowerCase(lang)}`
        : null,
      facts: newest ? factsText(newest, lang) : '',
    };
  });
}
