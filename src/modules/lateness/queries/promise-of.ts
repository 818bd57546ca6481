import type { Db } from '../../../platform/database/database.ts';
import { listAgencies } from '../../center/index.ts';
import { causes } from '../../notices/index.ts';
import { apologiesOf } from '../apologies-store.ts';
import { causeText } from '../domain/apology-paper.ts';

/** What an agency promised an applicant with its last apology. */
export type Promised = {
  readonly agency: string;
  readonly newDueAt: Temporal.Instant;
  /** As it stands on the paper. */
  readonly cause: string;
  /** As the catalogue says it, without the agency's own words: for pages that speak of no person. */
  readonly told: string;
};

/** Null where no apology was issued. */
export async function promiseOf(db: Db, dossierId: number): Promise<Promised | null> {
  const issued = (await apologiesOf(db, [dossierId])).findLast((one) => one.issued !== null)?.issued;
  if (!issued) return null;
  const agency = (await listAgencies(db)).find(({ id }) => id === issued.agencyId);
  const cause = causes().find(({ code }) => code === issued.causeCode);
  const told = (cause?.toldAs ?? cause)?.vi ?? '';
  return {
    agency: agency?.name ?? '',
    newDueAt: issued.newDueAt,
    cause: causeText(told, issued.reason),
    told,
  };
}
