import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ok, type Problem } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey, submitFormOnce } from '../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { type Actor, may } from '../../identity/index.ts';
import { askWhatIf, findStudy, type Study } from '../../recalculation/index.ts';
import { publishCalendar } from '../actions/publish-calendar.ts';
import { changesNothing, diffYears } from '../domain/diff-years.ts';
import { findDraft } from '../draft-store.ts';
import { PublicationForm, type YearParams } from '../input.ts';
import { reviewDraft } from '../queries/review-draft.ts';
import { publishedYear } from '../store.ts';
import { ownerCalled } from './known-owner.ts';
import { yearHref } from './owners.presenter.ts';
import { presentReview } from './review.presenter.ts';
import { reviewPage } from './review.view.ts';

export const ReviewQuery = Type.Object({ 'anh-huong': Type.Optional(Type.Integer({ minimum: 1, maximum: 1e15 })) });

const readForm = formReader(PublicationForm);

/** `…/cong-bo`: what the draft changes, what it would do to open dossiers, and the form that publishes it. */
export const showReview = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { values: {}, problem: null });

/** Asks for the study of the draft as it stands, and comes back with it. */
export const postStudy = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { owner, year } = request.params as YearParams;
  const draft = await findDraft(web.services.db, owner, year);
  if (!draft) throw new Refusal({ code: 'calendar-draft-not-found' });
  const subject = { kind: 'calendar_draft', owner, years: [draft.content] } as const;
  const asked = await askWhatIf(web.services, request.actor as Actor, subject);
  if (!asked.ok) return draw(web, request, reply, { values: {}, problem: asked.problem });
  return seeOther(reply, `${yearHref(owner, year)}/cong-bo?anh-huong=${asked.value.id}#anh-huong`);
};

/** Asks for the study of the edition that brought the year; a recalculation may be proposed from there. */
export const postEditionStudy = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { owner, year } = request.params as YearParams;
  const published = await publishedYear(web.services.db, owner, year);
  if (!published) throw new Refusal({ code: 'calendar-not-found' });
  const subject = { kind: 'calendar_edition', id: published.edition.id } as const;
  const asked = orRefuse(await askWhatIf(web.services, request.actor as Actor, subject));
  return seeOther(reply, `/can-bo/anh-huong/${asked.id}`);
};

export const postPublication = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { owner, year } = request.params as YearParams;
  const values = formFields(request);
  const { parsed } = readForm(request);
  if (!parsed.ok) return draw(web, request, reply, { values, problem: parsed.problem });
  const work = async (services: Services) => {
    const done = await publishCalendar(services, request.actor as Actor, { owner, year, ...parsed.value });
    return done.ok ? ok(`${yearHref(owner, year)}?xong=cong-bo`) : done;
  };
  const done = await submitFormOnce(web.services, request, work);
  if (!done.ok) return draw(web, request, reply, { values, problem: done.problem });
  return seeOther(reply, done.value.path);
};

async function draw(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  { values, problem }: { values: FormFields; problem: Problem | null },
) {
  const { db, clock } = web.services;
  const { owner: key, year } = request.params as YearParams;
  const owner = await ownerCalled(web.services, key);
  const review = await reviewDraft(db, key, year);
  if (!review) throw new Refusal(problem ?? { code: 'calendar-draft-not-found' });
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const asked = (request.query as Static<typeof ReviewQuery>)['anh-huong'];
  const study = owner.isCenter && asked !== undefined ? await studyOf(web.services, asked, { key, year }) : null;
  return sendPage(
    reply,
    reviewPage(shell, {
      ...presentReview(review.diff, localDate(clock.now()).toString(), shell.lang),
      owner: { key, name: owner.name(shell.lang), isCenter: owner.isCenter },
      year,
      version: review.draft.version,
      study,
      studyIsStale: study !== null && !sameDraft(study, review.draft.content),
      mayPublish: may(request.actor as Actor, 'publish-calendar'),
      obstacles: review.problem ? obstaclesOf(web.book.tell(review.problem, shell.lang)) : [],
      notOfficial: review.notOfficial && web.book.tell(review.notOfficial, shell.lang).detail,
      key: newFormKey(),
      values,
      faults: told ? formFaults(told) : NO_FAULTS,
    }),
  );
}

/** The study asked for, if it is one of this very year. */
async function studyOf({ db }: Services, id: number, { key, year }: { key: string; year: number }) {
  const study = await findStudy(db, id);
  const { subject } = study ?? {};
  const fits = subject?.kind === 'calendar_draft' && subject.owner === key && subject.years[0]?.year === year;
  return fits ? study : null;
}

const sameDraft = ({ subject }: Study, now: Parameters<typeof diffYears>[1]): boolean =>
  subject.kind === 'calendar_draft' && subject.years.some((year) => changesNothing(diffYears(year, now)));

const obstaclesOf = ({ detail, errors }: { detail: string; errors: readonly { detail: string }[] }): string[] =>
  errors.length > 0 ? errors.map((error) => error.detail) : [detail];
