import type { Drill } from './drill.ts';
import { fuzz } from './fuzz.ts';
import { killRounds } from './kill-rounds.ts';
import { million } from './million.ts';
import { mutation } from './mutation.ts';
import { uploads } from './uploads.ts';

/** Every drill there is, in the order the usage shows them. */
export const DRILLS: readonly Drill[] = [killRounds, uploads, fuzz, mutation, million];
