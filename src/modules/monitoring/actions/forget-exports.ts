import type { Clock } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database/database.ts';
import { enqueue } from '../../../platform/queue.ts';
import { DropBytes } from '../../files/index.ts';
import { letExportsGo } from '../exports-store.ts';

export type ForgetCapabilities = { readonly db: Db; readonly clock: Clock };

const KEPT_HOURS = 24;

/** Lets the files of exports go that have lain for a day. Answers how many. */
export async function forgetExports({ db, clock }: ForgetCapabilities): Promise<number> {
  return transaction(db, async (tx) => {
    const gone = await letExportsGo(tx, clock.now().subtract({ hours: KEPT_HOURS }));
    for (const sha256 of new Set(gone)) await enqueue(tx, DropBytes, { sha256 });
    return gone.length;
  });
}
