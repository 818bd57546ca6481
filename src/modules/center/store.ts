import type { Db } from '../../platform/database/database.ts';
import type { Agency } from './domain/agency.ts';
import type { CenterProfile as Profile } from './domain/profile.ts';

export type Center = { readonly key: string; readonly name: string; readonly profile: Profile; readonly demo: boolean };
export type ReceptionPoint = { readonly id: number; readonly name: string; readonly codePrefix: string };
export type StoredAgency = {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly level: string;
  readonly legacyCode: string;
  readonly code2020: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly details: Agency;
};
export type CenterUnit = {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly functions: readonly string[];
  readonly decisionNo: string;
};

/** The center this database serves; null before it was loaded. */
export async function findCenter(db: Db): Promise<Center | null> {
  const row = await db.selectFrom('center_profiles').selectAll().executeTakeFirst();
  return row ? { key: row.key, name: row.name, profile: row.profile as Profile, demo: row.demo } : null;
}

/** Where dossiers are received: the center's own point. */
export async function theReceptionPoint(db: Db): Promise<ReceptionPoint> {
  return db
    .selectFrom('reception_points')
    .select(['id', 'name', 'code_prefix as codePrefix'])
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
}

export async function listAgencies(db: Db): Promise<StoredAgency[]> {
  const rows = await db.selectFrom('agencies').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    name: row.name,
    nameEn: row.name_en,
    kind: row.kind,
    level: row.level,
    legacyCode: row.legacy_code,
    code2020: row.code_2020,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    details: row.details as Agency,
  }));
}

export async function listUnits(db: Db): Promise<CenterUnit[]> {
  const rows = await db.selectFrom('center_units').selectAll().orderBy('ordinal').execute();
  return rows.map((row) => ({
    key: row.key,
    name: row.name,
    nameEn: row.name_en,
    functions: row.functions as string[],
    decisionNo: row.decision_no,
  }));
}

export async function replaceUnits(tx: Db, units: readonly CenterUnit[]): Promise<void> {
  await tx.deleteFrom('center_units').execute();
  const rows = units.map((unit, index) => ({
    key: unit.key,
    ordinal: index + 1,
    name: unit.name,
    name_en: unit.nameEn,
    functions: JSON.stringify(unit.functions),
    decision_no: unit.decisionNo,
  }));
  if (rows.length > 0) await tx.insertInto('center_units').values(rows).execute();
}
