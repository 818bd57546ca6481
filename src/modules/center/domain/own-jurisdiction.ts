import { NATIONAL } from './rule-set.ts';

type Keyed = { readonly key: string; readonly jurisdiction: string };

/**
 * Whether a center drafts and approves the rules of a jurisdiction: its own. The nation's come with the data of this
 * software, unless the center stands for the nation: its profile bears the key of a national set (`quoc-gia-2025`).
 */
export const isOwnJurisdiction = (jurisdiction: string, center: string, sets: readonly Keyed[]): boolean =>
  jurisdiction === center ||
  (jurisdiction === NATIONAL && sets.some((set) => set.jurisdiction === NATIONAL && set.key === center));
