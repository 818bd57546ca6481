import type { Html } from '../../../../platform/html.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { Web } from '../../../../web/web.ts';
import { listAgencies } from '../../../center/index.ts';
import { noticesSection } from '../../../notices/index.ts';
import { resultLink } from '../../../results/index.ts';
import { dossierLegs } from '../../queries/dossier-legs.ts';
import { dossierShares } from '../../queries/dossier-shares.ts';
import type { DossierView } from '../../queries/read-dossier.ts';
import type { Official } from '../official.ts';
import { partyTimes } from './party-times.ts';

/** What else there is to know of a dossier, from this module and those above it, in the order it is read. */
export async function sections(
  { services }: Web,
  { dossier, procedure, steps }: DossierView,
  { actor, station }: Pick<Official, 'actor' | 'station'>,
  lang: Lang,
): Promise<readonly (Html | null)[]> {
  const { db, clock } = services;
  const now = clock.now();
  const shares = await dossierShares(services, dossier, procedure, steps, now);
  const legs = await dossierLegs(db, dossier, steps, now);
  return [
    partyTimes({ shares: shares.ok ? shares.value : [], legs }, await listAgencies(db), lang),
    await resultLink(db, { dossier, actor, station }, lang),
    await noticesSection(db, { dossier }, lang),
  ];
}
