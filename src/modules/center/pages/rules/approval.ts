import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { Problem } from '../../../../kernel/result.ts';
import { formatDay, localDate, parseDay, startOfDay } from '../../../../kernel/time.ts';
import type { Db } from '../../../../platform/database/database.ts';
import type { FormFields } from '../../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../../web/form-faults.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { formFields, formReader } from '../../../../web/server/forms.ts';
import { newFormKey } from '../../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Services } from '../../../../web/services.ts';
import type { Web } from '../../../../web/web.ts';
import { type Actor, may } from '../../../identity/index.ts';
import { history } from '../../../ledger/index.ts';
import { askWhatIf, findStudy } from '../../../recalculation/index.ts';
import { approveRuleSet } from '../../actions/approve-rule-set.ts';
import { ApprovalInput } from '../../input.ts';
import { words } from '../../messages/index.ts';
import { readReplacedSet } from '../../queries/read-replaced-set.ts';
import { readRuleSet } from '../../queries/read-rule-set.ts';
import type { StoredRuleSet } from '../../rule-set-store.ts';
import { type Approving, approvalPage } from './approval.view.ts';
import { presentAboutDifferences, presentDifferences } from './comparison.ts';
import { draftOf, once, referenceOf } from './draft-page.ts';
import { ruleSetHref, setTitle, stateOf } from './rule-words.ts';

/** `ban` is the version of the draft the study was asked for. */
export const ApprovalQuery = Type.Object({
  'anh-huong': Type.Optional(Type.Integer({ minimum: 1, maximum: 1e15 })),
  ban: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e9 })),
});

/** `/can-bo/quy-tac/:id/phe-duyet`: what the draft changes, whom it would move, and the form that approves it. */
export const showApproval = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { values: {}, problem: null });

/** Asks for the study of the draft as it stands, and comes back with it. */
export const postStudy = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { set } = await draftOf(web, request);
  const asked = await askWhatIf(web.services, request.actor as Actor, { kind: 'rule_set', id: set.id });
  if (!asked.ok) return draw(web, request, reply, { values: {}, problem: asked.problem });
  const path = `${ruleSetHref(set.id)}/phe-duyet?anh-huong=${asked.value.id}&ban=${set.draftVersion}#anh-huong`;
  return seeOther(reply, path);
};

const readForm = formReader(ApprovalInput);

export const postApproval = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const reference = referenceOf(request);
  const again = (problem: Problem) => draw(web, request, reply, { values: formFields(request), problem });
  const { parsed } = readForm(request);
  if (!parsed.ok) return again(parsed.problem);
  const work = (services: Services, actor: Actor) => approveRuleSet(services, actor, reference, parsed.value);
  const done = await once(web, request, work, `${ruleSetHref(reference.id)}?xong=phe-duyet`);
  return done.ok ? seeOther(reply, done.value.path) : again(done.problem);
};

type Drawn = Pick<Approving, 'values'> & { problem: Problem | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { values, problem }: Drawn) {
  const { db, clock } = web.services;
  const { set } = await draftOf(web, request);
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const now = clock.now();
  const from = chosenDay(values);
  const replaced = await readReplacedSet(db, set, from);
  const current = replaced && (await readRuleSet(db, replaced.id, eveOf(from, now)));
  const lines = (await readRuleSet(db, set.id, from ?? now))?.lines ?? [];
  const earliest = earliestDay(replaced, now);
  const labels: Readonly<Record<string, unknown>> = words(shell.lang).rules.approval;
  const { 'anh-huong': asked, ban } = request.query as Static<typeof ApprovalQuery>;
  const study = asked === undefined ? null : await findStudy(db, asked);
  const isMine = study?.subject.kind === 'rule_set' && study.subject.id === set.id;
  return sendPage(
    reply,
    approvalPage(shell, {
      id: set.id,
      title: setTitle(set, shell.lang),
      version: set.draftVersion,
      against: replaced && againstText(replaced, now, shell.lang),
      aboutDifferences: replaced ? presentAboutDifferences(replaced, set, shell.lang) : [],
      differences: current ? presentDifferences(current.lines, lines, shell.lang) : [],
      study: isMine ? study : null,
      studyIsStale: ban !== set.draftVersion,
      drafted: await draftedText(db, set, shell.lang),
      earliestDay: formatDay(earliest),
      earliest: earliest.toString(),
      mayApprove: may(request.actor as Actor, 'approve-rules'),
      values,
      faults: told ? formFaults(told, (name) => labels[name] as string | undefined) : NO_FAULTS,
      key: newFormKey(),
    }),
  );
}

/** The day the form names, once it names one. */
function chosenDay({ effectiveFrom }: FormFields): Temporal.Instant | null {
  const day = typeof effectiveFrom === 'string' ? parseDay(effectiveFrom) : null;
  return day && startOfDay(day);
}

/** What is replaced is told as it stands right before the chosen day. */
const eveOf = (from: Temporal.Instant | null, now: Temporal.Instant) => from?.subtract({ seconds: 1 }) ?? now;

/** Tomorrow, or the day after the set that is replaced begins. */
function earliestDay(replaced: StoredRuleSet | null, now: Temporal.Instant): Temporal.PlainDate {
  const begins = replaced && Temporal.Instant.compare(replaced.effectiveFrom, now) > 0 ? replaced.effectiveFrom : now;
  return localDate(begins).add({ days: 1 });
}

function againstText(replaced: StoredRuleSet, now: Temporal.Instant, lang: Lang): string {
  const texts = words(lang).rules.approval;
  const { name, effectiveFrom, effectiveTo } = replaced;
  const state = stateOf(replaced, now);
  if (state === 'coming') return texts.againstComing({ name, day: formatDay(localDate(effectiveFrom)) });
  if (effectiveTo && state === 'ended') return texts.againstEnded({ name, day: formatDay(localDate(effectiveTo)) });
  return texts.against({ name });
}

/** Who began the draft and who changed it last, as the ledger and the draft say. */
async function draftedText(db: Db, { jurisdiction, key, version, updatedBy }: StoredRuleSet, lang: Lang) {
  const entries = await history(db, `rule-sets:${jurisdiction}`);
  const begun = entries.find(({ action, facts }) => action === 'draft-rule-set' && facts.set === `${key}@${version}`);
  const name = begun?.actor.name ?? updatedBy ?? '–';
  const last = updatedBy && updatedBy !== name ? updatedBy : '';
  return words(lang).rules.approval.drafted({ name, last });
}
