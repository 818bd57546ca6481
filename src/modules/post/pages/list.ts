import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { Refusal } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { submitFormOnce } from '../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { formAbout } from '../../forms/index.ts';
import { may } from '../../identity/index.ts';
import { listChain } from '../actions/load-list.ts';
import { addPostalItem, removePostalItem, signPostalList } from '../index.ts';
import { PostalItemInput, SignatureInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { findList } from '../store.ts';
import { formView, NOTHING_TYPED, type Typed } from './form-tools.ts';
import { listPage } from './list.view.ts';

const id = Type.Integer({ minimum: 1, maximum: 1e15 });
export const ListParams = Type.Object({ id });
export const ItemParams = Type.Object({ id, ordinal: Type.Integer({ minimum: 1, maximum: 1e6 }) });
export const ListQuery = Type.Object({
  xong: Type.Optional(Type.Union(['added', 'removed', 'signed', 'filed'].map((one) => Type.Literal(one)))),
});

const readItem = formReader(PostalItemInput);
const readSignature = formReader(Type.Object({ ...SignatureInput.properties, version: Type.Integer() }));
export const listHref = (listId: number): string => `/can-bo/buu-gui/${listId}`;

/** One list: what is on it, both signatures, and what became of each item. */
export const showList = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { item: NOTHING_TYPED, signature: NOTHING_TYPED });

/** Puts an item on the list; the field of the next tracking number has the focus, for a scanner. */
export const postItem = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { parsed } = readItem(request);
  const work = (services: Services, listId: number) =>
    parsed.ok ? addPostalItem(services, signedIn(request), listId, parsed.value) : Promise.resolve(parsed);
  const done = await once(web, request, 'added', work);
  if (done.ok) return seeOther(reply, done.value.path);
  return draw(web, request, reply, { item: typed(request, done.problem), signature: NOTHING_TYPED });
};

export const postRemoval = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { ordinal } = request.params as Static<typeof ItemParams>;
  const done = await once(web, request, 'removed', (services, listId) =>
    removePostalItem(services, signedIn(request), listId, ordinal),
  );
  if (done.ok) return seeOther(reply, done.value.path);
  return draw(web, request, reply, { item: typed(request, done.problem), signature: NOTHING_TYPED });
};

/** Signs for one side with one's own account, or records the postal employee's signature on paper. */
export const postSignature = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { parsed } = readSignature(request);
  const done = await once(web, request, 'signed', async (services, listId) => {
    if (!parsed.ok) return parsed;
    const { version, ...signature } = parsed.value;
    return signPostalList(services, signedIn(request), { listId, expectedVersion: version }, signature);
  });
  if (done.ok) return seeOther(reply, done.value.path);
  return draw(web, request, reply, { item: NOTHING_TYPED, signature: typed(request, done.problem) });
};

const typed = (request: FastifyRequest, problem: Problem): Typed => ({ fields: formFields(request), problem });

function once(
  web: Web,
  request: FastifyRequest,
  what: string,
  work: (services: Services, listId: number) => Promise<Result<unknown>>,
) {
  const { id: listId } = request.params as Static<typeof ListParams>;
  return submitFormOnce(web.services, request, async (services) => {
    const done = await work(services, listId);
    return done.ok ? ok(`${listHref(listId)}?xong=${what}`) : done;
  });
}

async function draw(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  { item, signature }: { readonly item: Typed; readonly signature: Typed },
) {
  const { db } = web.services;
  const actor = signedIn(request);
  const list = await findList(db, (request.params as Static<typeof ListParams>).id);
  const receives = may(actor, 'receive-dossier');
  const isPostal = may(actor, 'hand-over-post');
  if (!list || !(receives || isPostal || may(actor, 'read-every-dossier')))
    throw new Refusal(fail('postal-list-not-found').problem);
  const shell = await web.shellOf(request, reply);
  const texts = words(shell.lang).list;
  const issued = await formAbout(db, 'postal-list', listChain(list.id));
  return sendPage(
    reply,
    listPage(shell, {
      list,
      receives,
      isPostal,
      mayFile: receives,
      accountId: actor.accountId,
      done: (request.query as Static<typeof ListQuery>).xong as 'added' | undefined,
      pdf: issued && !isPostal ? `/can-bo/phieu/${issued.id}.pdf` : null,
      item: formView(web, reply, shell, item, texts.labels),
      signature: formView(web, reply, shell, signature, { name: texts.name, badge: texts.badge }),
    }),
  );
}
