import { localDate } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import { type Center, listAgencies } from '../../center/index.ts';
import { type PostedVersion, versionsInForce } from '../../procedures/index.ts';
import { type BoardHead, type BoardLine, boardStamp } from '../domain/board.ts';

export type BoardCapabilities = { readonly db: Db; readonly clock: Clock; readonly center: Center };

/** The board an agency should have today. */
export type CurrentBoard = {
  readonly agencyId: number;
  readonly agencyKey: string;
  readonly agencyName: string;
  readonly head: BoardHead;
  readonly lines: readonly BoardLine[];
  readonly stamp: string;
  /** The first day of the youngest version on it. */
  readonly newestFrom: string;
};

/** The boards of all agencies that have something to post, or of one; by the order of the agencies. */
export async function currentBoards(
  { db, clock, center }: BoardCapabilities,
  agencyKey?: string,
): Promise<readonly CurrentBoard[]> {
  const day = localDate(clock.now());
  const [agencies, versions] = await Promise.all([
    listAgencies(db),
    versionsInForce(db, day, agencyKey === undefined ? {} : { agencyKey }),
  ]);
  const byAgency = Map.groupBy(versions, (version) => version.agencyKey);
  const { contact, address, name } = center.profile;
  return agencies.flatMap((agency): CurrentBoard[] => {
    const posted = byAgency.get(agency.key);
    if (!posted) return [];
    const lines = posted.map(toLine);
    const head = { agencyName: agency.name, centerName: name, address, hotline: contact.hotline, email: contact.email };
    return [
      {
        agencyId: agency.id,
        agencyKey: agency.key,
        agencyName: agency.name,
        head,
        lines,
        stamp: boardStamp(head, lines),
        newestFrom: posted
          .map(({ effectiveFrom }) => effectiveFrom)
          .reduce((one, other) => (other > one ? other : one)),
      },
    ];
  });
}

const toLine = ({ code, name, version, processVersion }: PostedVersion): BoardLine => ({
  code,
  name,
  version,
  processVersion,
});
