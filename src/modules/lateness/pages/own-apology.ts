import { formatInstant } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Lang } from '../../../web/i18n.ts';
import { words } from '../messages/index.ts';
import { promiseOf } from '../queries/promise-of.ts';

/** What the applicant reads on the page of their dossier, before the hotline; null where nobody had to apologise. */
export async function ownApology(
  db: Db,
  dossierId: number,
  lang: Lang,
): Promise<{ readonly title: string; readonly text: string } | null> {
  const promised = await promiseOf(db, dossierId);
  if (!promised) return null;
  const { title, text } = words(lang).own;
  return { title, text: text(promised.agency, formatInstant(promised.newDueAt, lang), promised.cause) };
}
