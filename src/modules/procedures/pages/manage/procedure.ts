import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ok, type Problem } from '../../../../kernel/result.ts';
import { localDate } from '../../../../kernel/time.ts';
import { Refusal } from '../../../../web/server/api.ts';
import { formReader } from '../../../../web/server/forms.ts';
import { newFormKey, submitFormOnce } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Services } from '../../../../web/services.ts';
import type { Web } from '../../../../web/web.ts';
import { openOnOlderVersions } from '../../../dossiers/index.ts';
import { type Actor, may } from '../../../identity/index.ts';
import { draftingSide } from '../../actions/load-draft.ts';
import { withdrawProcedureVersion } from '../../actions/withdraw-procedure-version.ts';
import { findDraft } from '../../drafts-store.ts';
import { BeginDraftForm, type CodeParams, WithdrawalInput } from '../../input.ts';
import { processVersionsOf, versionsOf } from '../../store.ts';
import { procedureHref } from '../draft/parts.ts';
import { begin } from './new-procedure.ts';
import { presentVersions } from './procedure.presenter.ts';
import { managedProcedurePage } from './procedure.view.ts';

export const ProcedureQuery = Type.Object({ xong: Type.Optional(Type.Enum(['bo', 'phe-duyet', 'rut', 'bai-bo'])) });

/** How many dossiers on older versions are named; how many there are is always told. */
const NAMED = 50;

/** `/can-bo/thu-tuc/:code`: its versions and those of its process, its draft, and the dossiers that keep an older one. */
export const showManagedProcedure = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, null);

const readBeginning = formReader(BeginDraftForm);

export const postNextVersion = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { code } = request.params as CodeParams;
  const { parsed } = readBeginning(request);
  if (!parsed.ok) return draw(web, request, reply, { problem: parsed.problem, form: 'begin' });
  const done = await begin(web, request, { code, ...parsed.value });
  return done.ok
    ? seeOther(reply, done.value.path)
    : draw(web, request, reply, { problem: done.problem, form: 'begin' });
};

const readWithdrawal = formReader(WithdrawalInput);

export const postWithdrawal = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { code } = request.params as CodeParams;
  const again = (problem: Problem) => draw(web, request, reply, { problem, form: 'withdraw' });
  const { parsed } = readWithdrawal(request);
  if (!parsed.ok) return again(parsed.problem);
  const work = async (services: Services) => {
    const input = { code, ...parsed.value };
    const done = await withdrawProcedureVersion(services, request.actor as Actor, input);
    return done.ok ? ok(`${procedureHref(code)}?xong=rut`) : done;
  };
  const done = await submitFormOnce(web.services, request, work);
  return done.ok ? seeOther(reply, done.value.path) : again(done.problem);
};

type Refused = { readonly problem: Problem; readonly form: 'begin' | 'withdraw' } | null;

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, refused: Refused) {
  if (refused?.problem.code === 'not-permitted') throw new Refusal(refused.problem);
  const { db, clock } = web.services;
  const { code } = request.params as CodeParams;
  const today = localDate(clock.now());
  const [versions, processes, draft] = [
    await versionsOf(db, code),
    await processVersionsOf(db, code),
    await findDraft(db, code),
  ];
  const newest = versions[0];
  if (!newest && !draft) throw new Refusal({ code: 'procedure-not-found' });
  const shell = await web.shellOf(request, reply);
  const told = refused && web.book.tell(refused.problem, shell.lang);
  if (told) reply.code(told.status);
  const actor = request.actor as Actor;
  const view = presentVersions({ versions, processes, draft, today }, shell.lang);
  const agencyId = newest?.agencyId ?? draft?.agencyId ?? 0;
  const side = await draftingSide(db, actor, agencyId, today);
  // How many they are everybody here may know; which ones, those who may see the dossiers of this agency.
  const mayNameDossiers = side === 'agency' || may(actor, 'read-every-dossier');
  return sendPage(
    reply,
    managedProcedurePage(shell, {
      ...view,
      code,
      name: newest?.content.name ?? draft?.content.name ?? code,
      older: await openOnOlderVersions(db, code, { current: view.current, limit: NAMED }),
      mayNameDossiers,
      mayWrite: side !== null,
      mayApprove: may(actor, 'approve-procedure'),
      done: (request.query as Static<typeof ProcedureQuery>).xong ?? null,
      refused:
        told && refused
          ? {
              form: refused.form,
              detail: told.detail,
              reason: told.errors.find(({ pointer }) => pointer === '/reason')?.detail,
            }
          : null,
      key: newFormKey(),
    }),
  );
}
