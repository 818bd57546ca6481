import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../../../kernel/result.ts';
import { formatDay, localDate } from '../../../../kernel/time.ts';
import type { FormFields } from '../../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../../web/form-faults.ts';
import { formFields, formReader } from '../../../../web/server/forms.ts';
import { newFormKey } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { listAgencies } from '../../../center/index.ts';
import { countOpenDossiers } from '../../../dossiers/index.ts';
import { type Actor, may } from '../../../identity/index.ts';
import { approveProcedureDraft } from '../../actions/approve-procedure-draft.ts';
import { ApprovalInput, type CodeParams } from '../../input.ts';
import { manageWords } from '../../messages/manage-words.ts';
import { reviewDraft } from '../../queries/review-draft.ts';
import { approvalPage } from './approval.view.ts';
import { presentDiff } from './diff.presenter.ts';
import { draftOf, once, referenceOf, revisionAgain } from './draft-page.ts';
import { toldFindings } from './told-findings.ts';
import { valueNames } from './value-text.ts';

/** `…/du-thao/so-sanh`: what the draft changes, what stands against it, and the form that approves it. */
export const showApproval = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { values: {}, problem: null });

const readForm = formReader(ApprovalInput);

export const postApproval = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const again = (problem: Problem) => draw(web, request, reply, { values: formFields(request), problem });
  const { parsed } = readForm(request);
  if (!parsed.ok) return again(parsed.problem);
  const { code } = request.params as CodeParams;
  const done = await once(web, request, `/can-bo/thu-tuc/${code}?xong=phe-duyet`, (services, actor) =>
    approveProcedureDraft(services, actor, referenceOf(request), parsed.value),
  );
  return done.ok ? seeOther(reply, done.value.path) : again(done.problem);
};

async function draw(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  { values, problem }: { values: FormFields; problem: Problem | null },
) {
  const { db, clock, calendars } = web.services;
  const draft = await draftOf(web, request);
  const shell = await web.shellOf(request, reply);
  const { lang } = shell;
  const told = problem && web.book.tell(problem, lang);
  if (told) reply.code(told.status);
  const review = await reviewDraft(db, calendars, draft);
  const agencies = new Map((await listAgencies(db)).map(({ key, name }) => [key, name]));
  const names = { agencies, before: valueNames(review.before, agencies), after: valueNames(draft, agencies) };
  const labels: Readonly<Record<string, unknown>> = manageWords(lang).draft.approval;
  return sendPage(
    reply,
    approvalPage(shell, {
      code: draft.code,
      name: draft.content.name ?? draft.code,
      against: review.newest && { version: review.newest.version, from: day(review.newest.effectiveFrom) },
      rows: review.newest ? presentDiff(review.differences, names, lang) : [],
      findings: await toldFindings(web, draft, review.findings, lang),
      isAgreed: draft.agencyAgreed !== null && draft.centerAgreed !== null,
      lastWriter: draft.updatedBy,
      mayApprove: may(request.actor as Actor, 'approve-procedure'),
      isOwn: draft.updatedById !== null && draft.updatedById === request.actor?.accountId,
      running: await countOpenDossiers(db, draft.code),
      tomorrow: formatDay(localDate(clock.now()).add({ days: 1 })),
      values,
      // What is incomplete stands in the list above; it has no field here.
      faults: told
        ? formFaults(
            problem?.code === 'draft-incomplete' ? { ...told, errors: [] } : told,
            (name) => labels[name] as string,
          )
        : NO_FAULTS,
      revision: revisionAgain(request, draft, problem),
      key: newFormKey(),
    }),
  );
}

const day = (iso: string): string => formatDay(Temporal.PlainDate.from(iso));
