import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { ownUploads } from '../../files/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import { stationOf } from '../../staff/index.ts';
import { type Intake, isIntakeToken } from './intake.ts';
import { insertIntake, keepFiles, lockIntake, updateIntake } from './intake-store.ts';

export type IntakeCapabilities = { readonly db: Db; readonly clock: Clock };

export type SaveIntakeInput = Pick<Intake, 'token' | 'procedureCode' | 'caseKey' | 'agencyId'> & {
  /** The form as it was typed, right or wrong. */
  readonly fields: FormFields;
};

export type IntakeProblem =
  | 'not-permitted'
  | 'not-your-agency'
  | 'intake-not-found'
  | 'intake-taken-over'
  | 'intake-too-large';

/** More than any checklist holds: somebody is not filling in a form. */
const MOST_CHARACTERS = 200_000;

/**
 * Keeps what stands in the form of a counter, so that it survives a crash and a colleague can go on; answers when. The
 * scans named in it wait with it. The first save begins the intake. A save that comes after its end changes nothing.
 *
 * Problems: `not-permitted`, `not-your-agency`, `intake-taken-over` (a colleague has it now), `intake-not-found` (it has
 * ended), `intake-too-large`.
 */
export async function saveIntake(
  { db, clock }: IntakeCapabilities,
  actor: Actor & { readonly accountId: number },
  input: SaveIntakeInput,
): Promise<Result<Temporal.Instant, Problem<IntakeProblem>>> {
  const now = clock.now();
  if (!may(actor, 'receive-dossier')) return fail('not-permitted');
  if (!isIntakeToken(input.token)) return fail('intake-not-found');
  const fields = normalised(input.fields);
  if (JSON.stringify(fields).length > MOST_CHARACTERS) return fail('intake-too-large');
  return transaction(db, async (tx) => {
    const station = await stationOf(tx, actor.accountId, localDate(now));
    if (!station?.counterAgencyIds.has(input.agencyId)) return fail('not-your-agency', { facts: { agency: '' } });
    const uploads = await ownUploads(tx, actor.accountId, tokensIn(fields));
    const content = {
      fields,
      counter: station.counterNumbers.join(', '),
      visitor: lastValue(fields, 'applicant.name').trim().slice(0, 200),
      savedAt: now,
    };
    let intake = await lockIntake(tx, input.token);
    if (!intake) {
      const begun = await insertIntake(tx, { ...input, officialId: actor.accountId }, content);
      if (begun !== null) {
        await keepFiles(tx, begun, idsOf(uploads));
        return ok(now);
      }
      intake = await lockIntake(tx, input.token);
    }
    if (!intake || intake.endedAt !== null) return fail('intake-not-found');
    if (intake.officialId !== actor.accountId)
      return fail('intake-taken-over', { facts: { name: intake.officialName } });
    await updateIntake(tx, intake, content);
    await keepFiles(tx, intake.id, idsOf(uploads));
    return ok(now);
  });
}

/** Every text in one form of Unicode, as it is compared and printed later. */
const normalised = (fields: FormFields): FormFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, [value].flat().map((text) => text.normalize('NFC'))]),
  );

const tokensIn = (fields: FormFields): string[] => [
  ...new Set(
    Object.entries(fields)
      .filter(([name]) => name.endsWith('uploads[]'))
      .flatMap(([, value]) => [value].flat())
      .filter((token) => /^[\w-]{1,64}$/.test(token)),
  ),
];

const idsOf = (uploads: readonly { readonly id: number }[]): number[] => uploads.map(({ id }) => id);
