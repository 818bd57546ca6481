import { type RawBuilder, sql } from 'kysely';
import { type Actor, may } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';

/**
 * The same rule as `mayRead`, for the row `d` of dossiers (QC Đ5.1d): what one filed oneself, what the counters serve, what
 * the own agency has a step in or is asked beside, what goes by post, or everything.
 */
export function visibleTo(actor: Actor, station: Station | null): RawBuilder<boolean> {
  if (may(actor, 'read-every-dossier')) return sql`true`;
  const own = sql`d.filed_by = ${actor.accountId}`;
  if (!station) return sql`${own}`;
  const toSettle = may(actor, 'settle-obligation') ? sql`d.status = 'awaiting_obligation'` : sql`false`;
  if (!may(actor, 'read-dossier')) return sql`(${own} or ${toSettle})`;
  const rules = [sql`d.agency_id = any(${[...station.counterAgencyIds]})`, own, toSettle];
  if (isPostal(actor)) rules.push(BY_POST);
  if (station.agencyId === null) rules.push(atTheCenter(actor));
  else
    rules.push(
      sql`exists (select from workflow_steps s where s.dossier_id = d.id and s.agency_id = ${station.agencyId} and s.status <> 'skipped')`,
      sql`exists (select from dossier_parties y where y.dossier_id = d.id and y.agency_id = ${station.agencyId} and y.ended_at is null)`,
    );
  return sql`(${sql.join(rules, sql` or `)})`;
}

/**
 * The marks of `dossier_words` one of which every dossier has that somebody may see and did not file; for these `visibleTo`
 * then decides. Null for who may see everything.
 */
export function marksOf(actor: Actor, station: Station | null): readonly string[] | null {
  // Whoever takes money sees what waits to be paid, of whatever agency: no mark narrows it.
  if (may(actor, 'read-every-dossier') || (station && may(actor, 'settle-obligation'))) return null;
  if (!station || !may(actor, 'read-dossier')) return [];
  const agencies = [...station.counterAgencyIds, ...(station.agencyId === null ? [] : [station.agencyId])];
  const roles = station.agencyId === null ? actor.roles.filter((role) => role !== 'reception') : [];
  return [...new Set([...agencies, ...roles].map((one) => `#${one}`)), ...(isPostal(actor) ? ['post'] : [])];
}

const isPostal = (actor: Actor) => actor.roles.includes('postal') && may(actor, 'deliver-result');
const BY_POST = sql<boolean>`(d.return_method = 'post' and d.status in ('result_ready', 'delivered'))`;
const atTheCenter = (actor: Actor) => sql<boolean>`exists (select from workflow_steps s where s.dossier_id = d.id
  and s.status <> 'skipped' and s.agency_id is null and s.role = any(${actor.roles}) and s.role <> 'reception')`;
