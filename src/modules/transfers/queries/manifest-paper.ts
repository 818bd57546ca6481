import { localDate, toRfc3339 } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { type Center, listAgencies } from '../../center/index.ts';
import { agencyLetterhead, type FormDraft } from '../../forms/index.ts';
import { stationOf } from '../../staff/index.ts';
import type { Manifest, Signature } from '../domain/manifest.ts';
import { dossierManifest, type ManifestFacts, type Party, resultManifest } from '../domain/manifest-paper.ts';
import { discrepanciesOf, linesOf } from '../line-store.ts';

/** What is printed of a manifest as it stands: under the head of whoever gives, with the signatures there are. */
export async function manifestPaper(
  db: Db,
  { manifest, center, at }: { manifest: Manifest; center: Center; at: Temporal.Instant },
): Promise<FormDraft<'manifest'> | FormDraft<'result-manifest'>> {
  const toAgency = manifest.direction === 'dossiers';
  const [giver, receiver] = toAgency ? [center.name, manifest.agencyName] : [manifest.agencyName, center.name];
  const facts: ManifestFacts = {
    manifest,
    lines: await linesOf(db, manifest.id),
    discrepancies: await discrepanciesOf(db, manifest.id),
    giver: await party(db, giver, manifest.handedOver),
    receiver: await party(db, receiver, manifest.received),
  };
  const draft = { center, rules: null, at, number: manifest.register };
  if (toAgency) return { ...draft, form: 'manifest', content: dossierManifest(facts) };
  const agency = (await listAgencies(db)).find(({ id }) => id === manifest.agencyId);
  return {
    ...draft,
    form: 'result-manifest',
    content: resultManifest(facts),
    ...(agency && { letterhead: agencyLetterhead(agency, center) }),
  };
}

async function party(db: Db, agency: string, signature: Signature | null): Promise<Party> {
  if (!signature) return { agency };
  const station = await stationOf(db, signature.accountId, localDate(signature.at));
  const title = station?.post ? { title: station.post } : {};
  return { agency, name: signature.name, ...title, signedAt: toRfc3339(signature.at) };
}
