import type { DossierView } from '../../dossiers/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';

type Standing = {
  readonly actor: Actor;
  readonly station: Station | null;
  readonly view: Pick<DossierView, 'dossier' | 'steps'>;
};

/** Reception, and whoever from the post was granted this task, at the counter that serves the agency (N3.3a, N3.4). */
export const mayDigitise = ({ actor, station, view }: Standing): boolean =>
  may(actor, 'digitise-paper') && (station?.counterAgencyIds.has(view.dossier.agencyId) ?? false);

/** Whoever may digitise, and the officials of the agencies on the route, who have the paper in hand later. */
export function mayVerify(standing: Standing): boolean {
  const { actor, station, view } = standing;
  if (mayDigitise(standing)) return true;
  const onRoute = view.steps.some(({ agencyId, status }) => agencyId === station?.agencyId && status !== 'skipped');
  return may(actor, 'handle-step') && station?.agencyId != null && onRoute;
}
