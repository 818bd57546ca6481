/** One difference between two versions of a procedure; words for it are chosen by `presentDiff`. */
export type ProcedureDifference = {
  /** A part of the content, or of the process. */
  readonly part: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Which paper, charge, step … of the part; none where the part is one value. */
  readonly label?: string;
  /** Which property of it: `originals`, `quota`; `order` where the same things follow another way. */
  readonly field?: string;
  /** Where it is a case's own. */
  readonly caseName?: string;
  /** What stood there and what stands there now, as data. */
  readonly before?: unknown;
  readonly after?: unknown;
};

/** How the things of a list are known, called and compared. */
export type Things<T extends object> = {
  readonly id: (thing: T) => string;
  readonly label: (thing: T) => string;
  readonly fields: readonly (keyof T & string)[];
};

/** What became of a list of things: which came, went, or changed in which property. */
export function diffThings<T extends object>(
  part: string,
  before: readonly T[],
  after: readonly T[],
  things: Things<T>,
): ProcedureDifference[] {
  const [old, next] = [byId(before, things.id), byId(after, things.id)];
  return [
    ...[...old].flatMap(([id, thing]): ProcedureDifference[] =>
      next.has(id) ? [] : [{ part, kind: 'removed', label: things.label(thing), before: thing }],
    ),
    ...[...next].flatMap(([id, thing]): ProcedureDifference[] => {
      const was = old.get(id);
      if (was === undefined) return [{ part, kind: 'added', label: things.label(thing), after: thing }];
      const label = things.label(thing);
      return things.fields.flatMap((field) => diffValue(part, was[field], thing[field], { label, field }));
    }),
    ...diffOrder(part, old, next, things.label),
  ];
}

/** One value against another; nothing where they say the same. An empty list, no and absence are the same. */
export function diffValue(
  part: string,
  before: unknown,
  after: unknown,
  more: Pick<ProcedureDifference, 'label' | 'field' | 'caseName'> = {},
): ProcedureDifference[] {
  const [was, is] = [canonical(before), canonical(after)];
  if (was === is) return [];
  const isNew = was === NOTHING && typeof before !== 'boolean';
  const isGone = is === NOTHING && typeof after !== 'boolean';
  const kind = more.label !== undefined || (!isNew && !isGone) ? 'changed' : isNew ? 'added' : 'removed';
  return [{ part, kind, ...more, ...(!isNew && { before }), ...(!isGone && { after }) }];
}

/** A list of texts or keys: which came and which went. */
export const diffTexts = (
  part: string,
  before: readonly string[] = [],
  after: readonly string[] = [],
): ProcedureDifference[] =>
  diffThings(
    part,
    before.map((text) => ({ text })),
    after.map((text) => ({ text })),
    { id: ({ text }) => text, label: ({ text }) => text, fields: [] },
  );

function diffOrder<T extends object>(
  part: string,
  old: ReadonlyMap<string, T>,
  next: ReadonlyMap<string, T>,
  label: (thing: T) => string,
): ProcedureDifference[] {
  const common = (from: ReadonlyMap<string, T>, to: ReadonlyMap<string, T>) =>
    [...from].flatMap(([id, thing]) => (to.has(id) ? [{ id, label: label(thing) }] : []));
  const [was, is] = [common(old, next), common(next, old)];
  if (was.every(({ id }, at) => id === is[at]?.id)) return [];
  const labels = (all: readonly { label: string }[]) => all.map((thing) => thing.label);
  return [{ part, kind: 'changed', field: 'order', before: labels(was), after: labels(is) }];
}

/** Things of one id follow one another: the second is the second on both sides. */
function byId<T extends object>(things: readonly T[], id: (thing: T) => string): ReadonlyMap<string, T> {
  const seen = new Map<string, number>();
  return new Map(
    things.map((thing) => {
      const key = id(thing);
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      return [times === 1 ? key : `${key} ${times}`, thing];
    }),
  );
}

const NOTHING = 'null';

/** The same text for the same data, in whatever order its keys came out of the database. */
function canonical(value: unknown): string {
  const isEmpty =
    value === undefined || value === false || value === '' || (Array.isArray(value) && value.length === 0);
  if (isEmpty || value === null) return NOTHING;
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, each]) => [key, canonical(each)] as const);
  return `{${pairs
    .filter(([, text]) => text !== NOTHING)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, text]) => `${key}:${text}`)
    .join(',')}}`;
}
