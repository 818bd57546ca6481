import { formatDong } from '../../../../kernel/money.ts';
import { formatDay, localDate } from '../../../../kernel/time.ts';
import type { Web } from '../../../../web/web.ts';
import { nextSessionStart, sessionsOf } from '../../../calendar/index.ts';
import type { ProcedureVersion } from '../../../procedures/index.ts';
import { papersThere } from '../../domain/completeness.ts';
import { prepaymentDong } from '../../domain/decide-acceptance.ts';
import type { Dossier, DossierDocument } from '../../domain/dossier.ts';

/** What has to be paid before the center may accept, and where. */
export type Prepayment = {
  readonly total: string;
  readonly charges: readonly string[];
  readonly number: string;
  readonly centerName: string;
  readonly address: string;
  /** The sessions of the day the center is open next; null where no calendar is published. */
  readonly hours: { readonly day: string; readonly sessions: string } | null;
};

/** Null where nothing is paid before acceptance, or the dossier does not wait for it any more. */
export async function prepaymentOf(
  { services: { db, clock, calendars, center } }: Web,
  dossier: Dossier,
  procedure: ProcedureVersion,
): Promise<Prepayment | null> {
  const dong = prepaymentDong(procedure);
  if (dossier.status !== 'submitted' || dong === 0) return null;
  const { profile } = center;
  const current = await calendars.current(db, profile.calendar);
  return {
    total: formatDong(dong),
    charges: procedure.content.charges
      .filter(({ when, amountDong }) => when === 'PREPAID' && amountDong > 0)
      .map(({ name, amountDong }) => `${name}: ${formatDong(amountDong)}`),
    number: dossier.provisionalNumber,
    centerName: profile.name,
    address: profile.address,
    hours: current && hoursAt(current.calendar, clock.now()),
  };
}

function hoursAt(calendar: Parameters<typeof sessionsOf>[0], now: Temporal.Instant): Prepayment['hours'] {
  const next = nextSessionStart(calendar, now);
  if (!next.ok) return null;
  const day = localDate(next.value);
  const sessions = sessionsOf(calendar, day);
  if (!sessions.ok) return null;
  return { day: formatDay(day), sessions: sessions.value.map(({ from, to }) => `${from}–${to}`).join(', ') };
}

/** Mandatory papers of which nothing was handed in, by name, while the center has not answered. */
export function lackingPapers(
  { status }: Dossier,
  { content }: ProcedureVersion,
  documents: readonly DossierDocument[],
): string[] {
  if (status !== 'submitted') return [];
  const there = papersThere(documents);
  return content.components.filter(({ key, mandatory }) => mandatory && !there.has(key)).map(({ name }) => name);
}
