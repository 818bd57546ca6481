/** No request names more pieces. */
export const MAX_PIECES = 2000;

/** Numbers of pieces in few signs, for a box that stands for many of them: `12-110,115`. */
export function rangesOf(ids: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const id of ids.toSorted((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last && id <= last.to + 1) last.to = id;
    else ranges.push({ from: id, to: id });
  }
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}

/** The numbers behind such texts, each once; null where they are none, or more than `MAX_PIECES`. */
export function idsOf(texts: readonly string[]): number[] | null {
  const ids = new Set<number>();
  for (const range of texts.flatMap((text) => text.split(','))) {
    const [, from, to = from] = /^(\d{1,12})(?:-(\d{1,12}))?$/.exec(range) ?? [];
    if (from === undefined || Number(to) - Number(from) >= MAX_PIECES) return null;
    for (let id = Number(from); id <= Number(to); id++) ids.add(id);
    if (ids.size > MAX_PIECES) return null;
  }
  return ids.size === 0 ? null : [...ids];
}
