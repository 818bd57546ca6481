import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { Problem } from '../../../../kernel/result.ts';
import type { FormFields } from '../../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../../web/form-faults.ts';
import { Refusal } from '../../../../web/server/api.ts';
import { formFields } from '../../../../web/server/forms.ts';
import { newFormKey } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { RULE_NAMES, type RuleName } from '../../domain/rule-set.ts';
import { words } from '../../messages/index.ts';
import type { RuleSetInFull } from '../../queries/read-rule-set.ts';
import { draftOf, saveOnce, versionAgain } from './draft-page.ts';
import { rulePage } from './edit-rule.view.ts';
import { readRuleForm } from './read-rule-form.ts';
import { ruleValueText } from './rule-words.ts';

export const RuleParams = Type.Object({
  id: Type.Integer({ minimum: 1, maximum: 1e15 }),
  name: Type.String({ maxLength: 60 }),
});

/** `/can-bo/quy-tac/:id/sua/:name`: one value of a draft. */
export const showRuleForm = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const full = await draftOf(web, request);
  const values = valuesOf(full, nameOf(request));
  return draw(web, request, reply, { full, values, version: full.set.draftVersion, problem: null });
};

export const postRuleForm = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const full = await draftOf(web, request);
  const name = nameOf(request);
  const values = formFields(request);
  const again = async (problem: Problem) =>
    draw(web, request, reply, { full, values, version: await versionAgain(web, request, problem), problem });
  const read = readRuleForm(name, values, lineOf(full, name)?.parameter ?? null);
  if (!read.ok) return again(read.problem);
  const { [name]: _before, ...others } = full.set.parameters;
  const parameters = read.value ? { ...others, [name]: read.value } : others;
  const content = { ...full.set, parameters };
  const done = await saveOnce(web, request, content);
  return done.ok ? seeOther(reply, done.value.path) : again(here(done.problem));
};

function nameOf(request: FastifyRequest): RuleName {
  const { name } = request.params as Static<typeof RuleParams>;
  const known = RULE_NAMES.find((one) => one === name);
  if (!known) throw new Refusal({ code: 'rule-set-not-found' });
  return known;
}

const lineOf = ({ lines }: RuleSetInFull, name: RuleName) => lines.find((line) => line.name === name);

function valuesOf(full: RuleSetInFull, name: RuleName): FormFields {
  const line = lineOf(full, name);
  const { value, basis = '', note = '' } = line?.parameter ?? {};
  return {
    source: line?.inheritedFrom ? 'inherit' : 'own',
    ...(Array.isArray(value)
      ? { value: value.join(', '), 'value[]': value.map(String) }
      : { value: String(value ?? '') }),
    basis,
    note,
  };
}

/** What contradicts another value is told at the field of this form. */
const here = (problem: Problem): Problem => {
  const found = problem.errors?.filter(({ pointer }) => pointer.startsWith('/parameters/')) ?? [];
  return found.length > 0 ? { ...problem, errors: found.map((error) => ({ ...error, pointer: '/value' })) } : problem;
};

type Drawn = { full: RuleSetInFull; values: FormFields; version: number; problem: Problem | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { full, values, version, problem }: Drawn) {
  const shell = await web.shellOf(request, reply);
  const name = nameOf(request);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const { edit, value } = words(shell.lang).rules;
  const labels: Readonly<Record<string, string>> = { value, basis: edit.basis, note: edit.note };
  const beneath = lineOf(full, name)?.beneath;
  const inherited = beneath ? ruleValueText(name, beneath.value, shell.lang) : null;
  const faults = told ? formFaults(told, (field) => labels[field]) : NO_FAULTS;
  return sendPage(
    reply,
    rulePage(shell, { id: full.set.id, name, version, values, faults, inherited, key: newFormKey() }),
  );
}
