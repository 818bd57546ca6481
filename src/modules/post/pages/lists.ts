import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatInstant } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { button, hiddenFields, input, insetText, table } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { may } from '../../identity/index.ts';
import { openPostalList } from '../index.ts';
import { PostalListInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { type ListSummary, recentLists } from '../store.ts';
import { type FormView, formView, NOTHING_TYPED, type Typed } from './form-tools.ts';

const SHOWN = 50;
const readForm = formReader(PostalListInput);

/** `/can-bo/buu-gui`: what the post handed over; for a postal employee, the lists that wait for their signature. */
export const showLists = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, NOTHING_TYPED);

export const postList = (web: Web) =>
  pageForm(web, {
    read: readForm,
    act: openPostalList,
    next: (_, id) => `/can-bo/buu-gui/${id}`,
    again: (request, reply, problem) => draw(web, request, reply, { fields: formFields(request), problem }),
  });

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, typed: Typed) {
  const shell = await web.shellOf(request, reply);
  const receives = may(signedIn(request), 'receive-dossier');
  const seesAll = receives || may(signedIn(request), 'read-every-dossier');
  const lists = await recentLists(web.services.db, { unsignedByPost: !seesAll, limit: SHOWN });
  const texts = words(shell.lang).lists;
  const form = formView(web, reply, shell, typed, { postOffice: texts.postOffice, note: texts.note });
  return sendPage(
    reply,
    page(shell, {
      title: texts.title,
      mainClass: 'mc-dense',
      errors: form.faults.summary,
      body: html`<h1 class="govuk-heading-l">${texts.title}<span class="govuk-caption-m">${seesAll ? texts.lead : texts.toSign}</span></h1>
${receives && openForm(shell, form)}
${rows(shell, lists)}`,
    }),
  );
}

function openForm(shell: PageShell, { value, faults, key }: FormView): Html {
  const texts = words(shell.lang).lists;
  return html`<form method="post" action="/can-bo/buu-gui" novalidate>${hiddenFields(shell, { _key: key })}
<h2 class="govuk-heading-m">${texts.open}</h2>
${input({ name: 'postOffice', label: texts.postOffice, value: value('postOffice'), errorMessage: faults.of('postOffice'), classes: 'govuk-input--width-30', autocomplete: 'off' })}
${input({ name: 'note', label: texts.note, value: value('note'), errorMessage: faults.of('note'), classes: 'govuk-input--width-30', autocomplete: 'off' })}
${button({ text: texts.open, preventDoubleClick: true })}</form>`;
}

function rows({ lang }: PageShell, lists: readonly ListSummary[]): Html {
  const texts = words(lang).lists;
  if (lists.length === 0) return insetText({ text: texts.empty });
  const { columns, states } = texts;
  const stateOf = ({ sides, toFile }: ListSummary) =>
    sides.length === 2 ? states.both(toFile) : sides.length === 1 ? states.one : states.none;
  return table({
    caption: texts.title,
    captionClasses: 'govuk-visually-hidden',
    head: [columns.number, columns.office, columns.opened, columns.items, columns.state],
    rows: lists.map((list) => [
      html`<a class="govuk-link" href="/can-bo/buu-gui/${list.id}">${list.number ?? texts.draft(list.id)}</a>`,
      list.postOffice,
      formatInstant(list.openedAt, lang),
      String(list.items),
      stateOf(list),
    ]),
    firstCellIsHeader: true,
    narrow: 'stacked',
    lang,
  });
}
