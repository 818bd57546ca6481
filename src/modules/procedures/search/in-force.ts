import { type SqlBool, sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { ProcedureFilter } from '../search-store.ts';

/** The versions in force on a day, of what the filter asks for. */
export function inForce(db: Db, day: Temporal.PlainDate, filter: ProcedureFilter = {}) {
  const date = day.toString();
  let versions = db
    .selectFrom('procedure_versions as version')
    .where('version.withdrawn_at', 'is', null)
    .where('version.effective_from', '<=', date)
    .where((where) => where.or([where('version.effective_to', 'is', null), where('version.effective_to', '>', date)]));
  const { agencyKey, fieldSlug, audience, lifeEvent, onlineLevel } = filter;
  if (agencyKey)
    versions = versions.where('version.agency_id', '=', (from) =>
      from.selectFrom('agencies').select('id').where('key', '=', agencyKey),
    );
  if (fieldSlug) versions = versions.where('version.field_slug', '=', fieldSlug);
  if (audience) versions = versions.where(sql<SqlBool>`audiences ? ${audience}`);
  if (lifeEvent) versions = versions.where(sql<SqlBool>`life_events ? ${lifeEvent}`);
  if (onlineLevel) versions = versions.where('version.online_level', '=', onlineLevel);
  return versions;
}
