import type { Db } from '../../../platform/database/database.ts';
import { printAside } from '../../../platform/pdf-aside.ts';
import type { IssuedFormKey } from '../domain/paper.ts';
import { paperSheet } from '../domain/paper-sheet.ts';
import { type FormDraft, paperOf } from './issue-form.ts';

/**
 * What a form would look like, before anything binds: the same sheet marked “BẢN XEM TRƯỚC”, its number left open, with no
 * code to scan. Nothing is stored.
 */
export async function previewForm<K extends IssuedFormKey>(
  { db }: { readonly db: Db },
  draft: Omit<FormDraft<K>, 'number'>,
): Promise<Uint8Array> {
  const paper = await paperOf(db, { ...draft, number: null } as FormDraft<K>);
  return printAside(paperSheet(paper, 'preview'));
}
