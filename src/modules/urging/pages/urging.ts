import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { Problem } from '../../../kernel/result.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { Refusal } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { may } from '../../identity/index.ts';
import { answerUrging } from '../actions/answer-urging.ts';
import { formSubject } from '../actions/issue-urging.ts';
import { judgeAnswer } from '../actions/judge-answer.ts';
import { answersFor } from '../domain/standing.ts';
import { FORM_OF } from '../domain/urging.ts';
import { JudgementInput, type NameParams, UrgingAnswerInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { readUrging } from '../queries/read-urging.ts';
import { findUrging } from '../urging-store.ts';
import { dossiersOfUrging } from '../waiting-store.ts';
import { sendPaper } from './send-paper.ts';
import { faultsOf, urgingHref } from './tools.ts';
import { urgingPage } from './urging.view.ts';

const DONE = ['gui', 'tra-loi', 'danh-gia'] as const;
export const UrgingPageQuery = Type.Object({ xong: Type.Optional(Type.Enum([...DONE])) });

const nameOf = (request: FastifyRequest) => (request.params as NameParams).name;

const readAnswer = formReader(UrgingAnswerInput);
const readJudgement = formReader(JudgementInput);

/** `/can-bo/don-doc/{id}`: one letter, its dossiers, what came back, and what may be done with it. */
export const showUrging = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { values: {}, problem: null });

export const postUrgingAnswer = (web: Web) =>
  pageForm(web, {
    read: readAnswer,
    act: (services, actor, input, request) => answerUrging(services, actor, { name: nameOf(request), ...input }),
    next: (_, { id }) => `${urgingHref(id)}?xong=tra-loi`,
    again: (request, reply, problem) => draw(web, request, reply, { values: formFields(request), problem }),
  });

export const postJudgement = (web: Web) =>
  pageForm(web, {
    read: readJudgement,
    act: (services, actor, input, request) => judgeAnswer(services, actor, { name: nameOf(request), ...input }),
    next: (_, { id }) => `${urgingHref(id)}?xong=danh-gia`,
    again: (request, reply, problem) => draw(web, request, reply, { values: formFields(request), problem }),
  });

/** `…/van-ban.pdf`: the letter as it was issued. */
export const showUrgingPaper = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { found } = await theUrging(web, request);
  return sendPaper(web, reply, FORM_OF[found.level], formSubject(found.id));
};

async function theUrging({ services }: Web, request: FastifyRequest) {
  const read = await readUrging(services.db, signedIn(request), nameOf(request), services.clock.now());
  if (!read) throw new Refusal({ code: 'urging-not-found' });
  return read;
}

type Drawn = { readonly values: FormFields; readonly problem: Problem | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { values, problem }: Drawn) {
  const { found: urging, standing } = await theUrging(web, request);
  const { db, clock } = web.services;
  const shell = await web.shellOf(request, reply);
  const { answerForm, judgeForm } = words(shell.lang).urging;
  const actor = signedIn(request);
  const other = async (id: number | null | undefined) => (id ? findUrging(db, String(id)) : null);
  return sendPage(
    reply,
    urgingPage(shell, {
      urging,
      now: clock.now(),
      dossiers: await dossiersOfUrging(db, urging.id),
      before: await other(urging.follows?.id),
      after: await other(urging.followedById),
      mayAnswer: urging.answer === null && answersFor(standing) === urging.addressee.id,
      mayJudge: urging.answer !== null && urging.judgement === null && may(actor, 'urge-agency'),
      mayRaise: may(actor, 'sign-letter'),
      done: (request.query as Static<typeof UrgingPageQuery>).xong ?? null,
      values,
      faults: faultsOf(web, reply, shell, problem, { ...answerForm, ...judgeForm }),
      key: newFormKey(),
    }),
  );
}
