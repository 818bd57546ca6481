import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';

export type DocumentType = { readonly code: string; readonly name: string };

export const documentTypes = (db: Db): Promise<DocumentType[]> =>
  db.selectFrom('document_types').select(['code', 'name']).orderBy('name').execute();

export async function isKnownType(db: Db, code: string): Promise<boolean> {
  const row = await db.selectFrom('document_types').select('code').where('code', '=', code).executeTakeFirst();
  return row !== undefined;
}

/** A type somebody named first; one that is known keeps its name. */
export async function insertType(tx: Db, { code, name }: DocumentType, by: number, at: Temporal.Instant) {
  await tx
    .insertInto('document_types')
    .values({ code, name, added_by: by, added_at: at })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute();
}

/** Which paper of which procedure: the same in all versions of it. */
export type PaperOfProcedure = { readonly procedureCode: string; readonly componentKey: string };

/** Remembers that papers of this type are handed in for this one. */
export async function rememberUse(tx: Db, of: PaperOfProcedure, typeCode: string, at: Temporal.Instant): Promise<void> {
  await sql`
    insert into document_type_uses (procedure_id, component_key, type_code, used_at)
    select id, ${of.componentKey}, ${typeCode}, ${at.toString()}::timestamptz from procedures
    where code = ${of.procedureCode}
    on conflict (procedure_id, component_key, type_code) do update set used_at = excluded.used_at`.execute(tx);
}

/** The types that were handed in for the papers of a procedure, the one used last first. */
export async function typesUsedFor(
  db: Db,
  procedureCode: string,
): Promise<{ readonly componentKey: string; readonly typeCode: string }[]> {
  return db
    .selectFrom('document_type_uses as used')
    .innerJoin('procedures', 'procedures.id', 'used.procedure_id')
    .select(['component_key as componentKey', 'type_code as typeCode'])
    .where('procedures.code', '=', procedureCode)
    .orderBy('used_at', 'desc')
    .execute();
}
