import { toRfc3339 } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { PdfSheet } from '../../../platform/pdf-aside.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { type Center, listAgencies, listUnits, type StoredAgency } from '../../center/index.ts';
import { caseNameOf, chainOf, type Dossier, type DossierView, dossierShares, partiesOf } from '../../dossiers/index.ts';
import { history } from '../../ledger/index.ts';
import { activeSteps, turnsOf } from '../../workflow/index.ts';
import { headOf } from '../actions/issue-form.ts';
import type { ControlSlipContent } from '../domain/control-slip.ts';
import { controlSlipSheet } from '../domain/control-slip-view.ts';
import { type Course, handOvers, naming, type Places } from '../domain/hand-overs.ts';

type Capabilities = { readonly db: Db; readonly center: Center; readonly calendars: CalendarShelf };

/**
 * The process-control slip of a dossier as its log stands now, ready to be set; null before acceptance. `view` was read by
 * somebody who may.
 */
export async function controlSlip(
  capabilities: Capabilities,
  view: DossierView,
  at: Temporal.Instant,
): Promise<PdfSheet | null> {
  const { db, center } = capabilities;
  const { accepted } = view.dossier;
  const content = await slipContent(capabilities, view, at);
  if (!accepted || !content) return null;
  const head = await headOf(db, { form: 'control-slip', center, rules: accepted.rules, at, number: null });
  return controlSlipSheet(head, content);
}

/** What the slip says; null before acceptance. */
export async function slipContent(
  { db, center, calendars }: Capabilities,
  { dossier, procedure, steps }: DossierView,
  at: Temporal.Instant,
): Promise<ControlSlipContent | null> {
  const { accepted } = dossier;
  if (!accepted || dossier.code === null) return null;
  const places = await placesOf(db, center);
  const log = await history(db, chainOf(dossier.id));
  const course: Course = { log, steps, turns: await turnsOf(db, dossier.id, steps) };
  const { atStep } = naming(course, places);
  const shares = await dossierShares({ db, calendars }, dossier, procedure, steps, at);
  const onRoute = steps.flatMap(({ agencyId, status }) =>
    agencyId !== null && agencyId !== dossier.agencyId && status !== 'skipped' ? [agencyId] : [],
  );
  const asked = (await partiesOf(db, dossier.id)).filter(({ part }) => part === 'coordinates');
  const coordinating = new Set([...onRoute, ...asked.map(({ agencyId }) => agencyId)]);
  const caseName = caseNameOf(procedure.content, dossier);
  return {
    dossierCode: dossier.code,
    applicant: dossier.applicant.name,
    procedure: { code: procedure.code, name: procedure.content.name, ...(caseName && { caseName }) },
    acceptedAt: toRfc3339(accepted.at),
    dueAt: accepted.legalDueAt && toRfc3339(accepted.legalDueAt),
    promisedDueAt: accepted.promisedDueAt && toRfc3339(accepted.promisedDueAt),
    leadAgency: places.agencyName(dossier.agencyId),
    coordinating: [...coordinating].map(places.agencyName),
    turns: isUnderWay(dossier)
      ? activeSteps(steps).map((step) => ({
          holder: atStep(step),
          dueAt: step.dueAt && toRfc3339(step.dueAt),
          isLate: step.dueAt !== null && Temporal.Instant.compare(at, step.dueAt) > 0,
        }))
      : [],
    rows: handOvers(course, places),
    waits: accepted.pauses.map(({ ground, from, to, restarts }) => ({
      ground,
      from: toRfc3339(from),
      to: to && toRfc3339(to),
      restarts,
    })),
    shares: shares.ok
      ? shares.value.map(({ holder, workedMinutes }) => ({
          holder: holder === 'center' ? places.center : places.agencyName(Number(holder)),
          workedMinutes,
        }))
      : null,
    drawnAt: toRfc3339(at),
  };
}

/** The return waits for the applicant: it is nobody's leg. */
const isUnderWay = ({ finishedAt, stoppedAt }: Dossier): boolean => finishedAt === null && stoppedAt === null;

async function placesOf(db: Db, center: Center): Promise<Places> {
  const agencies = await listAgencies(db);
  const units = await listUnits(db);
  const find = (fits: (agency: StoredAgency) => boolean) => agencies.find(fits);
  return {
    center: center.profile.name,
    agencyName: (id) => find((agency) => agency.id === id)?.name ?? '–',
    unitName: (agencyId, key) => {
      const known = agencyId === null ? units : find(({ id }) => id === agencyId)?.details.units;
      return known?.find((unit) => unit.key === key)?.name ?? key;
    },
  };
}
