import type { FastifyRequest } from 'fastify';
import { orRefuse } from '../../../../web/server/api.ts';
import { signedIn } from '../../../../web/server/signed-in.ts';
import type { Web } from '../../../../web/web.ts';
import { type DossierView, readDossier } from '../../queries/read-dossier.ts';

/** The dossier of the address, for whoever may read it; 404 for everybody else. */
export async function readOwn(
  { services: { db, clock } }: Web,
  request: FastifyRequest,
  purpose: 'own' | 'download',
): Promise<DossierView> {
  const { reference } = request.params as { reference: string };
  return orRefuse(await readDossier(db, signedIn(request), { reference, now: clock.now(), purpose }));
}
