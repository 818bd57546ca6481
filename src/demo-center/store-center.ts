import type { DemoCenter } from '../demo-center.ts';
import { insertEdition } from '../modules/calendar/index.ts';
import { storeLegalDocuments } from '../modules/center/index.ts';
import {
  holdProcedure,
  insertProcedureVersion,
  insertProcessVersion,
  type ProcedureFile,
} from '../modules/procedures/index.ts';
import type { Tx } from '../platform/database/database.ts';

/** What a center opens with: everything of the demonstration, or the province's own setting alone. */
export type Opening = { readonly at: Temporal.Instant; readonly demo: boolean };

/** Writes a loaded center into an empty database: profile, rules, calendar, agencies, and in a demonstration the rest. */
export async function storeCenter(tx: Tx, center: DemoCenter, { at, demo }: Opening): Promise<void> {
  const { profile } = center;
  await tx
    .insertInto('center_profiles')
    .values({ key: profile.key, name: profile.name, profile: JSON.stringify(profile), demo, loaded_at: at })
    .execute();
  const { receptionPoint: point } = profile;
  await tx
    .insertInto('reception_points')
    .values({ key: point.key, name: point.name, code_prefix: point.legacyCode })
    .execute();
  await storeUnits(tx, center);
  await storeRules(tx, center);
  await insertEdition(
    tx,
    { owner: profile.calendar, publishedAt: at, publishedBy: 'data/calendars', ground: 'Lịch nạp khi khởi tạo' },
    center.calendar,
  );
  await storeLegalDocuments(tx, center.legalDocuments, at);
  const agencyIds = await storeAgencies(tx, center);
  if (!demo) return;
  for (const procedure of center.procedures) await storeProcedure(tx, procedure, agencyIds, center);
  await storeCounters(tx, center, agencyIds);
}

async function storeUnits(tx: Tx, { profile }: DemoCenter): Promise<void> {
  const rows = profile.units.map((unit, index) => ({
    key: unit.key,
    ordinal: index + 1,
    name: unit.name,
    name_en: unit.nameEn,
    functions: JSON.stringify(unit.functions),
    decision_no: unit.decisionNo,
  }));
  if (rows.length > 0) await tx.insertInto('center_units').values(rows).execute();
}

async function storeRules(tx: Tx, { ruleSets }: DemoCenter): Promise<void> {
  const midnight = (day: string) => Temporal.Instant.from(`${day}T00:00:00+07:00`);
  const rows = ruleSets.map((set) => ({
    key: set.key,
    version: set.version,
    name: set.name,
    jurisdiction: set.jurisdiction,
    effective_from: midnight(set.effectiveFrom),
    effective_to: set.effectiveTo === null ? null : midnight(set.effectiveTo),
    status: set.status,
    decision_no: set.decisionNo,
    content: JSON.stringify(set),
  }));
  await tx.insertInto('rule_sets').values(rows).execute();
}

async function storeAgencies(tx: Tx, { agencies }: DemoCenter): Promise<ReadonlyMap<string, number>> {
  const rows = agencies.map((agency) => ({
    key: agency.key,
    name: agency.name,
    name_en: agency.nameEn,
    kind: agency.kind,
    level: agency.level,
    legacy_code: agency.legacyCode,
    code_2020: agency.code2020,
    valid_from: agency.validFrom,
    valid_to: agency.validTo,
    details: JSON.stringify(agency),
  }));
  if (rows.length === 0) return new Map();
  const stored = await tx.insertInto('agencies').values(rows).returning(['id', 'key']).execute();
  return new Map(stored.map(({ id, key }) => [key, id]));
}

async function storeProcedure(
  tx: Tx,
  content: ProcedureFile,
  agencyIds: ReadonlyMap<string, number>,
  { agencies }: DemoCenter,
): Promise<void> {
  const { process, ...published } = content;
  const { effectiveFrom, effectiveTo, decisionNo } = content;
  const procedureId = await holdProcedure(tx, content.code);
  const agency = {
    id: agencyIds.get(content.agency) as number,
    name: agencies.find(({ key }) => key === content.agency)?.name ?? '',
  };
  const opening = { effectiveFrom, effectiveTo, statedFrom: effectiveFrom, decisionNo, published: null, source: null };
  await insertProcedureVersion(tx, procedureId, published, { ...opening, agency });
  await insertProcessVersion(tx, procedureId, process, opening);
}

async function storeCounters(tx: Tx, { counters }: DemoCenter, agencyIds: ReadonlyMap<string, number>): Promise<void> {
  for (const counter of counters) {
    const { id } = await tx
      .insertInto('counters')
      .values({ number: counter.number, name: counter.name })
      .returning('id')
      .executeTakeFirstOrThrow();
    const served = counter.agencies.map((key) => ({ counter_id: id, agency_id: agencyIds.get(key) as number }));
    await tx.insertInto('counter_agencies').values(served).execute();
  }
}
