import { localDate, toRfc3339 } from '../../../kernel/time.ts';
import type { LedgerEntry } from '../../ledger/index.ts';
import type { WorkflowStep } from '../../workflow/index.ts';
import type { HandOver } from './control-slip.ts';

export type Places = {
  /** Of the center itself, and of an agency by its id. */
  readonly center: string;
  readonly agencyName: (id: number) => string;
  /** Of a unit by its key: of an agency, or with null of the center. */
  readonly unitName: (agencyId: number | null, key: string) => string;
};

/**
 * Every hand-over of a dossier, in the order of its log: acceptance to the first steps, each completed step to those that
 * follow, the result to the center, the center to whoever it is for. An entry of the log never changes, so neither does a
 * row; new ones come after it.
 */
export function handOvers(log: readonly LedgerEntry[], steps: readonly WorkflowStep[], places: Places): HandOver[] {
  const stepCalled = (key: unknown) => steps.find((step) => step.key === key);
  const holder = (step: WorkflowStep | undefined): string => {
    if (!step) return places.center;
    const { agencyId, unit } = step;
    const agency = agencyId === null ? places.center : places.agencyName(agencyId);
    return unit === null ? agency : `${agency}, ${places.unitName(agencyId, unit)}`;
  };
  const row = (entry: LedgerEntry, giver: string, receiver: string, done?: WorkflowStep): HandOver => ({
    giver: done ? `${giver} (${done.name})` : giver,
    receiver,
    at: toRfc3339(entry.at),
    signedBy: entry.actor.accountId === null ? null : entry.actor.name,
    verdict: done ? verdictOf(done, entry.at) : null,
    ...remarkOf(entry),
  });
  const receiving = (step: WorkflowStep | undefined): string =>
    step ? `${holder(step)} (${step.name})` : places.center;

  return log.flatMap((entry): HandOver[] => {
    const { action, facts } = entry;
    switch (action) {
      case 'transfer':
        return [row(entry, places.center, receiving(stepCalled(facts.step)))];
      case 'complete-step': {
        const done = stepCalled(facts.step);
        const next = [facts.next].flat().filter((key) => key !== undefined);
        if (next.length === 0) return [row(entry, holder(done), WAITING, done)];
        return next.map((key) => row(entry, holder(done), receiving(stepCalled(key)), done));
      }
      case 'register-result': {
        const done = steps.findLast(
          ({ completedAt, completedBy }) =>
            completedAt && isSame(completedAt, entry.at) && completedBy === entry.actor.accountId,
        );
        return [row(entry, holder(done), places.center, done)];
      }
      case 'recall-result':
        return [row(entry, places.center, holder(steps.find(({ status }) => status === 'active')))];
      case 'deliver':
      case 'settle-at-once':
        return [row(entry, places.center, `Người nhận kết quả: ${text(facts.receiver) ?? 'người nộp hồ sơ'}`)];
      default:
        return [];
    }
  });
}

const WAITING = 'chờ các bước làm song song';

function remarkOf({ facts }: LedgerEntry): { remark?: string } {
  const remark = text(facts.note) ?? resultText(text(facts.document));
  return remark ? { remark } : {};
}

/** The log writes "38A8000001, 2026-11-26". */
const resultText = (document: string | undefined): string | undefined =>
  document?.replace(/^(.*), (\d{4})-(\d\d)-(\d\d)$/, 'Kết quả số $1 ngày $4/$3/$2');

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Before the day it was due, on it in time, or after its time. */
function verdictOf({ dueAt }: WorkflowStep, at: Temporal.Instant): HandOver['verdict'] {
  if (!dueAt) return null;
  if (Temporal.Instant.compare(at, dueAt) > 0) return 'late';
  return localDate(at).equals(localDate(dueAt)) ? 'on-time' : 'early';
}

/** The log keeps milliseconds. */
const isSame = (a: Temporal.Instant, b: Temporal.Instant): boolean => a.epochMilliseconds === b.epochMilliseconds;
