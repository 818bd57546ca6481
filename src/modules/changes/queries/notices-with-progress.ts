import { localDate } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import { stationOf } from '../../staff/index.ts';
import { type ChangeNotice, type NoticeProgress, noticeProgress } from '../domain/notice.ts';
import { factsOfNotices, findNotice, listNotices } from '../notice-store.ts';

export type NoticeWithProgress = { readonly notice: ChangeNotice; readonly progress: NoticeProgress };
type Capabilities = { readonly db: Db; readonly clock: Clock };

/** The notices this person may read, the latest first: the center's people all, an agency's head those of the agency. */
export async function noticesWithProgress(
  { db, clock }: Capabilities,
  actor: Actor,
  wanted: { readonly limit: number; readonly before?: number | undefined },
): Promise<NoticeWithProgress[]> {
  const today = localDate(clock.now());
  const agencyId = await ownAgency(db, actor, today);
  if (agencyId === null) return [];
  const notices = await listNotices(db, { ...wanted, agencyId });
  const facts = await factsOfNotices(db, notices);
  return notices.map((notice) => ({ notice, progress: noticeProgress(notice, facts.get(notice.id) ?? [], today) }));
}

/** One of them; null where there is none, or it is another agency's. */
export async function noticeWithProgress(
  { db, clock }: Capabilities,
  actor: Actor,
  id: number,
): Promise<NoticeWithProgress | null> {
  const today = localDate(clock.now());
  const [notice, agencyId] = [await findNotice(db, id), await ownAgency(db, actor, today)];
  if (!notice || agencyId === null || (agencyId !== undefined && agencyId !== notice.agencyId)) return null;
  const facts = await factsOfNotices(db, [notice]);
  return { notice, progress: noticeProgress(notice, facts.get(id) ?? [], today) };
}

/** Undefined: every agency's. Null: nobody's. */
async function ownAgency(db: Db, actor: Actor, today: Temporal.PlainDate): Promise<number | null | undefined> {
  if (may(actor, 'draft-procedure')) return undefined;
  if (actor.accountId === null) return null;
  return (await stationOf(db, actor.accountId, today))?.agencyId ?? null;
}
