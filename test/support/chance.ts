/** What looks like chance and is the same every time: for made-up data that a test or bench meets again. */
export type Chance = {
  /** A number from 0 up to, not with, 1. */
  next(): number;
  /** One of several. */
  of<T>(items: readonly T[]): T;
  /** A whole number from one to the other, both included. */
  between(least: number, most: number): number;
  /** True in so many of a hundred. */
  percent(share: number): boolean;
  /** Some of several, in their order. */
  some<T>(items: readonly T[], count: number): T[];
  shuffled<T>(items: readonly T[]): T[];
};

/** A small generator (mulberry32) from a seed. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const shuffled = <T>(items: readonly T[]): T[] => {
    const all = [...items];
    for (let at = all.length - 1; at > 0; at -= 1) {
      const other = between(0, at);
      [all[at], all[other]] = [all[other] as T, all[at] as T];
    }
    return all;
  };
  return {
    next,
    between,
    shuffled,
    of: (items) => items[between(0, items.length - 1)] as (typeof items)[number],
    percent: (share) => next() * 100 < share,
    some: (items, count) => {
      const chosen = new Set(shuffled([...items.keys()]).slice(0, count));
      return items.filter((_, at) => chosen.has(at));
    },
  };
}
