import type { Permission } from '../../identity/index.ts';

/** Who proposes and decides. */
const MOVERS = ['propose-recalculation', 'approve-recalculation'] as const satisfies readonly Permission[];
/** Who reads what was proposed, and names and telephone numbers with it. */
export const OPENERS = [...MOVERS, 'read-every-dossier'] as const satisfies readonly Permission[];
/** Who phones applicants: the movers, the counters and the hotline. */
export const TELLERS = [...MOVERS, 'receive-dossier', 'record-visit'] as const satisfies readonly Permission[];

export type RecalculationStatus = 'proposed' | 'declined' | 'approved' | 'done';

/** Moving the dossiers a study found: proposed by one person, decided by another, carried out by the worker. */
export type Recalculation = {
  readonly id: number;
  readonly whatIfId: number;
  readonly status: RecalculationStatus;
  /** What it rests on; applicants read it. */
  readonly ground: string;
  readonly proposedAt: Temporal.Instant;
  readonly proposedBy: { readonly id: number; readonly name: string };
  readonly decidedAt: Temporal.Instant | null;
  /** By name. */
  readonly decidedBy: string | null;
  readonly decisionNo: string | null;
  /** Dossiers to be moved, and what has become of them so far. */
  readonly total: number;
  readonly moved: number;
  readonly left: number;
  /** Applicants whose date is another one now, who know and who do not. */
  readonly informed: number;
  readonly toInform: number;
};

/** One dossier that was moved, or left as it was. */
export type MovedDossier = {
  readonly dossierId: number;
  readonly code: string;
  readonly procedureName: string;
  readonly agencyName: string;
  readonly dueFrom: Temporal.Instant;
  readonly dueTo: Temporal.Instant;
  /** Code of the problem that left it; null when it was moved. */
  readonly leftBecause: string | null;
  readonly informed: 'mail' | 'phone' | null;
  readonly informedAt: Temporal.Instant | null;
  readonly applicantName: string;
  readonly applicantPhone: string;
  readonly hasEmail: boolean;
};

/** The ledger chain of a recalculation, and that of telling one applicant about it. */
export const recalculationChain = (id: number): string => `recalculation:${id}`;
export const noticeChain = (id: number, dossierId: number): string => `recalculation:${id}/${dossierId}`;
