import pg from 'pg';

/**
 * How PostgreSQL's values look here: `timestamptz` is a Temporal.Instant, `date` the text YYYY-MM-DD, `bigint` a number.
 * The driver's own choice (Date in the local zone, text for bigint) loses days and sums.
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return pg.types.getTypeParser(id, 'binary');
    return parsers.get(id) ?? pg.types.getTypeParser(id, 'text');
  },
};

const DATE = 1082;
const DATE_ARRAY = 1182;
const TIMESTAMPTZ = 1184;
const TIMESTAMPTZ_ARRAY = 1185;
const INT8 = 20;
const INT8_ARRAY = 1016;

const day = (text: string) => text;
const instant = (text: string) => Temporal.Instant.from(text);

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is beyond the numbers we can count with`);
  return value;
}

const TEXT_ARRAY: number = 1009;
const textArray: (text: string) => (string | null)[] = pg.types.getTypeParser(TEXT_ARRAY, 'text');
const arrayOf = (parse: (text: string) => unknown) => (text: string) =>
  textArray(text).map((item) => (item === null ? null : parse(item)));

const parsers = new Map<number, (text: string) => unknown>([
  [DATE, day],
  [DATE_ARRAY, arrayOf(day)],
  [TIMESTAMPTZ, instant],
  [TIMESTAMPTZ_ARRAY, arrayOf(instant)],
  [INT8, wholeNumber],
  [INT8_ARRAY, arrayOf(wholeNumber)],
]);

// The way back: the driver asks an object for its `toPostgres`, and would send Temporal values as quoted JSON without.
for (const kind of [Temporal.Instant, Temporal.PlainDate, Temporal.PlainDateTime, Temporal.PlainTime]) {
  Object.defineProperty(kind.prototype, 'toPostgres', {
    configurable: true,
    value(this: Temporal.Instant | Temporal.PlainDate) {
      return this.toString();
    },
  });
}
