import { Server } from '@tus/server';
import type { Problem } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/database/database.ts';
import { PieceLocks } from '../../../platform/files/piece-locks.ts';
import { PieceStore } from '../../../platform/files/piece-store.ts';
import type { Services } from '../../../web/services.ts';
import { beginResumable } from '../actions/begin-resumable.ts';
import { deleteResumable, type ResumableUpload, resumableById } from '../resumable-store.ts';

export const RESUMABLE_PATH = '/tep-tai-len';

/** Who sends a request of the protocol, and what came of it that the protocol has no words for. */
export type Sending = { readonly accountId: number; refused?: Problem; whole?: string };

/** How long a request whose line broke may still write what it has. */
const DRAIN_MS = 500;

/** The tus protocol over our own rows; `sendings` tells who is behind each request. */
export function tusServer(services: Services, sendings: WeakMap<Request, Sending>): Server {
  const of = (request: Request): Sending => {
    const sending = sendings.get(request);
    if (!sending) throw new Error('A request of the tus server came from nobody');
    return sending;
  };
  return new Server({
    path: RESUMABLE_PATH,
    relativeLocation: true,
    datastore: new PieceStore(services.files.unfinished, rows(services.db)),
    locker: new PieceLocks(),
    lockDrainTimeout: DRAIN_MS,
    async onUploadCreate(request, { id, size, metadata }) {
      const sending = of(request as Request);
      const given = { id, name: metadata?.filename ?? '', size: size ?? 0 };
      const begun = await beginResumable(services, sending.accountId, given);
      if (begun.ok) return {};
      sending.refused = begun.problem;
      throw { status_code: 422, body: begun.problem.code };
    },
    async onUploadFinish(request, { id }) {
      of(request as Request).whole = id;
      return {};
    },
  });
}

/** What the library keeps beside each file stands in our table, where its owner and its end stand too. */
const rows = (db: Db) => ({
  async get(id: string) {
    const row = await resumableById(db, id);
    return row && uploadOf(row);
  },
  async set() {}, // `onUploadCreate` has written it
  delete: (id: string) => deleteResumable(db, id),
});

const uploadOf = ({ id, name, size, startedAt }: ResumableUpload) => ({
  id,
  size,
  offset: 0, // the file itself tells
  metadata: { filename: name },
  creation_date: startedAt.toString(),
  storage: undefined,
  sizeIsDeferred: false,
});
