import { isDeepStrictEqual } from 'node:util';
import {
  diffProcedures,
  type NewestVersion,
  type ProcedureContent,
  type ProcedureDifference,
  type ProcedureFile,
  type Process,
} from '../../procedures/index.ts';
import type { FaultList, Place } from './fault.ts';

/** What an import would do to one procedure, and what it was compared with. */
export type PlannedItem = {
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  readonly kind: 'new' | 'changed' | 'unchanged';
  readonly differences: readonly ProcedureDifference[];
  /** The versions that were the newest; another one at the time it is carried out means the catalogue moved on. */
  readonly basedOnVersion: number | null;
  readonly basedOnProcess: number | null;
  /** What would be published; null where that part stays as it is. */
  readonly content: ProcedureContent | null;
  readonly process: Process | null;
  readonly statedFrom: string;
};

export type PlanInput = {
  readonly files: readonly { readonly file: ProcedureFile; readonly placeOf: (path: readonly string[]) => Place }[];
  /** What there is now, by code. */
  readonly newest: ReadonlyMap<string, NewestVersion>;
  readonly today: Temporal.PlainDate;
};

/**
 * What an import would change: which procedures are new, which change and in what, which stay. Nothing is ever retired by
 * it. A version that is to come, or begins the same day, is in the way of another one: a fault.
 */
export function planImport({ files, newest, today }: PlanInput, faults: FaultList): PlannedItem[] {
  return files.map(({ file, placeOf }) => {
    const before = newest.get(file.code);
    const planned = planOne(file, before, today);
    if (planned.kind !== 'unchanged') {
      const inTheWay = hindrance(planned, before, today);
      const at = (part: string) => ({ ...placeOf([part]), procedure: file.code });
      if (inTheWay) faults.add(at('effectiveFrom'), 'version-in-the-way', inTheWay);
      if (isOverBefore(file, effectiveDay(planned, today).effectiveFrom))
        faults.add(at('effectiveTo'), 'ends-before-begin');
      const end = endOtherwise(planned, before, today);
      if (end) faults.add(at('effectiveTo'), 'ends-otherwise', end);
    }
    return planned;
  });
}

function planOne(file: ProcedureFile, before: NewestVersion | undefined, today: Temporal.PlainDate): PlannedItem {
  const { process, ...content } = file;
  const [was, ran] = [before?.procedure ?? null, before?.process ?? null];
  // What had an end and is sent without it comes back into force.
  const isOver = was?.effectiveTo != null && was.effectiveTo <= today.toString() && !ended(content, today);
  const contentChanges = !was || isOver || !isDeepStrictEqual(essence(was.content), essence(content));
  const processChanges = !ran || !isDeepStrictEqual(steps(ran.process), steps(process));
  const changes = contentChanges || processChanges;
  const old = { content: was?.content ?? {}, process: ran?.process ?? null };
  return {
    code: file.code,
    name: file.name,
    agency: file.agency,
    kind: !was ? 'new' : changes ? 'changed' : 'unchanged',
    differences: was && changes ? diffProcedures(old, { content, process }) : [],
    basedOnVersion: was?.id ?? null,
    basedOnProcess: ran?.id ?? null,
    content: contentChanges ? content : null,
    process: processChanges ? process : null,
    statedFrom: file.effectiveFrom,
  };
}

/** A workbook has no place for forms to fill and for rules of a procedure's own: those that are there stay. */
export function withKept(file: Record<string, unknown>, before: NewestVersion | undefined): Record<string, unknown> {
  const { eForms, rules } = before?.procedure?.content ?? {};
  return { ...file, ...(eForms && { eForms }), ...(rules && { rules }) };
}

const isOverBefore = ({ effectiveTo }: ProcedureFile, day: string): boolean =>
  effectiveTo !== null && effectiveTo <= day;

const ended = ({ effectiveTo }: ProcedureContent, today: Temporal.PlainDate): boolean =>
  effectiveTo !== null && effectiveTo <= today.toString();

/**
 * The first day an imported version holds: the day its decision names, but a changed procedure not before tomorrow, as
 * what is accepted today was promised under the version of today, and a new one not before today. A change published on
 * the day it was to take effect, or after, is late (QC Đ13.6); a procedure that only now comes into this catalogue is not.
 */
export function effectiveDay(
  { kind, statedFrom }: Pick<PlannedItem, 'kind' | 'statedFrom'>,
  today: Temporal.PlainDate,
): { readonly effectiveFrom: string; readonly late: boolean } {
  const earliest = (kind === 'new' ? today : today.add({ days: 1 })).toString();
  return {
    effectiveFrom: statedFrom > earliest ? statedFrom : earliest,
    late: kind !== 'new' && statedFrom <= today.toString(),
  };
}

/** A version that begins later than this one would, or on the same day; nothing where there is none. */
export function hindrance(
  planned: Pick<PlannedItem, 'kind' | 'statedFrom' | 'content' | 'process'>,
  before: NewestVersion | undefined,
  today: Temporal.PlainDate,
) {
  const { effectiveFrom } = effectiveDay(planned, today);
  // What stays as it is was judged together with what changes: it has to hold by then.
  const isInTheWay = (from: string, changed: boolean) => (changed ? from >= effectiveFrom : from > effectiveFrom);
  const version = before?.procedure;
  if (version && isInTheWay(version.effectiveFrom, planned.content !== null))
    return { version: version.content.version, from: version.effectiveFrom };
  const process = before?.process;
  if (process && isInTheWay(process.effectiveFrom, planned.process !== null))
    return { version: process.process.version, from: process.effectiveFrom };
  return null;
}

/**
 * The day on which a procedure ends (empty: on none that is known), where a version that takes effect before it says
 * otherwise: a decision ends a procedure, with an eye on its open dossiers, and no file takes that back or does it by the
 * way. Nothing where they agree, or where the procedure was over by then and comes back into force.
 */
export function endOtherwise(
  planned: Pick<PlannedItem, 'kind' | 'statedFrom' | 'content'>,
  before: NewestVersion | undefined,
  today: Temporal.PlainDate,
): { readonly to: string } | null {
  const was = before?.procedure;
  if (!planned.content || !was) return null;
  const isOverBy = was.effectiveTo !== null && was.effectiveTo <= effectiveDay(planned, today).effectiveFrom;
  return isOverBy || planned.content.effectiveTo === was.effectiveTo ? null : { to: was.effectiveTo ?? '' };
}

/** What a version says, whatever its number, decision and days; lists that may be left out say the same when empty. */
function essence({ version: _, decisionNo: __, effectiveFrom: ___, effectiveTo: ____, ...said }: ProcedureContent) {
  const { audiences, lifeEvents, cases, eForms, charges, ...rest } = said;
  return {
    ...rest,
    ...filled({ audiences, lifeEvents, eForms }),
    ...filled({
      cases: cases?.map((one) => ({ ...one, ...(one.charges && { charges: one.charges.map(bareCharge) }) })),
    }),
    charges: charges.map(bareCharge),
  };
}

const bareCharge = ({ exemptions, ...charge }: ProcedureContent['charges'][number]) => ({
  ...charge,
  ...filled({ exemptions }),
});

const steps = ({ steps: all, calendarDayGround }: Process) => ({
  ground: calendarDayGround ?? null,
  steps: all.map(({ outcomes, ...step }) => ({ ...step, ...filled({ outcomes }) })),
});

const filled = (lists: Readonly<Record<string, readonly unknown[] | undefined>>) =>
  Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined && list.length > 0));
