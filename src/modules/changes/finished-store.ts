import type { Db } from '../../platform/database/database.ts';
import type { RulePin } from '../center/index.ts';
import { type ClockPause, readPauses } from '../dossiers/index.ts';

/** A finished dossier, as much of it as its clock follows from. */
export type FinishedDossier = {
  readonly at: Temporal.Instant;
  readonly finishedAt: Temporal.Instant;
  readonly procedureVersionId: number;
  readonly caseKey: string | null;
  readonly clock: { readonly rules: RulePin; readonly calendarEditionId: number };
  readonly pauses: readonly ClockPause[];
};

/** The last finished dossiers of a procedure, whichever version they were accepted under. */
export async function finishedOf(db: Db, code: string, limit: number): Promise<FinishedDossier[]> {
  const rows = await db
    .selectFrom('dossiers as dossier')
    .innerJoin('procedure_versions as version', 'version.id', 'dossier.procedure_version_id')
    .innerJoin('procedures as procedure', 'procedure.id', 'version.procedure_id')
    .select(['dossier.accepted_at as at', 'dossier.finished_at as finishedAt'])
    .select(['dossier.procedure_version_id as procedureVersionId', 'dossier.case_key as caseKey'])
    .select(['dossier.clock_calendar_edition_id as calendarEditionId', 'dossier.clock_rule_set_id as ruleSetId'])
    .select(['dossier.clock_national_rule_set_id as nationalRuleSetId', 'dossier.pauses'])
    .where('procedure.code', '=', code)
    .where('dossier.finished_at', 'is not', null)
    .where('dossier.accepted_at', 'is not', null)
    .orderBy('dossier.finished_at', 'desc')
    .limit(limit)
    .execute();
  return rows.flatMap(({ at, finishedAt, procedureVersionId, caseKey, pauses, ...pin }) =>
    at && finishedAt && pin.calendarEditionId !== null && pin.ruleSetId !== null
      ? [
          {
            at,
            finishedAt,
            procedureVersionId,
            caseKey,
            pauses: readPauses(pauses),
            clock: {
              rules: { id: pin.ruleSetId, nationalId: pin.nationalRuleSetId },
              calendarEditionId: pin.calendarEditionId,
            },
          },
        ]
      : [],
  );
}
