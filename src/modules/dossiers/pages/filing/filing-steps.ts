import type { FastifyReply } from 'fastify';
import type { Problem, Result } from '../../../../kernel/result.ts';
import { formatInstant } from '../../../../kernel/time.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import { rulesAt, ruleValue } from '../../../center/index.ts';
import { checkDeadline } from '../../../deadlines/index.ts';
import type { FilingInput } from '../../input.ts';
import { filingWords } from '../../messages/filing.ts';
import { checkAnswersPage } from './check-answers.view.ts';
import { filingPage } from './filing.view.ts';
import { atSentPlace, type SentFiling } from './filing-form.ts';
import {
  type FilingTurn,
  filledHere,
  formsOf,
  formWithRowsChanged,
  sendForm,
  viewOf,
  wrongForm,
} from './filing-turn.ts';

/** What a turn ends in when the form is left for later, and when it is filed: where to go on. */
export type Ends = {
  readonly saved: string;
  /** Whoever has the private link alone never comes so far. */
  readonly file?: (input: FilingInput) => Promise<Result<{ readonly path: string; readonly repeated: boolean }>>;
};

/**
 * Shows the form again, then the forms to fill one by one, then it all for checking, or files it; whatever was sent is
 * kept. The same for whoever fills it in.
 */
export async function answerTurn(turn: FilingTurn, sent: SentFiling, ends: Ends): Promise<FastifyReply> {
  const { web, request, reply, shell } = turn;
  const { step, parsed } = sent;
  const changed = formWithRowsChanged(turn);
  if (changed) return sendForm({ ...turn, fields: changed.fields }, changed.form.key);
  if (step.kind === 'edit') return sendPage(reply, filingPage(shell, await viewOf(turn)));
  if (step.kind === 'edit-form') return sendForm(turn, step.form);
  if (step.kind === 'save' && request.uploadErrors.length === 0) return seeOther(reply, ends.saved);
  if (!parsed.ok) return sendRefused(turn, parsed.problem);
  if (step.kind !== 'file' || !ends.file) return goOn(turn, step.kind === 'form' ? step.form : null);

  const filed = await ends.file(parsed.value);
  if (filed.ok) return seeOther(reply, repeatedPath(filed.value));
  const problem = { ...filed.problem, errors: atSentPlace(filed.problem.errors ?? [], sent) };
  const form = wrongForm(turn, problem);
  if (form) return sendForm(turn, form.key, problem);
  return sendPage(
    reply.code(web.book.tell(problem, shell.lang).status),
    filingPage(shell, await viewOf(turn, problem)),
  );
}

const repeatedPath = ({ path, repeated }: { readonly path: string; readonly repeated: boolean }): string =>
  repeated && !path.includes('?') ? `${path}?da-nop-roi=1` : path;

/** On to the next form to fill, or to the check of all answers; a form that is not right yet comes first. */
async function goOn(turn: FilingTurn, from: string | null) {
  const forms = formsOf(turn);
  const filled = filledHere(turn);
  const here = forms.findIndex(({ key }) => key === from);
  const wrong = filled.ok ? null : wrongForm(turn, filled.problem);
  const next = forms[here + 1];
  const isHereWrong = wrong !== null && wrong.key === from;
  if (next && !isHereWrong) return sendForm(turn, next.key);
  if (!filled.ok) return wrong ? sendForm(turn, wrong.key, filled.problem) : sendRefused(turn, filled.problem);
  const checked = { fields: turn.fields, filled: filled.value, answer: await answerText(turn) };
  return sendPage(turn.reply, checkAnswersPage(turn.shell, await viewOf(turn), checked));
}

/** What is wrong stands on the form; the declaration is missing where it is given, on the page of checking. */
async function sendRefused(turn: FilingTurn, problem: Problem) {
  const { reply, shell, fields } = turn;
  const shown = await viewOf(turn, problem);
  const toDeclare = shown.errors.every(({ field }) => field === 'declaration' || field === 'declared');
  const filled = toDeclare ? filledHere(turn) : null;
  const wrong = filled && !filled.ok ? wrongForm(turn, filled.problem) : null;
  if (filled && !filled.ok && wrong) return sendForm(turn, wrong.key, filled.problem);
  const page = filled?.ok
    ? checkAnswersPage(shell, shown, { fields, filled: filled.value, answer: await answerText(turn) })
    : filingPage(shell, shown);
  return sendPage(reply.code(422), page);
}

/** Within how many working hours the center answers, and by when if it were filed now. */
async function answerText({ web: { services }, shell: { lang } }: FilingTurn): Promise<string> {
  const { db, clock, calendars, center } = services;
  const now = clock.now();
  const [rules, edition] = [await rulesAt(db, now), await calendars.current(db, center.profile.calendar)];
  const texts = filingWords(lang).check;
  if (!rules) return '';
  const hours = ruleValue(rules.rules, 'onlineCheck.workingHours');
  const due = edition && checkDeadline(edition.calendar, now, hours);
  return due?.ok && due.value.dueAt
    ? texts.answerWithin(hours, formatInstant(due.value.dueAt, lang))
    : texts.answerSoon(hours);
}
