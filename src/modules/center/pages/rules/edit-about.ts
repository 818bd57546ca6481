import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Problem } from '../../../../kernel/result.ts';
import type { FormFields } from '../../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../../web/form-faults.ts';
import { formFields, formReader } from '../../../../web/server/forms.ts';
import { newFormKey } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { words } from '../../messages/index.ts';
import { draftOf, saveOnce, versionAgain } from './draft-page.ts';
import { aboutPage } from './edit-about.view.ts';

/** `/can-bo/quy-tac/:id/sua`: what the draft is called and rests on. */
export const showAboutForm = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { set } = await draftOf(web, request);
  const values = { name: set.name, legalBasis: set.legalBasis.join('\n'), decisionNote: set.decisionNote ?? '' };
  return draw(web, request, reply, { values, version: set.draftVersion, problem: null });
};

const readForm = formReader(
  Type.Object({
    name: Type.String({ maxLength: 200 }),
    legalBasis: Type.String({ maxLength: 5000, missing: 'legal-basis-required' }),
    decisionNote: Type.Optional(Type.String({ maxLength: 1000 })),
  }),
);

export const postAboutForm = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const again = async (problem: Problem) => {
    const version = await versionAgain(web, request, problem);
    return draw(web, request, reply, { values: formFields(request), version, problem });
  };
  const { parsed } = readForm(request);
  if (!parsed.ok) return again(parsed.problem);
  const { name, legalBasis, decisionNote = null } = parsed.value;
  const lines = legalBasis.split('\n').flatMap((line) => line.trim() || []);
  const { set } = await draftOf(web, request);
  const content = { name, legalBasis: lines, decisionNote, parameters: set.parameters };
  const done = await saveOnce(web, request, content);
  return done.ok ? seeOther(reply, done.value.path) : again(done.problem);
};

type Drawn = { values: FormFields; version: number; problem: Problem | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { values, version, problem }: Drawn) {
  const { set } = await draftOf(web, request);
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const labels: Readonly<Record<string, unknown>> = words(shell.lang).rules.about;
  const faults = told ? formFaults(told, (name) => labels[name] as string | undefined) : NO_FAULTS;
  return sendPage(reply, aboutPage(shell, { id: set.id, version, values, faults, key: newFormKey() }));
}
