import type { Load } from './load.ts';
import type { Figure } from './row.ts';

/** Two raced sides, and their ratio, which is what the target is about. */
export const raceFigures = (
  { ours, bare }: { ours: Load; bare: Load },
  bareName: string,
  atLeast: number,
): readonly Figure[] => [
  { what: 'ours', value: ours.rate, unit: '/s' },
  { what: 'ours, p50', value: ours.p50Ms, unit: 'ms' },
  { what: 'ours, p95', value: ours.p95Ms, unit: 'ms' },
  { what: bareName, value: bare.rate, unit: '/s' },
  { what: `${bareName}, p50`, value: bare.p50Ms, unit: 'ms' },
  { what: `${bareName}, p95`, value: bare.p95Ms, unit: 'ms' },
  { what: 'ratio of the rates', value: ours.rate / bare.rate, unit: '', target: { atLeast } },
];
