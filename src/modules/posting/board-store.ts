import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';
import type { BoardLine } from './domain/board.ts';

/** A content the board of an agency came to have. */
export type NoticeBoard = {
  readonly id: number;
  readonly agencyId: number;
  readonly stamp: string;
  readonly lines: readonly BoardLine[];
  readonly pdfSha256: string | null;
  /** When somebody last said that this print hangs there; none for what was only looked at. */
  readonly posted: { readonly at: Temporal.Instant; readonly by: string } | null;
};

const boards = (db: Db) =>
  db
    .selectFrom('notice_boards')
    .select(['id', 'agency_id as agencyId', 'stamp', 'lines'])
    .select(['pdf_sha256 as pdfSha256', 'posted_at as postedAt', 'posted_by as postedBy']);

type Row = Awaited<ReturnType<ReturnType<typeof boards>['executeTakeFirstOrThrow']>>;
const toBoard = ({ postedAt, postedBy, lines, ...row }: Row): NoticeBoard => ({
  ...row,
  lines: lines as BoardLine[],
  posted: postedAt && postedBy ? { at: postedAt, by: postedBy } : null,
});

export async function findBoard(db: Db, agencyId: number, stamp: string): Promise<NoticeBoard | null> {
  const row = await boards(db).where('agency_id', '=', agencyId).where('stamp', '=', stamp).executeTakeFirst();
  return row ? toBoard(row) : null;
}

/** What hangs at each agency: the print that was put up last. */
export async function postedBoards(db: Db): Promise<ReadonlyMap<number, NoticeBoard>> {
  const rows = await boards(db)
    .distinctOn('agency_id')
    .where('posted_at', 'is not', null)
    .orderBy('agency_id')
    .orderBy('posted_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.agencyId, toBoard(row)]));
}

/** Keeps a content of a board, whoever comes first; answers its row. */
export async function keepBoard(
  db: Db,
  board: { agencyId: number; stamp: string; lines: readonly BoardLine[]; madeAt: Temporal.Instant },
): Promise<NoticeBoard> {
  await db
    .insertInto('notice_boards')
    .values({
      agency_id: board.agencyId,
      stamp: board.stamp,
      lines: JSON.stringify(board.lines),
      made_at: board.madeAt,
    })
    .onConflict((is) => is.columns(['agency_id', 'stamp']).doNothing())
    .execute();
  const kept = await findBoard(db, board.agencyId, board.stamp);
  if (!kept) throw new Error('A board that was just kept is there');
  return kept;
}

/** Keeps the first print; whoever comes second has the same pages anyway. */
export async function saveBoardPdf(db: Db, id: number, sha256: string): Promise<void> {
  await db
    .updateTable('notice_boards')
    .set({ pdf_sha256: sha256 })
    .where('id', '=', id)
    .where('pdf_sha256', 'is', null)
    .execute();
}

export async function savePosted(
  db: Db,
  id: number,
  posted: { at: Temporal.Instant; by: string; byId: number | null },
): Promise<void> {
  await db
    .updateTable('notice_boards')
    .set({ posted_at: posted.at, posted_by: posted.by, posted_by_id: posted.byId })
    .where('id', '=', id)
    .execute();
}

/** Nobody else marks the board of this agency until the transaction ends. */
export async function holdBoard(tx: Db, agencyKey: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`notice-board:${agencyKey}`}, 0))`.execute(tx);
}
