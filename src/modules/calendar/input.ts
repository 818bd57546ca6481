import Type, { type Static } from 'typebox';
import { closed } from '../../platform/data-schema.ts';
import { CalendarYearSchema } from './domain/calendar-year.ts';

const line = (maxLength: number, missing: string) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', problem: missing, missing });
const day = (missing: string) => Type.String({ format: 'date', problem: 'day-invalid', missing });
/** As people write it; the form's own reader tells which day it is. */
const writtenDay = (missing: string) => Type.String({ maxLength: 30, problem: 'day-invalid', missing });
const expectedVersion = Type.Integer({ minimum: 1, problem: 'version-required', missing: 'version-required' });
const hours = Type.String({ maxLength: 200 });
const yearNumber = Type.Integer({ minimum: 1990, maximum: 2200 });
const ownerKey = Type.String({ pattern: '^[A-Za-z0-9-]{1,40}$' });

export const YearParams = Type.Object({ owner: ownerKey, year: yearNumber });
export type YearParams = Static<typeof YearParams>;
export const PublicYearParams = Type.Object({ year: yearNumber });

/** Whose calendar of which year is to be drafted. */
export const BeginForm = closed({
  owner: Type.String({
    pattern: '^[A-Za-z0-9-]{1,40}$',
    problem: 'calendar-owner-unknown',
    missing: 'calendar-owner-unknown',
  }),
  year: yearNumber,
});

export const VersionForm = closed({ expectedVersion });

/** A run of days of one kind; swaps have a form of their own. */
export const DaysForm = closed({
  kind: Type.Union(
    [Type.Literal('HOLIDAY'), Type.Literal('COMPENSATORY'), Type.Literal('HALF_DAY'), Type.Literal('LOCAL_CLOSURE')],
    { problem: 'day-kind-required', missing: 'day-kind-required' },
  ),
  from: writtenDay('day-required'),
  to: Type.Optional(writtenDay('day-required')),
  label: line(200, 'label-required'),
  hours: Type.Optional(hours),
  decision: Type.Optional(line(100, 'decision-no-required')),
  /** The day this one takes the place of. */
  replaces: Type.Optional(day('day-required')),
  expectedVersion,
});
export type DaysForm = Static<typeof DaysForm>;

export const SwapForm = closed({
  off: writtenDay('swap-off-required'),
  work: writtenDay('swap-work-required'),
  swapLabel: line(200, 'label-required'),
  replaces: Type.Optional(day('day-required')),
  expectedVersion,
});
export type SwapForm = Static<typeof SwapForm>;

/** Monday first; by name, for a list of fields would close up where one is left empty. */
export const WEEKDAY_FIELDS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The hours of each weekday as people write them. */
export const WeekForm = closed({
  week: Type.Optional(
    closed({
      mon: Type.Optional(hours),
      tue: Type.Optional(hours),
      wed: Type.Optional(hours),
      thu: Type.Optional(hours),
      fri: Type.Optional(hours),
      sat: Type.Optional(hours),
      sun: Type.Optional(hours),
    }),
  ),
  expectedVersion,
});
export type WeekForm = Static<typeof WeekForm>;

export const RemoveForm = closed({ date: day('day-required'), expectedVersion });

export const ImportForm = closed({
  file: Type.String({
    minLength: 1,
    problem: 'list-file-required',
    missing: 'list-file-required',
  }),
  expectedVersion,
});

const { week, days } = CalendarYearSchema.properties;
/** A whole year as a program sends it; what is wrong with it is told by `checkCalendarYear`. */
export const DraftInput = closed({ week, days });

const PublicationFields = {
  status: Type.Union([Type.Literal('published'), Type.Literal('provisional')], {
    problem: 'year-status-required',
    missing: 'year-status-required',
  }),
  decisionNo: line(100, 'decision-no-required'),
  ground: line(500, 'publication-ground-required'),
};
export const PublicationInput = closed(PublicationFields);
export const PublicationForm = closed({ ...PublicationFields, expectedVersion });
export type PublicationForm = Static<typeof PublicationForm>;
