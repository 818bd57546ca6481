import type { Dossier } from '../../dossiers/index.ts';
import { type Notice, openVerifications } from './notice.ts';

/** What the applicant is told now, and of which kind it is. */
export type ToldNow = Pick<Notice, 'kind' | 'answer' | 'issuedAt'>;

/**
 * The answers that hold now: of a dossier that was sent back that one alone; else of every verification under way and of
 * the last delay, until the result is there.
 */
export function toldNow(
  { status, outcome }: Pick<Dossier, 'status' | 'outcome'>,
  notices: readonly Notice[],
): ToldNow[] {
  const of = (kind: Notice['kind']) => notices.filter((notice) => notice.kind === kind);
  const holds =
    outcome === 'sent_back'
      ? of('return')
      : OPEN.has(status)
        ? [...openVerifications(notices), ...of('lateness').slice(-1)]
        : [];
  return holds.map(({ kind, answer, issuedAt }) => ({ kind, answer, issuedAt }));
}

const OPEN: ReadonlySet<Dossier['status']> = new Set([
  'accepted',
  'handling',
  'supplement_requested',
  'awaiting_obligation',
  'withdrawal_requested',
]);
