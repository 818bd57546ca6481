import type { Db } from '../../platform/database/database.ts';
import type { RulePin } from '../center/index.ts';
import { readExtensions, readPauses, type Waits } from '../dossiers/index.ts';

/** A finished dossier, as much of it as its clock follows from. */
export type FinishedDossier = Waits & {
  readonly at: Temporal.Instant;
  readonly finishedAt: Temporal.Instant;
  readonly procedureVersionId: number;
  readonly caseKey: string | null;
  readonly clock: { readonly rules: RulePin; readonly calendarEditionId: number };
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
    .select(['dossier.clock_national_rule_set_id as nationalRuleSetId', 'dossier.pauses', 'dossier.extensions'])
    .where('procedure.code', '=', code)
    .where('dossier.finished_at', 'is not', null)
    .where('dossier.accepted_at', 'is not', null)
    .orderBy('dossier.finished_at', 'desc')
    .limit(limit)
    .execute();
  return rows.flatMap(({ at, finishedAt, procedureVersionId, caseKey, pauses, extensions, ...pin }) =>
    at && finishedAt && pin.calendarEditionId !== null && pin.ruleSetId !== null
      ? [
          {
            at,
            finishedAt,
            procedureVersionId,
            caseKey,
            pauses: readPauses(pauses),
            extensions: readExtensions(extensions),
            clock: {
              rules: { id: pin.ruleSetId, nationalId: pin.nationalRuleSetId },
              calendarEditionId: pin.calendarEditionId,
            },
          },
        ]
      : [],
  );
}
