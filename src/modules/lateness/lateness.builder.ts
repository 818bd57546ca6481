import type { TestCenter } from '../../../test/support/center.ts';
import { handling } from '../../../test/support/handling.ts';
import { type Dossier, findDossier } from '../dossiers/index.ts';
import { watchDeadlines } from './actions/watch-deadlines.ts';
import { violationsOf } from './violations-store.ts';

/** Accepted then with three working days, a dossier is due on Thursday 26/11/2026 at 17:00. */
const MONDAY = '2026-11-23T09:05:00+07:00';
export const DUE = '2026-11-26T17:00:00+07:00';

/** “27/11 08:00” of 2026, in full. */
export const at = (text: string): string => `2026-${text.slice(3, 5)}-${text.slice(0, 2)}T${text.slice(6)}:00+07:00`;
export const reference = ({ code }: Dossier): string => code as string;

/** The demo people with dossiers that run late. */
export async function runningLate(center: TestCenter) {
  const { services, clock } = center;
  const { db } = services;
  const people = await handling(center);

  /** Accepted on Monday morning and with the agency. */
  async function handled(): Promise<Dossier> {
    clock.set(MONDAY);
    const { provisionalNumber } = await people.accepted(people.standard);
    return (await findDossier(db, provisionalNumber)) as Dossier;
  }

  /** The job at a moment. */
  const runAt = (text: string) => {
    clock.set(at(text));
    return watchDeadlines(services);
  };
  const kindsOf = async ({ id }: Dossier) => (await violationsOf(db, [id])).map(({ kind }) => kind);
  const approver = await center.actor('pheduyet.SKHDT');
  const handler = await center.actor('chuyenvien.SKHDT');
  return { ...people, services, db, clock, approver, handler, handled, runAt, kindsOf };
}
