import { toRfc3339 } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { PdfSheet } from '../../../platform/pdf-aside.ts';
import { type Center, listAgencies, listUnits } from '../../center/index.ts';
import { caseNameOf, chainOf, type DossierView } from '../../dossiers/index.ts';
import { history } from '../../ledger/index.ts';
import { headOf } from '../actions/issue-form.ts';
import { controlSlipSheet } from '../domain/control-slip-view.ts';
import { handOvers } from '../domain/hand-overs.ts';

/**
 * The process-control slip of a dossier as its log stands now, ready to be set; null before acceptance. `view` was read by
 * somebody who may.
 */
export async function controlSlip(
  { db, center }: { readonly db: Db; readonly center: Center },
  { dossier, procedure, steps }: DossierView,
  at: Temporal.Instant,
): Promise<PdfSheet | null> {
  const { accepted } = dossier;
  if (!accepted || dossier.code === null) return null;
  const [log, agencies] = [await history(db, chainOf(dossier.id)), await listAgencies(db)];
  const agencyName = (id: number): string => agencies.find((agency) => agency.id === id)?.name ?? '–';
  const centerUnits = await listUnits(db);
  const unitName = (agencyId: number | null, key: string): string => {
    const units = agencyId === null ? centerUnits : agencies.find(({ id }) => id === agencyId)?.details.units;
    return units?.find((unit) => unit.key === key)?.name ?? key;
  };
  const others = steps.flatMap(({ agencyId, status }) =>
    agencyId !== null && agencyId !== dossier.agencyId && status !== 'skipped' ? [agencyId] : [],
  );
  const caseName = caseNameOf(procedure.content, dossier);
  const head = await headOf(db, { form: 'control-slip', center, rules: accepted.rules, at, number: null });
  return controlSlipSheet(head, {
    dossierCode: dossier.code,
    applicant: dossier.applicant.name,
    procedure: { code: procedure.code, name: procedure.content.name, ...(caseName && { caseName }) },
    acceptedAt: toRfc3339(accepted.at),
    dueAt: accepted.legalDueAt && toRfc3339(accepted.legalDueAt),
    leadAgency: agencyName(dossier.agencyId),
    coordinating: [...new Set(others)].map(agencyName),
    rows: handOvers(log, steps, { center: center.profile.name, agencyName, unitName }),
    drawnAt: toRfc3339(at),
  });
}
