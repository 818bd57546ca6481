import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { fail, type Problem } from '../../../kernel/result.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { Refusal } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { type Actor, may } from '../../identity/index.ts';
import { proposeRecalculation } from '../actions/propose-recalculation.ts';
import { changedDossiers, changesByAgency } from '../changes-store.ts';
import { changesOf, isOver, type Study } from '../domain/study.ts';
import { ProposalInput, type StudyParams } from '../input.ts';
import { recalculationOf } from '../recalculation-store.ts';
import { findStudy } from '../study-store.ts';
import { KIND_SLUGS, kindOf, PAGE_SIZE, presentStudy } from './study.presenter.ts';
import { type ProposalView, studyPage } from './study.view.ts';
import { studyPanel } from './study-panel.ts';
import { subjectTitle } from './subject-title.ts';

export const StudyQuery = Type.Object({
  loai: Type.Optional(Type.Union(Object.values(KIND_SLUGS).map((slug) => Type.Literal(slug)))),
  'co-quan': Type.Optional(Type.Integer({ minimum: 1, maximum: 1e15 })),
  sau: Type.Optional(Type.Integer({ minimum: 0, maximum: 1e15 })),
});

/** `/can-bo/anh-huong/{id}/tien-do`: the panel alone, for the page it stands on. */
export const showProgress = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const study = await theStudy(web, request);
  return sendPage(reply, studyPanel(await web.shellOf(request, reply), study));
};

/** `/can-bo/anh-huong/{id}`: which dossiers would change, and the form to propose it. */
export const showStudy = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, await theStudy(web, request), null);

const readForm = formReader(ProposalInput);

/** Proposes to move them. A form sent twice leads to what the first one proposed. */
export const postProposal = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const study = await theStudy(web, request);
  const { parsed } = readForm(request);
  if (!parsed.ok) return draw(web, request, reply, study, parsed.problem);
  const proposed = await proposeRecalculation(web.services, request.actor as Actor, {
    whatIfId: study.id,
    ground: parsed.value.ground,
  });
  if (proposed.ok) return seeOther(reply, `/can-bo/tinh-lai/${proposed.value.id}?xong=de-nghi`);
  const first = proposed.problem.code === 'recalculation-exists' && (await recalculationOf(web.services.db, study.id));
  if (first) return seeOther(reply, `/can-bo/tinh-lai/${first.id}`);
  return draw(web, request, reply, study, proposed.problem);
};

export async function theStudy(web: Web, request: FastifyRequest): Promise<Study> {
  const { id } = request.params as Static<typeof StudyParams>;
  const study = await findStudy(web.services.db, id);
  if (!study) throw new Refusal(fail('study-not-found').problem);
  return study;
}

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, study: Study, problem: Problem | null) {
  const { db } = web.services;
  const actor = request.actor as Actor;
  const query = (request.method === 'GET' ? request.query : {}) as Static<typeof StudyQuery>;
  const filter = { kind: kindOf(query.loai), agencyId: query['co-quan'] };
  const isListed = isOver(study) && changesOf(study) > 0;
  const found = isListed
    ? await changedDossiers(db, study.id, { ...filter, after: query.sau ?? 0, limit: PAGE_SIZE + 1 })
    : [];
  const shell = await web.shellOf(request, reply);
  const view = presentStudy(
    {
      study,
      subject: await subjectTitle(db, study.subject, shell.lang),
      filter,
      agencies: isListed ? await changesByAgency(db, study.id) : [],
      found,
      paged: query.sau !== undefined,
      opensDossiers: may(actor, 'read-every-dossier'),
    },
    shell.lang,
  );
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const form = {
    kind: 'form' as const,
    ground: told ? String(formFields(request).ground ?? '') : '',
    faults: told ? formFaults(told) : NO_FAULTS,
  };
  return sendPage(reply, studyPage(shell, study, view, await proposalView(web, actor, study, form)));
}

async function proposalView(
  web: Web,
  actor: Actor,
  study: Study,
  form: ProposalView & { readonly kind: 'form' },
): Promise<ProposalView> {
  if (study.later + study.earlier + study.stateOnly === 0) return { kind: 'none' };
  const existing = await recalculationOf(web.services.db, study.id);
  if (existing) return { kind: 'exists', href: `/can-bo/tinh-lai/${existing.id}` };
  if (!may(actor, 'propose-recalculation')) return { kind: 'none' };
  return study.subject.kind === 'calendar_draft' ? { kind: 'draft' } : form;
}
