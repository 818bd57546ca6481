import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { Problem } from '../../../../kernel/result.ts';
import { formatInstant } from '../../../../kernel/time.ts';
import { Refusal } from '../../../../web/server/api.ts';
import { formReader } from '../../../../web/server/forms.ts';
import { newFormKey } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { agreeToProcedureDraft } from '../../actions/agree-to-procedure-draft.ts';
import { giveUpProcedureDraft } from '../../actions/give-up-procedure-draft.ts';
import { type CodeParams, GiveUpInput } from '../../input.ts';
import { reviewDraft } from '../../queries/review-draft.ts';
import { draftOf, once, referenceOf, sideOf } from './draft-page.ts';
import { presentOverview } from './overview.presenter.ts';
import { overviewPage } from './overview.view.ts';
import { draftHref } from './parts.ts';
import { toldFindings } from './told-findings.ts';

export const OverviewQuery = Type.Object({ xong: Type.Optional(Type.Enum(['mo', 'luu', 'thong-nhat'])) });

/** `/can-bo/thu-tuc/:code/du-thao`: the parts of a draft with their state, what is missing, and who has agreed. */
export const showOverview = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, null);

/** The agency, or the center, agrees to what the draft says at the revision it read (QC Đ13.3). */
export const postAgreement = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const reference = referenceOf(request);
  const path = `${draftHref(reference.code)}?xong=thong-nhat`;
  const done = await once(web, request, path, (services, actor) => agreeToProcedureDraft(services, actor, reference));
  return done.ok ? seeOther(reply, done.value.path) : draw(web, request, reply, done.problem);
};

const readGivingUp = formReader(GiveUpInput);

export const postGiveUp = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { parsed } = readGivingUp(request);
  if (!parsed.ok) return draw(web, request, reply, parsed.problem);
  const { code } = request.params as CodeParams;
  const done = await once(web, request, `/can-bo/thu-tuc/${code}?xong=bo`, (services, actor) =>
    giveUpProcedureDraft(services, actor, referenceOf(request), parsed.value.reason),
  );
  return done.ok ? seeOther(reply, done.value.path) : draw(web, request, reply, done.problem);
};

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, problem: Problem | null) {
  if (problem?.code === 'not-permitted') throw new Refusal(problem);
  const draft = await draftOf(web, request);
  const shell = await web.shellOf(request, reply);
  const { lang } = shell;
  const review = await reviewDraft(web.services.db, web.services.calendars, draft);
  const told = problem && web.book.tell(problem, lang);
  if (told) reply.code(told.status);
  const when = (instant: Temporal.Instant) => formatInstant(instant, lang);
  return sendPage(
    reply,
    overviewPage(shell, {
      ...presentOverview(
        draft,
        review,
        { findings: await toldFindings(web, draft, review.findings, lang), when },
        lang,
      ),
      side: await sideOf(web, request, draft),
      done: (request.query as Static<typeof OverviewQuery>).xong ?? null,
      problem: told ? { detail: told.detail, reason: told.errors[0]?.detail } : null,
      key: newFormKey(),
    }),
  );
}
