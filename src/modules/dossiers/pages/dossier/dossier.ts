import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { Problem } from '../../../../kernel/result.ts';
import { lastValue } from '../../../../platform/form-body.ts';
import { orRefuse } from '../../../../web/server/api.ts';
import { formFields, formReader } from '../../../../web/server/forms.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { listAgencies } from '../../../center/index.ts';
import { handlingSection } from '../../../handling/index.ts';
import { latenessCard } from '../../../lateness/index.ts';
import { history } from '../../../ledger/index.ts';
import { resultOf } from '../../../results/index.ts';
import { urgingCard } from '../../../urging/index.ts';
import { completeStep } from '../../actions/complete-step.ts';
import { chainOf, referenceOf } from '../../domain/dossier.ts';
import { openSupplement } from '../../domain/supplement.ts';
import { CompletionInput, underVersion } from '../../input.ts';
import { officialWords } from '../../messages/official.ts';
import { explainDueDate } from '../../queries/explain-due-date.ts';
import { readDossier } from '../../queries/read-dossier.ts';
import { urgencies } from '../../queries/urgency.ts';
import { type WorkItem, worklist } from '../../queries/worklist.ts';
import { supplementsOf } from '../../supplement-store.ts';
import { type Official, officialOf } from '../official.ts';
import { dossierPresenter } from './dossier.presenter.ts';
import { dossierPage, type TypedCompletion } from './dossier.view.ts';
import { sections } from './sections.ts';

export const DossierPageQuery = Type.Object({
  xong: Type.Optional(Type.Union([Type.Literal('buoc'), Type.Literal('ket-qua')])),
});

const CompletionForm = underVersion(CompletionInput.properties);
const readForm = formReader(CompletionForm);

/** `/can-bo/ho-so/{ref}`: what was asked and given, and what this person may do now. */
export const showDossier = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { xong = null } = request.query as Static<typeof DossierPageQuery>;
  return draw(web, request, reply, { done: xong, typed: null, problem: null });
};

/** `/can-bo/ho-so/{ref}/buoc/{step}/hoan-thanh`: hands the dossier on to the next step. */
export const postCompletion = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { reference, step: stepKey } = request.params as { reference: string; step: string };
  const { actor } = await officialOf(web, request);
  const { parsed } = readForm(request);
  const fields = formFields(request);
  const typed = { stepKey, note: lastValue(fields, 'note'), outcome: lastValue(fields, 'outcome') };
  if (!parsed.ok) return draw(web, request, reply, { done: null, typed, problem: parsed.problem });
  const done = await completeStep(web.services, actor, { ...parsed.value, reference, stepKey });
  if (!done.ok) return draw(web, request, reply, { done: null, typed, problem: done.problem });
  return seeOther(reply, `/can-bo/ho-so/${encodeURIComponent(referenceOf(done.value))}?xong=buoc`);
};

type Drawn = { done: 'buoc' | 'ket-qua' | null; typed: TypedCompletion | null; problem: Problem | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { done, typed, problem }: Drawn) {
  const { reference } = request.params as { reference: string };
  const { db } = web.services;
  const official = await officialOf(web, request);
  const { actor, now } = official;
  const view = orRefuse(await readDossier(db, actor, { reference, now, purpose: 'dossier' }));
  const { dossier, procedure } = view;
  const explained = await explainDueDate(web.services, dossier, procedure);
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const facts = {
    view,
    now,
    agencies: await listAgencies(db),
    entries: await history(db, chainOf(dossier.id)),
    urgency: (await urgencies(web.services, [dossier.id], now)).get(dossier.id) ?? null,
    result: await resultOf(db, dossier.id),
    explanation: explained?.ok ? explained.value : null,
    next: done && (await nextStep(web, official, dossier.id)),
    proposed: openSupplement(await supplementsOf(db, dossier.id))?.status === 'proposed',
  };
  return sendPage(
    reply,
    dossierPage(shell, {
      ...dossierPresenter(facts, shell.lang),
      done,
      typed,
      problem: told?.detail ?? null,
      remedy:
        problem?.code === 'verification-open'
          ? {
              href: `/can-bo/ho-so/${encodeURIComponent(referenceOf(dossier))}/thong-bao`,
              text: officialWords(shell.lang).dossier.others.notices,
            }
          : null,
      sections: [
        await handlingSection(web, view, actor, shell.lang),
        ...(await sections(web, view, official, shell.lang)),
        await latenessCard(db, shell, actor, { view, now }),
        await urgingCard(db, shell, actor, { dossierId: dossier.id, now }),
      ],
      outcomeFault: told?.errors.find(({ pointer }) => pointer === '/outcome')?.detail,
    }),
  );
}

/** The most urgent step of this person's in another dossier than the one just dealt with. */
async function nextStep(web: Web, { actor, station }: Official, dossierId: number): Promise<WorkItem | null> {
  if (!station) return null;
  const steps = await worklist(web.services.db, actor, station, { kind: 'step', limit: 2 });
  return steps.find(({ id }) => id !== dossierId) ?? null;
}
