import type { Mutant } from './stryker.ts';

/** A change no test can notice, because the program answers the same with it. */
type Equivalent = Pick<Mutant, 'file' | 'original' | 'replacement'> & { readonly why: string };

const IMPOSSIBLE = '["Stryker was here"]';
const CACHE = 'what is kept only saves making it again';
const BEYOND = 'beyond the calendar the next look-up finds nothing either';

const EQUIVALENT: readonly Equivalent[] = [
  ...of('compile-calendar.ts', 'a run is never empty', ['run?.at(-1)?.year', 'run?.at(-1).year']),
  ...of(
    'local-time.ts',
    CACHE,
    ['lastMade.size === MOST_KEPT', 'true'],
    ['lastMade.size === MOST_KEPT', 'false'],
    ['lastMade.size === MOST_KEPT', 'lastMade.size !== MOST_KEPT'],
    ['lastMade.clear();', ';'],
    ['lastMade.set(minute, instant);', ';'],
  ),
  ...of(
    'local-time.ts',
    'the date written again must be the same text',
    ['/^\\d{4}-\\d\\d-\\d\\d$/', '/\\d{4}-\\d\\d-\\d\\d$/'],
    ['/^\\d{4}-\\d\\d-\\d\\d$/', '/^\\d{4}-\\d\\d-\\d\\d/'],
  ),
  ...of('calculate-deadline.ts', 'not an interval', ['[]', IMPOSSIBLE]),
  ...of('count.ts', 'not a range of days, nor an extension', ['[]', IMPOSSIBLE]),
  ...of('count.ts', BEYOND, ['next === null', 'false']),
  ...of('count.ts', 'only faster', ['extensions.length === 0', 'false']),
  ...of('other-clocks.ts', 'day 0 is in no calendar', ['effective !== null', 'true']),
  ...of(
    'pauses.ts',
    'time that runs backwards, or not at all, has no worked minute below either',
    ['to <= from', 'false'],
    ['to <= from', 'to < from'],
    ['a < b', 'a <= b'],
  ),
  ...of('shares.ts', 'the start itself is in the calendar', ['finish > start', 'finish >= start']),
  ...of('time-limit.ts', 'not a mode', ['[]', IMPOSSIBLE]),
  ...of(
    'measures.ts',
    BEYOND,
    ['resumed === null', 'false'],
    ['lastDay < stretch.endDay', 'true'],
    ['lastDay < stretch.endDay', 'lastDay <= stretch.endDay'],
  ),
  ...of('measures.ts', 'without an earlier pause there is no end to be later than', [
    'previousTo === undefined',
    'false',
  ]),
  ...of('near-due.ts', 'with an open pause there is no answer before that', ['to !== null', 'true']),
];

function of(file: string, why: string, ...changes: readonly (readonly [string, string])[]): Equivalent[] {
  return changes.map(([original, replacement]) => ({ file, original, replacement, why }));
}

/** Why a mutant changes nothing; undefined where that is not known. */
export const whyEquivalent = (mutant: Mutant): string | undefined =>
  EQUIVALENT.find(
    ({ file, original, replacement }) =>
      mutant.file.endsWith(`/${file}`) && mutant.original === original && mutant.replacement === replacement,
  )?.why;
