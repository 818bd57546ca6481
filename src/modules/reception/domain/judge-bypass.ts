import { type FieldError, fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { readReceivedAt } from './received-at.ts';

/** A dossier an agency took in, as its own system tells of it. */
export type AgencyReceipt = {
  readonly number: string;
  /** The agency by its key or one of its identification codes. */
  readonly agency: string;
  readonly procedureCode: string;
  readonly receivedAt: string;
};
export type KnownVersion = {
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly receivedAtCenter: boolean;
};
export type KnownProcedure = { readonly id: number; readonly versions: readonly KnownVersion[] };
/** What the center knows, by what the rows name. */
export type JudgeFacts = {
  readonly agencyIds: ReadonlyMap<string, number>;
  readonly procedures: ReadonlyMap<string, KnownProcedure>;
  readonly now: Temporal.Instant;
};
export type Bypass = {
  readonly agencyId: number;
  readonly number: string;
  readonly procedureId: number;
  readonly receivedAt: Temporal.Instant;
};
export type Judged = { readonly bypassed: readonly Bypass[]; readonly ordinary: number };

/**
 * Which of these dossiers went past the center: those of a procedure that, by its version of that day, is received here
 * (QC Đ2.3b). The others are the agency's own business.
 *
 * Problem: `invalid-input` with every row that cannot be judged (`/rows/3/agency`).
 */
export function judgeReceipts(
  rows: readonly AgencyReceipt[],
  facts: JudgeFacts,
): Result<Judged, Problem<'invalid-input'>> {
  const judged = rows.map((row, at) => judge(row, at, facts));
  const errors = judged.flatMap((one) => one.errors);
  if (errors.length > 0) return fail('invalid-input', { errors });
  const bypassed = judged.flatMap(({ bypass }) => bypass ?? []);
  return ok({ bypassed, ordinary: rows.length - bypassed.length });
}

function judge(
  { number, agency, procedureCode, receivedAt }: AgencyReceipt,
  at: number,
  { agencyIds, procedures, now }: JudgeFacts,
): { errors: readonly FieldError[]; bypass: Bypass | null } {
  const agencyId = agencyIds.get(agency.trim());
  const procedure = procedures.get(procedureCode.trim());
  const instant = readReceivedAt(receivedAt);
  const errors: FieldError[] = [];
  const wrong = (field: keyof AgencyReceipt, code: string, value: string) =>
    errors.push({ pointer: `/rows/${at}/${field}`, code, facts: { value } });
  if (number.trim() === '') wrong('number', 'agency-number-missing', '');
  if (agencyId === undefined) wrong('agency', 'agency-named-wrong', agency);
  if (!procedure) wrong('procedureCode', 'procedure-named-wrong', procedureCode);
  if (!instant) wrong('receivedAt', 'received-at-malformed', receivedAt);
  else if (Temporal.Instant.compare(instant, now) > 0) wrong('receivedAt', 'received-in-future', receivedAt);
  if (errors.length > 0 || agencyId === undefined || !procedure || !instant) return { errors, bypass: null };
  if (!belongsToCenter(procedure.versions, localDate(instant).toString())) return { errors, bypass: null };
  return { errors, bypass: { agencyId, number: number.trim(), procedureId: procedure.id, receivedAt: instant } };
}

const belongsToCenter = (versions: readonly KnownVersion[], day: string): boolean =>
  versions.some(
    ({ effectiveFrom, effectiveTo, receivedAtCenter }) =>
      receivedAtCenter && effectiveFrom <= day && (effectiveTo === null || day < effectiveTo),
  );
