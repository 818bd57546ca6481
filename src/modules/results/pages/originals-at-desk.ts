import type { Db } from '../../../platform/database/database.ts';
import { type Lang, listed } from '../../../web/i18n.ts';
import { APPLICANT, CENTER, custodyOf, isSameHolder } from '../../custody/index.ts';
import { words } from '../messages/index.ts';

/** Papers that go back with a result, and those somebody else still holds. */
export type OriginalsAtDesk = {
  readonly here: readonly { readonly value: string; readonly text: string }[];
  readonly elsewhere: string | null;
};

/** What the center and the agencies hold of a dossier (QC Đ6.2b): what is here can be given back with the result. */
export async function originalsAtDesk(db: Db, dossierId: number, lang: Lang): Promise<OriginalsAtDesk> {
  const texts = words(lang).delivery;
  const items = (await custodyOf(db, dossierId)).filter(({ holder }) => !isSameHolder(holder, APPLICANT));
  const isHere = (item: (typeof items)[number]) => isSameHolder(item.holder, CENTER) && item.openDiscrepancy === null;
  const names = new Set(items.filter((item) => !isHere(item)).map(({ name }) => name));
  return {
    here: items.filter(isHere).map(({ id, name, sort, piece }) => ({
      value: String(id),
      text: `${name} – ${texts.sorts[sort]} ${piece}`,
    })),
    elsewhere: names.size > 0 ? texts.elsewhere(listed([...names], lang)) : null,
  };
}
