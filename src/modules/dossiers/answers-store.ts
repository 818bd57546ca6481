import type { Db } from '../../platform/database/database.ts';
import type { Answers, EForm } from '../eforms/index.ts';
import type { FilledForm } from './domain/filled-forms.ts';

export async function insertAnswers(tx: Db, dossierId: number, forms: readonly FilledForm[]): Promise<void> {
  if (forms.length === 0) return;
  await tx
    .insertInto('dossier_answers')
    .values(
      forms.map(({ formKey, form, answers }) => ({
        dossier_id: dossierId,
        form_key: formKey,
        form: JSON.stringify(form),
        answers: JSON.stringify(answers),
      })),
    )
    .execute();
}

/** The forms of a dossier as they were filled; immutable once it is accepted. */
export async function answersOf(db: Db, dossierId: number): Promise<FilledForm[]> {
  const rows = await db
    .selectFrom('dossier_answers')
    .select(['form_key as formKey', 'form', 'answers'])
    .where('dossier_id', '=', dossierId)
    .orderBy('form_key')
    .execute();
  return rows.map(({ formKey, form, answers }) => ({ formKey, form: form as EForm, answers: answers as Answers }));
}
