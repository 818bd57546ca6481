import { shareBriefly } from '../../../../web/server/share-briefly.ts';
import type { Services } from '../../../../web/services.ts';
import { legalBasesOn } from '../../../procedures/index.ts';
import { type DocumentUse, documentUses } from '../../domain/legal-use.ts';

/** The whole catalogue is read for it, so those who look at about the same time share one reading. */
const SHARED_MS = 5000;

const readers = new WeakMap<object, (day: string) => Promise<ReadonlyMap<string, DocumentUse>>>();

/** Which procedures in force on a day rest on which document, as it stood a moment ago. */
export function usesOn({ db }: Pick<Services, 'db'>, day: Temporal.PlainDate) {
  const known = readers.get(db);
  const read =
    known ?? shareBriefly(async (on) => documentUses(await legalBasesOn(db, Temporal.PlainDate.from(on))), SHARED_MS);
  if (!known) readers.set(db, read);
  return read(day.toString());
}
