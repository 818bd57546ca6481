import { defineRepeatedJob } from '../../platform/queue.ts';
import type { DossierCapabilities } from '../dossiers/index.ts';
import { releaseAbsent } from './actions/record-absence.ts';

export const jobs = [
  defineRepeatedJob('release-absent', 5, async (capabilities: Pick<DossierCapabilities, 'db' | 'clock'>) => {
    await releaseAbsent(capabilities);
  }),
];
