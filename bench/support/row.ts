import type { BenchCenter } from './center.ts';

/** One line of `quality.md`: a piece of work, and what it is measured against. */
export type Row = {
  /** How it is asked for: `npm run bench -- NAME`. */
  readonly name: string;
  readonly title: string;
  measure(bench: Bench): Promise<Measured>;
};

/** What every row is given. */
export type Bench = {
  /** The long loads of `--full`. */
  readonly full: boolean;
  /** The demo center, opened when first asked for and shared by the rows. */
  center(): Promise<BenchCenter>;
};

export type Measured = { readonly figures: readonly Figure[]; readonly notes?: readonly string[] };

export type Figure = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: { readonly atLeast: number } | { readonly atMost: number };
};

/** Whether a figure reaches its target; true for one that has none. */
export function isMet({ value, target }: Figure): boolean {
  if (!target) return true;
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}
