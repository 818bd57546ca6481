import type { DossierView } from '../../dossiers/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';
import { CENTER, type CustodyItem, type Holder, isSameHolder } from './holder.ts';

/** What says for which holders a person speaks. */
export type CustodyStanding = {
  readonly actor: Actor;
  readonly station: Station | null;
  readonly view: Pick<DossierView, 'capacities' | 'steps' | 'dossier'>;
};

/**
 * The holders this person speaks for with this dossier: reception for the center and for the post that stands at its
 * counter, officials of an agency on the route for that agency. Who only reads speaks for none.
 */
export function speaksFor({ actor, station, view }: CustodyStanding): readonly Holder[] {
  const holders: Holder[] = [];
  if (view.capacities.has('reception')) holders.push(CENTER, { kind: 'post' });
  const agencyId = station?.agencyId ?? null;
  if (agencyId !== null && may(actor, 'handle-step') && agenciesOnRoute(view).includes(agencyId))
    holders.push({ kind: 'agency', agencyId });
  return holders;
}

/** The agencies whose hands the papers may pass: the one that decides and those with a step. */
export const agenciesOnRoute = ({ dossier, steps }: CustodyStanding['view']): readonly number[] => [
  ...new Set([
    dossier.agencyId,
    ...steps.flatMap(({ agencyId, status }) => (agencyId !== null && status !== 'skipped' ? [agencyId] : [])),
  ]),
];

/** Of these pieces, those this person may give out of hand. */
export const theirs = (standing: CustodyStanding, items: readonly CustodyItem[]): readonly CustodyItem[] => {
  const holders = speaksFor(standing);
  return items.filter(({ holder }) => holders.some((one) => isSameHolder(one, holder)));
};
