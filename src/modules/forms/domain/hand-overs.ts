import { localDate, toRfc3339 } from '../../../kernel/time.ts';
import type { LedgerEntry } from '../../ledger/index.ts';
import type { Turn, WorkflowStep } from '../../workflow/index.ts';
import type { HandOver } from './control-slip.ts';
import { isPassage, PASSAGES, type Passage, remarkOf, textOf } from './passages.ts';

export type Places = {
  /** Of the center itself, and of an agency by its id. */
  readonly center: string;
  readonly agencyName: (id: number) => string;
  /** Of a unit by its key: of an agency, or with null of the center. */
  readonly unitName: (agencyId: number | null, key: string) => string;
};

/** What happened to a dossier: its log, its steps, and every turn they had. */
export type Course = {
  readonly log: readonly LedgerEntry[];
  readonly steps: readonly WorkflowStep[];
  readonly turns: readonly Turn[];
};

/**
 * Every hand-over of a dossier since its acceptance, in the order of its log: to the first steps, each completed step to
 * those that follow, back to an earlier one, to the applicant for a supplement and back, to whoever was asked, the result to
 * the center and to whom it is for. An entry of the log never changes, so neither does a row; new ones come after it.
 */
export function handOvers(course: Course, places: Places): HandOver[] {
  const { log, turns } = course;
  const acceptance = log.findIndex(({ action }) => action === 'accept');
  const people = naming(course, places);
  const moved = turns.filter(({ endedHow }) => endedHow === 'moved').map((turn) => moveOf(turn, course, people));
  return [...log.slice(Math.max(0, acceptance)).flatMap((entry) => rowsOf(entry, course, people)), ...moved].toSorted(
    (a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0),
  );
}

/** How whoever holds a dossier is called on the slip. */
export function naming({ steps }: Pick<Course, 'steps'>, places: Places) {
  const holder = ({ agencyId, key }: Pick<Turn, 'agencyId' | 'key'>): string => {
    const agency = agencyId === null ? places.center : places.agencyName(agencyId);
    const step = steps.find((one) => one.key === key);
    // Another agency that took the step over has units of its own.
    const unit = step?.agencyId === agencyId ? step?.unit : null;
    return unit ? `${agency}, ${places.unitName(agencyId, unit)}` : agency;
  };
  const atStep = (turn: Pick<Turn, 'agencyId' | 'key' | 'name'>): string => `${holder(turn)} (${turn.name})`;
  return { ...places, holder, atStep };
}
type Naming = ReturnType<typeof naming>;

function rowsOf(entry: LedgerEntry, course: Course, people: Naming): HandOver[] {
  const { steps, turns } = course;
  const { action, facts, at } = entry;
  const receiving = (key: unknown): string => {
    const turn =
      turns.find((one) => one.key === key && isSame(one.startedAt, at)) ?? steps.find((one) => one.key === key);
    return turn ? people.atStep(turn) : people.center;
  };
  const ended = (key?: unknown): Turn | undefined =>
    turns.findLast((turn) => (key === undefined || turn.key === key) && isSame(turn.completedAt, at));
  const row = (giver: string, receiver: string, done?: Turn): HandOver => handOver(entry, { giver, receiver, done });
  switch (action) {
    case 'transfer':
      return [row(people.center, receiving(facts.step))];
    case 'complete-step': {
      const done = ended(facts.step);
      const giver = done ? people.atStep(done) : receiving(facts.step);
      const next = [facts.next].flat().filter((key) => key !== undefined);
      return next.length === 0 ? [row(giver, WAITING, done)] : next.map((key) => row(giver, receiving(key), done));
    }
    case 'register-result': {
      const done = ended();
      return [row(done ? people.atStep(done) : people.center, people.center, done)];
    }
    case 'hand-back': {
      const done = turns.find(({ endedHow, completedAt }) => endedHow === 'handed_back' && isSame(completedAt, at));
      const sides = { giver: done ? people.atStep(done) : people.center, receiver: receiving(facts.to) };
      return [handOver(entry, { ...sides, done, what: 'Chuyển trả' })];
    }
    case 'recall-result':
      return [handOver(entry, { giver: people.center, receiver: receiving(facts.step), what: 'Thu hồi kết quả' })];
    case 'deliver':
    case 'settle-at-once':
      return [row(people.center, `Người nhận kết quả: ${textOf(facts.receiver) ?? 'người nộp hồ sơ'}`)];
    default:
      return isPassage(action) ? [passage(entry, action, course, people)] : [];
  }
}

const WAITING = 'chờ các bước làm song song';

/** A hand-over that leaves the order of the process: from one side to another, for what the table says. */
function passage(entry: LedgerEntry, action: keyof typeof PASSAGES, { log, turns }: Course, people: Naming): HandOver {
  const { from, to, what, endsLeg }: Passage = PASSAGES[action];
  const open = turns.filter(
    ({ startedAt, completedAt }) =>
      !isBefore(entry.at, startedAt) && (!completedAt || !isBefore(completedAt, entry.at)),
  );
  const held = open.find(({ key }) => key === entry.facts.step) ?? open.at(-1);
  const asked = askedIn(entry, log);
  const sides = {
    center: people.center,
    applicant: 'Người nộp hồ sơ',
    holder: held ? people.atStep(held) : people.center,
    asked: asked.agency ?? 'Cơ quan được lấy ý kiến',
  };
  const done = from === 'asked' ? asked : endsLeg ? held : undefined;
  return handOver(entry, {
    giver: sides[from],
    receiver: sides[to],
    what: entry.facts.wentOn === true ? 'Giải quyết tiếp, không chờ ý kiến' : what,
    done,
  });
}

/** Whose opinion an entry is about, until when: an answer names its consultation, and that the agency. */
function askedIn({ facts }: LedgerEntry, log: readonly LedgerEntry[]) {
  const asked = log.find((one) => one.action === 'consult' && one.facts.consultation === facts.consultation);
  const dueAt = textOf(asked?.facts.dueAt);
  return { agency: textOf(asked?.facts.agency), dueAt: dueAt === undefined ? null : Temporal.Instant.from(dueAt) };
}

/** The successor of an agency carries its turn on; who moved it is in the log at that moment. */
function moveOf(turn: Turn, { log, turns }: Course, people: Naming): HandOver {
  const at = turn.completedAt as Temporal.Instant;
  const entry = log.find((one) => isSame(one.at, at));
  const next = turns.find(({ key, startedAt }) => key === turn.key && isSame(startedAt, at));
  return {
    giver: people.atStep(turn),
    receiver: next ? people.atStep(next) : people.center,
    at: toRfc3339(at),
    signedBy: entry && entry.actor.accountId !== null ? entry.actor.name : null,
    verdict: null,
    ...(turn.note && { remark: turn.note }),
  };
}

type Given = { giver: string; receiver: string; done?: Pick<Turn, 'dueAt'> | undefined; what?: string };

function handOver(entry: LedgerEntry, { giver, receiver, done, what }: Given): HandOver {
  const remark = [what, remarkOf(entry)].filter(Boolean).join(': ');
  return {
    giver,
    receiver,
    at: toRfc3339(entry.at),
    signedBy: entry.actor.accountId === null ? null : entry.actor.name,
    verdict: done ? verdictOf(done, entry.at) : null,
    ...(done?.dueAt && { legDueAt: toRfc3339(done.dueAt) }),
    ...(remark && { remark }),
  };
}

/** Before the day it was due, on it in time, or after its time. */
function verdictOf({ dueAt }: Pick<Turn, 'dueAt'>, at: Temporal.Instant): HandOver['verdict'] {
  if (!dueAt) return null;
  if (isBefore(dueAt, at)) return 'late';
  return localDate(at).equals(localDate(dueAt)) ? 'on-time' : 'early';
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;
/** The log keeps milliseconds. */
const isSame = (a: Temporal.Instant | null, b: Temporal.Instant): boolean =>
  a?.epochMilliseconds === b.epochMilliseconds;
