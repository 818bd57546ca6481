import type { Db } from '../../../platform/database/database.ts';
import type { Dossier } from '../../dossiers/index.ts';
import { type ToldNow, toldNow } from '../domain/told-now.ts';
import { noticesOf } from '../store.ts';

/** What the center answers the applicant from the notices of the agency (QC Đ13.5); nothing in it is personal. */
export const toldAnswers = async (db: Db, dossier: Dossier): Promise<ToldNow[]> =>
  toldNow(dossier, await noticesOf(db, [dossier.id]));
