import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { type Center, listAgencies, type StoredAgency } from '../../center/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import { stationOf } from '../../staff/index.ts';
import { DOSSIERS_AT_MOST, decideRaising, decideReminder, type WaitingDossier } from '../domain/decide-urging.ts';
import type { UrgingProblem } from '../domain/problems.ts';
import type { Level, Party, Urging } from '../domain/urging.ts';
import { type LetterContent, urgingLetter, usualSubject } from '../domain/urging-letter.ts';
import type { RaisingInput, ReminderInput } from '../input.ts';
import { waitingDossiers } from '../queries/waiting-dossiers.ts';
import { dossiersOfUrging } from '../waiting-store.ts';
import { answerDue } from './answer-due.ts';

export type PrepareCapabilities = { readonly db: Db; readonly calendars: CalendarShelf; readonly center: Center };
export type PrepareProblem = Problem<UrgingProblem | 'not-permitted' | 'invalid-input'> | Problem;

/** A letter that is ready to go out: everything but its number. */
export type PreparedUrging = {
  readonly level: Level;
  readonly agency: Party;
  readonly addressee: Party;
  readonly subject: string;
  readonly message: string;
  readonly follows: Urging['follows'];
  readonly dossiers: readonly WaitingDossier[];
  readonly answerDueAt: Temporal.Instant;
  readonly content: LetterContent;
};

/** A reminder as it would be issued now (QC Đ7.2đ). Problems: `not-permitted`, `invalid-input`, those of `decideReminder`. */
export async function prepareReminder(
  capabilities: PrepareCapabilities,
  actor: Actor,
  input: ReminderInput,
  now: Temporal.Instant,
): Promise<Result<PreparedUrging, PrepareProblem>> {
  if (actor.accountId === null || !may(actor, 'urge-agency')) return fail('not-permitted');
  const { db } = capabilities;
  const agency = (await listAgencies(db)).find(({ key }) => key === input.agency);
  if (!agency) return wrong('/agency', 'urging-agency-required');
  const named = input.allOverdue ? null : (input.dossiers ?? []);
  const wanted = { ...(named && { references: named }), limit: DOSSIERS_AT_MOST };
  const decided = decideReminder(await waitingDossiers(capabilities, agency.id, now, wanted), named, now);
  if (!decided.ok) return decided;
  const letter = { level: 'reminder', agency, addressee: agency, before: null, ground: null } as const;
  return prepared(capabilities, actor, { ...letter, dossiers: decided.value }, input, now);
}

/**
 * The level above a letter as it would be issued now. Problems: `not-permitted` (a letter of the director and a report are
 * signed), `nobody-to-report-to`, those of `decideRaising`.
 */
export async function prepareRaising(
  capabilities: PrepareCapabilities,
  actor: Actor,
  before: Urging,
  input: RaisingInput,
  now: Temporal.Instant,
): Promise<Result<PreparedUrging, PrepareProblem>> {
  if (actor.accountId === null || !may(actor, 'sign-letter')) return fail('not-permitted');
  const { db } = capabilities;
  const { agency } = before;
  const ids = (await dossiersOfUrging(db, before.id)).filter(({ waits }) => waits).map(({ id }) => id);
  const dossiers = await waitingDossiers(capabilities, agency.id, now, { ids, limit: DOSSIERS_AT_MOST });
  const decided = decideRaising(before, dossiers, now);
  if (!decided.ok) return decided;
  const { level, ground } = decided.value;
  const addressee = level === 'chairman_report' ? committeeOf(await listAgencies(db), now) : agency;
  if (!addressee) return fail('nobody-to-report-to');
  return prepared(capabilities, actor, { level, agency, addressee, before, ground, dossiers }, input, now);
}

type Reached = Pick<
  Parameters<typeof urgingLetter>[0],
  'level' | 'agency' | 'addressee' | 'before' | 'ground' | 'dossiers'
>;

async function prepared(
  capabilities: PrepareCapabilities,
  actor: Actor,
  reached: Reached,
  input: RaisingInput,
  now: Temporal.Instant,
): Promise<Result<PreparedUrging, PrepareProblem>> {
  const due = await answerDue(capabilities, now, input.answerWorkingDays);
  if (!due.ok) return due;
  const station = await stationOf(capabilities.db, actor.accountId as number, localDate(now));
  const subject = input.subject?.trim() ?? usualSubject(reached.level, reached.agency.name);
  const said = { subject, message: input.message.trim(), answerDueAt: due.value };
  const signer = { name: actor.name, post: station?.post ?? '' };
  const { before, ground, ...letter } = reached;
  return ok({
    ...letter,
    ...said,
    follows: before && ground ? { id: before.id, ground } : null,
    content: urgingLetter({ ...reached, ...said, signer, center: capabilities.center }),
  });
}

/** The People's Committee of the province, whose Chairman is told. */
const committeeOf = (agencies: readonly StoredAgency[], now: Temporal.Instant): StoredAgency | undefined =>
  agencies.find(
    ({ kind, level, validFrom, validTo }) =>
      kind === 'PEOPLES_COMMITTEE' &&
      level === 'PROVINCE' &&
      validFrom <= localDate(now).toString() &&
      (validTo === null || validTo > localDate(now).toString()),
  );

const wrong = (pointer: string, code: string) => fail('invalid-input', { errors: [{ pointer, code }] });
