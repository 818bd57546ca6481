import type { Db } from '../../platform/database/database.ts';
import { readExtensions, readPauses } from './domain/clock-pauses.ts';
import type { Acceptance, Applicant, Channel, Dossier, ReturnMethod } from './domain/dossier.ts';
import { isProvisionalNumber, normaliseReference } from './domain/dossier-code.ts';
import type { Outcome, Status } from './domain/lifecycle.ts';
import { type DueStates, dueStatesOf } from './due-states.ts';

const dossiers = (db: Db) => db.selectFrom('dossiers').selectAll('dossiers');
type Row = Awaited<ReturnType<ReturnType<typeof dossiers>['executeTakeFirstOrThrow']>>;

/** By code, or by the provisional number, which stays valid for ever. */
export async function findDossier(db: Db, reference: string): Promise<Dossier | null> {
  const row = await byReference(db, reference).executeTakeFirst();
  return row ? toDossier(row) : null;
}

/** The same, locked until the transaction ends: whoever comes second sees what the first one did. */
export async function lockDossier(tx: Db, reference: string): Promise<Dossier | null> {
  const row = await byReference(tx, reference).forUpdate().executeTakeFirst();
  return row ? toDossier(row) : null;
}

/** By its number in the database. */
export async function findDossierById(db: Db, id: number): Promise<Dossier | null> {
  const row = await dossiers(db).where('id', '=', id).executeTakeFirst();
  return row ? toDossier(row) : null;
}

/** The same, locked until the transaction ends. */
export async function lockDossierById(tx: Db, id: number): Promise<Dossier | null> {
  const row = await dossiers(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? toDossier(row) : null;
}

function byReference(db: Db, reference: string) {
  const text = normaliseReference(reference);
  return dossiers(db).where(isProvisionalNumber(text) ? 'provisional_number' : 'code', '=', text);
}

export type NewDossier = Pick<
  Dossier,
  | 'provisionalNumber'
  | 'channel'
  | 'procedureVersionId'
  | 'caseKey'
  | 'agencyId'
  | 'applicant'
  | 'submitterName'
  | 'sets'
  | 'returnMethod'
  | 'returnAddress'
  | 'filedBy'
  | 'submittedAt'
  | 'checkDueAt'
> & { receptionPointId: number; assistedBy: number | null; declarationVersion: string };

export async function insertDossier(tx: Db, dossier: NewDossier): Promise<Dossier> {
  const row = await tx
    .insertInto('dossiers')
    .values({
      provisional_number: dossier.provisionalNumber,
      status: 'submitted',
      channel: dossier.channel,
      procedure_version_id: dossier.procedureVersionId,
      case_key: dossier.caseKey,
      agency_id: dossier.agencyId,
      reception_point_id: dossier.receptionPointId,
      applicant_kind: dossier.applicant.kind,
      applicant_name: dossier.applicant.name,
      applicant_id_number: dossier.applicant.idNumber,
      applicant_phone: dossier.applicant.phone,
      applicant_email: dossier.applicant.email,
      applicant_address: dossier.applicant.address,
      submitter_name: dossier.submitterName,
      sets: dossier.sets,
      return_method: dossier.returnMethod,
      return_address: dossier.returnAddress,
      declaration_version: dossier.declarationVersion,
      filed_by: dossier.filedBy,
      assisted_by: dossier.assistedBy,
      submitted_at: dossier.submittedAt,
      check_due_at: dossier.checkDueAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toDossier(row);
}

/** Takes the next serial of a reception point and day; its row stays locked until the transaction ends. */
export async function nextSerial(tx: Db, receptionPointId: number, day: Temporal.PlainDate): Promise<number> {
  const { last } = await tx
    .insertInto('code_counters')
    .values({ reception_point_id: receptionPointId, day: day.toString(), last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['reception_point_id', 'day'])
        .doUpdateSet((counter) => ({ last: counter('code_counters.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** What acceptance fixes; the clock may move afterwards. */
export type FixedAcceptance = Omit<Acceptance, 'clock' | 'pauses' | 'extensions' | 'promisedDueAt'>;

/** Fixes the acceptance; from here on it never changes. */
export async function saveAcceptance(
  tx: Db,
  dossier: Dossier,
  given: { code: string; status: Status; procedureVersionId: number; accepted: FixedAcceptance; states: DueStates },
): Promise<Dossier> {
  const { accepted, states } = given;
  return updateDossier(tx, dossier, {
    code: given.code,
    status: given.status,
    procedure_version_id: given.procedureVersionId,
    accepted_at: accepted.at,
    accepted_by: accepted.by,
    process_version_id: accepted.processVersionId,
    rule_set_id: accepted.rules.id,
    national_rule_set_id: accepted.rules.nationalId,
    calendar_edition_id: accepted.calendarEditionId,
    clock_rule_set_id: accepted.rules.id,
    clock_national_rule_set_id: accepted.rules.nationalId,
    clock_calendar_edition_id: accepted.calendarEditionId,
    effective_start: accepted.effectiveStart,
    original_due_at: accepted.originalDueAt,
    legal_due_at: accepted.legalDueAt,
    ...states,
  });
}

/** Moves a dossier along its life. */
export async function saveStatus(
  tx: Db,
  dossier: Dossier,
  next: {
    status: Status;
    outcome?: Outcome | null;
    /** Null when the result is taken back. */
    finishedAt?: Temporal.Instant | null;
    deliveredAt?: Temporal.Instant;
    stoppedAt?: Temporal.Instant;
    /** Null while a pause is open. */
    legalDueAt?: Temporal.Instant | null;
    promisedDueAt?: Temporal.Instant;
  },
): Promise<Dossier> {
  return updateDossier(tx, dossier, {
    status: next.status,
    ...(next.outcome !== undefined && { outcome: next.outcome }),
    ...(next.finishedAt !== undefined && { finished_at: next.finishedAt }),
    ...(next.deliveredAt && { delivered_at: next.deliveredAt }),
    ...(next.stoppedAt && { stopped_at: next.stoppedAt }),
    ...(next.legalDueAt !== undefined && {
      legal_due_at: next.legalDueAt,
      ...(await dueStatesOf(tx, dossier, next.legalDueAt)),
    }),
    ...(next.promisedDueAt && { promised_due_at: next.promisedDueAt }),
  });
}

/** Moves what the clock goes by, and the legal due date with it. */
export async function saveClock(
  tx: Db,
  dossier: Dossier,
  moved: { clock: Acceptance['clock']; legalDueAt: Temporal.Instant; states: DueStates },
): Promise<Dossier> {
  return updateDossier(tx, dossier, {
    clock_calendar_edition_id: moved.clock.calendarEditionId,
    clock_rule_set_id: moved.clock.rules.id,
    clock_national_rule_set_id: moved.clock.rules.nationalId,
    legal_due_at: moved.legalDueAt,
    ...moved.states,
  });
}

/** Writes to a dossier; its version rises with every change. */
export async function updateDossier(tx: Db, dossier: Dossier, values: Record<string, unknown>): Promise<Dossier> {
  const row = await tx
    .updateTable('dossiers')
    .set({ ...values, version: dossier.version + 1 })
    .where('id', '=', dossier.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toDossier(row);
}

function toDossier(row: Row): Dossier {
  return {
    id: row.id,
    provisionalNumber: row.provisional_number,
    code: row.code,
    status: row.status as Status,
    outcome: row.outcome as Outcome | null,
    version: row.version,
    channel: row.channel as Channel,
    procedureVersionId: row.procedure_version_id,
    caseKey: row.case_key,
    agencyId: row.agency_id,
    applicant: toApplicant(row),
    submitterName: row.submitter_name,
    sets: row.sets,
    returnMethod: row.return_method as ReturnMethod,
    returnAddress: row.return_address,
    filedBy: row.filed_by,
    submittedAt: row.submitted_at,
    checkDueAt: row.check_due_at,
    accepted: toAcceptance(row),
    finishedAt: row.finished_at,
    stoppedAt: row.stopped_at,
    deliveredAt: row.delivered_at,
  };
}

const toApplicant = (row: Row): Applicant => ({
  kind: row.applicant_kind as Applicant['kind'],
  name: row.applicant_name,
  idNumber: row.applicant_id_number,
  phone: row.applicant_phone,
  email: row.applicant_email,
  address: row.applicant_address,
});

/** All or nothing: the table's own check says so. */
function toAcceptance(row: Row): Acceptance | null {
  if (row.accepted_at === null) return null;
  return {
    at: row.accepted_at,
    by: row.accepted_by as number,
    processVersionId: row.process_version_id as number,
    rules: { id: row.rule_set_id as number, nationalId: row.national_rule_set_id },
    calendarEditionId: row.calendar_edition_id as number,
    clock: {
      rules: { id: row.clock_rule_set_id as number, nationalId: row.clock_national_rule_set_id },
      calendarEditionId: row.clock_calendar_edition_id as number,
    },
    effectiveStart: row.effective_start as Temporal.Instant,
    originalDueAt: row.original_due_at as Temporal.Instant,
    legalDueAt: row.legal_due_at,
    pauses: readPauses(row.pauses),
    extensions: readExtensions(row.extensions),
    promisedDueAt: row.promised_due_at,
  };
}
