import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import { listAgencies } from '../../center/index.ts';
import {
  addParty,
  chainOf,
  type Dossier,
  type DossierCapabilities,
  endParty,
  partiesOf,
  readForChange,
  saveStatus,
} from '../../dossiers/index.ts';
import { type Actor, actingAs } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { stationOf } from '../../staff/index.ts';
import type { HandlingProblem } from '../domain/problems.ts';
import type { FollowingInput } from '../input.ts';

export type FollowInput = FollowingInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
};
type Problems = HandlingProblem | 'dossier-not-found' | 'stale-version';
type Capabilities = Pick<DossierCapabilities, 'db' | 'clock'>;

/**
 * An agency follows a dossier (theo dõi): it may read it, and do nothing to it. Procedure control lets any agency follow,
 * the head of one only their own, of dossiers they may read. Problems: `dossier-not-found`, `stale-version`,
 * `following-not-allowed`, `party-agency-unknown`.
 */
export const followDossier = (
  capabilities: Capabilities,
  actor: Actor,
  input: FollowInput,
): Promise<Result<Dossier, Problem<Problems>>> =>
  following(capabilities, actor, input, 'follow', async (tx, dossierId, { agencyId, at, by }) => {
    await addParty(tx, dossierId, { agencyId, part: 'follows', ground: input.ground, addedAt: at, addedBy: by });
    return ok(undefined);
  });

/** An agency follows a dossier no more. Problems: those of `followDossier`, `not-followed`. */
export const stopFollowing = (
  capabilities: Capabilities,
  actor: Actor,
  input: FollowInput,
): Promise<Result<Dossier, Problem<Problems>>> =>
  following(capabilities, actor, input, 'stop-following', async (tx, dossierId, { agencyId, at }) => {
    const parties = await partiesOf(tx, dossierId);
    if (!parties.some((one) => one.agencyId === agencyId && one.part === 'follows')) return fail('not-followed');
    await endParty(tx, dossierId, { agencyId, part: 'follows', at });
    return ok(undefined);
  });

type Change = { readonly agencyId: number; readonly at: Temporal.Instant; readonly by: number };

async function following(
  { db, clock }: Capabilities,
  actor: Actor,
  { reference, expectedVersion, agency: key, ground }: FollowInput,
  action: 'follow' | 'stop-following',
  change: (tx: Tx, dossierId: number, change: Change) => Promise<Result<void, Problem<Problems>>>,
): Promise<Result<Dossier, Problem<Problems>>> {
  const now = clock.now();
  return transaction(db, async (tx): Promise<Result<Dossier, Problem<Problems>>> => {
    const read = await readForChange(tx, actor, { reference, now, purpose: action });
    if (!read.ok) return read;
    const { dossier } = read.value;
    if (expectedVersion !== undefined && expectedVersion !== dossier.version) return fail('stale-version');
    const station = await stationOf(tx, actor.accountId as number, localDate(now));
    const agencies = await listAgencies(tx);
    const agency = agencies.find((one) => (key === undefined ? one.id === station?.agencyId : one.key === key));
    if (!agency)
      return fail('party-agency-unknown', { errors: [{ pointer: '/agency', code: 'party-agency-unknown' }] });
    if (!mayFollowFor(actor, agency.id, station?.agencyId ?? null)) return fail('following-not-allowed');
    const changed = await change(tx, dossier.id, { agencyId: agency.id, at: now, by: actor.accountId as number });
    if (!changed.ok) return changed;
    const facts = { agency: agency.name, reason: ground };
    await record(tx, chainOf(dossier.id), [{ at: now, actor: actingAs(actor), action, facts, ground: 'QC Đ7.2g1' }]);
    return ok(await saveStatus(tx, dossier, { status: dossier.status }));
  });
}

/** Control and the center's leaders for every agency; the head of one for their own. */
export function mayFollowFor({ roles }: Actor, agencyId: number | null, own: number | null): boolean {
  if (roles.some((role) => role === 'procedure_control' || role === 'deputy' || role === 'director')) return true;
  return agencyId !== null && agencyId === own && roles.some((role) => role === 'agency_head' || role === 'ubnd');
}
