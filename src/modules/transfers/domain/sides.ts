import { type Actor, may } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';
import type { Between } from './manifest.ts';

export type Side = 'giver' | 'receiver';

/**
 * On which side of a hand-over somebody stands. The center's side are those who receive dossiers at a counter that serves
 * the agency; the agency's side are its own people who handle dossiers. An official seconded to the counter is the center.
 */
export function sideOf(actor: Actor, station: Station | null, { direction, agencyId }: Between): Side | null {
  if (!station) return null;
  const toAgency = direction === 'dossiers';
  if (isOfAgency(actor, station, agencyId)) return toAgency ? 'receiver' : 'giver';
  if (isOfCounter(actor, station, agencyId)) return toAgency ? 'giver' : 'receiver';
  return null;
}

/** Whether somebody needs to know of a manifest at all. */
export const mayReadManifest = (actor: Actor, station: Station | null, between: Between): boolean =>
  may(actor, 'read-every-dossier') || sideOf(actor, station, between) !== null;

/** The agencies whose hand-overs somebody sees: `all` for those who supervise the center. */
export function agenciesSeen(actor: Actor, station: Station | null): 'all' | readonly number[] {
  if (may(actor, 'read-every-dossier')) return 'all';
  return [...new Set([...agenciesServed(actor, station), ...agencyOf(actor, station)])];
}

/** The agencies of somebody's counters, to which they hand over dossiers and from which they receive results. */
export const agenciesServed = (actor: Actor, station: Station | null): readonly number[] =>
  station && may(actor, 'receive-dossier') ? [...station.counterAgencyIds] : [];

/** The agency somebody stands for, if any. */
export const agencyOf = (actor: Actor, station: Station | null): readonly number[] =>
  station?.agencyId != null && isOfAgency(actor, station, station.agencyId) ? [station.agencyId] : [];

const isOfAgency = (actor: Actor, station: Station, agencyId: number): boolean =>
  station.agencyId === agencyId && may(actor, 'handle-step');

const isOfCounter = (actor: Actor, station: Station, agencyId: number): boolean =>
  station.counterAgencyIds.has(agencyId) && may(actor, 'receive-dossier');
