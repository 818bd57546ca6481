import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Mail } from '../../../platform/mail.ts';
import type { Center } from '../../center/index.ts';
import { newDueLetter } from '../domain/new-due-letter.ts';
import { noticeOf, saveInformed } from '../moved-store.ts';

export type SendNewDueCapabilities = {
  readonly db: Db;
  readonly clock: Clock;
  readonly center: Center;
  readonly publicUrl: string;
  readonly mail: Mail | null;
};

/**
 * Mails an applicant the new due date and notes that they know it. Sent twice after a crash, both letters carry the same
 * Message-ID. Answers whether there was anybody to write to; a mail server that refuses throws, and the queue tries again.
 */
export async function sendNewDue(
  { db, clock, center, publicUrl, mail }: SendNewDueCapabilities,
  which: { readonly recalculationId: number; readonly dossierId: number },
): Promise<boolean> {
  const notice = await noticeOf(db, which.recalculationId, which.dossierId);
  if (!notice?.email || !mail) return false;
  const { name, contact } = center.profile;
  await mail.send(
    newDueLetter({
      ...notice,
      to: notice.email,
      recalculationId: which.recalculationId,
      center: { name, hotline: contact.hotline, demo: center.demo },
      publicUrl,
    }),
  );
  await saveInformed(db, which, { by: 'mail', at: clock.now() });
  return true;
}
