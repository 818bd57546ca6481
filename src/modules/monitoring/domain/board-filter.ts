import Type, { type Static } from 'typebox';

export const LEVELS = { tinh: 'PROVINCE', huyen: 'DISTRICT', xa: 'COMMUNE', 'nganh-doc': 'CENTRAL' } as const;

/** What a number of the board counts; the slug stands in addresses. */
export const STATES = {
  'dang-giai-quyet': 'open',
  'trong-han': 'inTime',
  'sap-den-han': 'nearDue',
  'qua-han': 'overdue',
  'qua-han-da-ro-nguyen-nhan': 'explained',
  'qua-han-chua-ro-nguyen-nhan': 'unexplained',
  'tam-dung': 'paused',
  'khong-dien-bien': 'stale',
  'cho-nguoi-nop': 'applicant',
  'cho-trung-tam': 'center',
  'cho-co-quan': 'agency',
  'cho-tiep-nhan': 'submitted',
  'cho-tra': 'ready',
} as const;

export type StateSlug = keyof typeof STATES;
export type BoardState = (typeof STATES)[StateSlug];
export type Level = (typeof LEVELS)[keyof typeof LEVELS];

const slug = <T extends object>(of: T) => Type.Enum(['', ...(Object.keys(of) as (keyof T & string)[])]);
const empty = Type.Literal('');
const day = Type.Union([empty, Type.String({ pattern: '^(20|21)\\d{2}-\\d{2}-\\d{2}$' })]);

/** The filter as it stands in an address: what is saved under a name, too. An empty value is none. */
export const BoardQuery = Type.Object({
  cap: Type.Optional(slug(LEVELS)),
  'co-quan': Type.Optional(Type.Union([empty, Type.String({ pattern: '^[A-Z][A-Z0-9_-]{0,39}$' })])),
  'don-vi': Type.Optional(Type.String({ maxLength: 60 })),
  buoc: Type.Optional(Type.String({ maxLength: 200 })),
  'linh-vuc': Type.Optional(Type.String({ maxLength: 200 })),
  'thu-tuc': Type.Optional(Type.Union([empty, Type.String({ pattern: '^\\d\\.\\d{6}$' })])),
  'tu-ngay': Type.Optional(day),
  'den-ngay': Type.Optional(day),
  'tien-do': Type.Optional(slug(STATES)),
});
export type BoardQuery = Static<typeof BoardQuery>;

/** The same, read: what the queries ask by. */
export type BoardFilter = {
  readonly level: Level | null;
  readonly agencyKey: string | null;
  /** Of the step in turn; `-` where it names none. */
  readonly unit: string | null;
  /** Name of the step in turn. */
  readonly step: string | null;
  readonly field: string | null;
  readonly procedureCode: string | null;
  /** Accepted, or handed in, from this day on, and until this day. */
  readonly from: Temporal.PlainDate | null;
  readonly until: Temporal.PlainDate | null;
  readonly state: BoardState | null;
};

/** Reads a filter; a day that does not exist is no limit. */
export function readFilter(query: BoardQuery): BoardFilter {
  const text = (value: string | undefined) => value?.trim() || null;
  return {
    level: query.cap ? LEVELS[query.cap] : null,
    agencyKey: text(query['co-quan']),
    unit: text(query['don-vi']),
    step: text(query.buoc),
    field: text(query['linh-vuc']),
    procedureCode: text(query['thu-tuc']),
    from: dayOf(query['tu-ngay']),
    until: dayOf(query['den-ngay']),
    state: query['tien-do'] ? STATES[query['tien-do']] : null,
  };
}

function dayOf(text: string | undefined): Temporal.PlainDate | null {
  try {
    return text ? Temporal.PlainDate.from(text) : null;
  } catch {
    return null;
  }
}

const KEYS = Object.keys(BoardQuery.properties) as (keyof BoardQuery)[];

/** The address of a filter, its parts in one order, whatever else stood there; `""` for none. */
export function filterAddress(query: BoardQuery, changed: Partial<BoardQuery> = {}): string {
  const all = { ...query, ...changed };
  const parts = KEYS.flatMap((key) => (all[key] ? [[key, all[key] as string]] : []));
  return new URLSearchParams(parts).toString();
}

/** The filter of an address that was saved; parts nobody knows any more are left out. */
export function queryOf(address: string): BoardQuery {
  const parts = new URLSearchParams(address);
  return Object.fromEntries(KEYS.flatMap((key) => (parts.get(key) ? [[key, parts.get(key)]] : []))) as BoardQuery;
}
