import { answersFor, supervises, type UrgingStanding } from './standing.ts';

export const THREAD_KINDS = ['obstacle', 'consultation'] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

/** Who takes part: an agency, or a unit of the center. */
export type ThreadParty =
  | { readonly kind: 'agency'; readonly agencyId: number; readonly key: string; readonly name: string }
  | { readonly kind: 'unit'; readonly key: string; readonly name: string };

export type ThreadMessage = {
  readonly id: number;
  readonly message: string;
  readonly writtenAt: Temporal.Instant;
  readonly writtenBy: string;
  /** For whom: an agency's name, or null for the center. */
  readonly agency: string | null;
};

/** Trao đổi nội bộ (QC Đ8.5), và là hồ sơ của việc phối hợp (QC Đ2.4). */
export type Thread = {
  readonly id: number;
  readonly kind: ThreadKind;
  readonly subject: string;
  readonly dossier: { readonly id: number; readonly reference: string } | null;
  readonly procedureCode: string | null;
  readonly openedAt: Temporal.Instant;
  readonly openedBy: string;
  readonly openedById: number;
  readonly closed: { readonly at: Temporal.Instant; readonly by: string; readonly conclusion: string } | null;
  readonly parties: readonly ThreadParty[];
};

/** The ledger chain of an exchange. */
export const threadChain = (id: number): string => `thread:${id}`;

/** Somebody and the unit of the center they work in. */
export type ThreadStanding = UrgingStanding & { readonly unitKey: string | null };

/** Whoever takes part: who opened it, the agencies and units named, and who supervises the center. The others are told there is none. */
export const takesPart = (standing: ThreadStanding, { parties, openedById }: Pick<Thread, 'parties' | 'openedById'>) =>
  supervises(standing) ||
  openedById === standing.actor.accountId ||
  parties.some((party) =>
    party.kind === 'agency'
      ? party.agencyId === answersFor(standing)
      : party.key === standing.unitKey && standing.station?.agencyId === null,
  );

/** Concluding is for the side that asked, and for whoever may sign for the center. */
export const mayConclude = ({ actor }: UrgingStanding, { openedById }: Pick<Thread, 'openedById'>): boolean =>
  openedById === actor.accountId || actor.permissions.has('sign-letter') || actor.permissions.has('urge-agency');
