import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ok } from '../../../kernel/result.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { formReader } from '../../../web/server/forms.ts';
import { newFormKey, submitFormOnce } from '../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { type Actor, may } from '../../identity/index.ts';
import { askCurrent } from '../actions/ask-current.ts';
import { OPENERS } from '../domain/recalculation.ts';
import { listRecalculations } from '../recalculation-store.ts';
import { latestStudies } from '../study-store.ts';
import { PAGE_SIZE, presentList, presentPhoneLists } from './list.presenter.ts';
import { listPage, phoneListsPage } from './list.view.ts';
import { subjectTitle } from './subject-title.ts';

const STUDIES_SHOWN = 10;
/** Those who draft see the studies, though not what was proposed from them. */
const READERS = ['draft-calendar', 'draft-rules'] as const;

export const ListQuery = Type.Object({ truoc: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e15 })) });
const AskForm = Type.Object(
  { theo: Type.Union([Type.Literal('calendar'), Type.Literal('rules')]) },
  { additionalProperties: false },
);
const readForm = formReader(AskForm);

/** `/can-bo/tinh-lai`: what was proposed, the latest studies, and how to begin one. */
export const showList = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db } = web.services;
  const { truoc: before } = request.query as Static<typeof ListQuery>;
  const actor = request.actor as Actor;
  const mayOpen = OPENERS.some((permission) => may(actor, permission));
  if (!mayOpen && !READERS.some((permission) => may(actor, permission)))
    return showPhoneLists(web, request, reply, before);
  const [found, studies] = [
    await listRecalculations(db, { limit: PAGE_SIZE + 1, before }),
    await latestStudies(db, STUDIES_SHOWN),
  ];
  const shell = await web.shellOf(request, reply);
  const titles = new Map<number, string>();
  for (const study of studies) titles.set(study.id, await subjectTitle(db, study.subject, shell.lang));
  const view = presentList(
    {
      found,
      studies,
      titles,
      paged: before !== undefined,
      mayAsk: may(actor, 'propose-recalculation'),
      mayOpen,
    },
    shell.lang,
  );
  return sendPage(reply, listPage(shell, view, newFormKey()));
};

/** For those who phone: only what has somebody to be phoned. */
async function showPhoneLists(web: Web, request: FastifyRequest, reply: FastifyReply, before: number | undefined) {
  const found = await listRecalculations(web.services.db, { limit: PAGE_SIZE + 1, before, toInform: true });
  const shell = await web.shellOf(request, reply);
  return sendPage(reply, phoneListsPage(shell, presentPhoneLists(found, before !== undefined, shell.lang)));
}

/** Begins a study of what is in force. */
export const postAsk = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { theo } = orRefuse(readForm(request).parsed);
  const done = await submitFormOnce(web.services, request, async (services) => {
    const asked = await askCurrent(services, request.actor as Actor, theo);
    return asked.ok ? ok(`/can-bo/anh-huong/${asked.value.id}`) : asked;
  });
  return seeOther(reply, orRefuse(done).path);
};
