import type { Db } from '../../../platform/database/database.ts';
import type { Station } from '../../staff/index.ts';
import type { Intake } from './intake.ts';
import { intakesUnderWay } from './intake-store.ts';

/** A counter's screen shows no more; whoever has more unfinished work has another problem. */
const SHOWN = 30;

/** The intakes under way at counters that serve the same agencies as this official's, the latest first. */
export const listIntakes = (db: Db, station: Station | null): Promise<Intake[]> =>
  intakesUnderWay(db, [...(station?.counterAgencyIds ?? [])], SHOWN);
