import type { Db } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { listAgencies } from '../../center/index.ts';
import { dossierShares, findDossier } from '../../dossiers/index.ts';
import { latestCause } from '../../notices/index.ts';
import { procedureVersion } from '../../procedures/index.ts';
import { type Urging, urgingsOf } from '../../urging/index.ts';
import { stepsOf } from '../../workflow/index.ts';
import { apologiesOf } from '../apologies-store.ts';
import type { Apology } from '../domain/apology.ts';
import type { LateDossier } from '../queries/late-dossiers.ts';

/** What the list says of a late dossier besides its dates. */
export type AboutLate = {
  /** Whose days they were, in worked minutes; `null` for the center itself. */
  readonly shares: readonly { readonly agency: { name: string; nameEn: string } | null; readonly minutes: number }[];
  readonly cause: { readonly code: string; readonly reason: string } | null;
  readonly apology: Apology | null;
  readonly urging: Urging | null;
};

/** Gathers it for one page of the list. */
export async function aboutLate(
  capabilities: { readonly db: Db; readonly calendars: CalendarShelf },
  items: readonly LateDossier[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<number, AboutLate>> {
  const { db } = capabilities;
  const ids = items.map(({ dossierId }) => dossierId);
  const told = await latestCause(db, ids, 'lateness');
  const apologies = await apologiesOf(db, ids);
  const agencies = new Map((await listAgencies(db)).map((one) => [String(one.id), one]));
  const about = new Map<number, AboutLate>();
  for (const { dossierId, reference } of items) {
    const own = apologies.filter((one) => one.dossierId === dossierId);
    const apology = own.findLast(({ issued }) => issued !== null) ?? own.at(-1) ?? null;
    const issued = apology?.issued;
    const notice = told.get(dossierId);
    about.set(dossierId, {
      shares: await sharesOf(reference),
      cause: notice
        ? { code: notice.causeCode, reason: notice.reason }
        : issued
          ? { code: issued.causeCode, reason: issued.reason }
          : null,
      apology,
      urging: (await urgingsOf(db, dossierId))[0] ?? null,
    });
  }
  return about;

  async function sharesOf(reference: string): Promise<AboutLate['shares']> {
    const dossier = await findDossier(db, reference);
    if (!dossier) return [];
    const procedure = await procedureVersion(db, dossier);
    const found = await dossierShares(capabilities, dossier, procedure, await stepsOf(db, dossier.id), now);
    if (!found.ok) return [];
    return found.value.map(({ holder, workedMinutes }) => ({
      agency: agencies.get(holder) ?? null,
      minutes: workedMinutes,
    }));
  }
}
