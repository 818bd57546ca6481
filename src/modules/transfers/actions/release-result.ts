import type { Db } from '../../../platform/database/database.ts';
import { releaseResultLine } from '../line-store.ts';

/** A result was taken back: the manifest it came on keeps its line, and its next edition may be listed anew. */
export const releaseResult = (tx: Db, dossierId: number): Promise<void> => releaseResultLine(tx, dossierId);
