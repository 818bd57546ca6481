import Type, { type Static } from 'typebox';
import { closed } from '../../platform/data-schema.ts';
import { DIRECTIONS, DISCREPANCY_KINDS, MANIFEST_STATUSES } from './domain/manifest.ts';

const text = (maxLength: number, problem: string) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', missing: problem, problem });
const ordinal = Type.Integer({ minimum: 1, maximum: 100_000, problem: 'line-unknown' });

export const ManifestParams = Type.Object({ id: Type.Integer({ minimum: 1, maximum: 1e15 }) });
export type ManifestParams = Static<typeof ManifestParams>;
export const DiscrepancyParams = Type.Object({
  id: ManifestParams.properties.id,
  discrepancy: ManifestParams.properties.id,
});
export type DiscrepancyParams = Static<typeof DiscrepancyParams>;

const direction = Type.Enum([...DIRECTIONS]);

/** Closing the open batch of an agency. */
export const ClosingInput = closed({
  direction,
  /** The agency's key, e.g. SKHDT. */
  agency: Type.String({ minLength: 1, maxLength: 30 }),
  /** Which batch was looked at; closing the same one twice is refused. Without it, whatever waits now. */
  batch: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e9 })),
});
export type ClosingInput = Static<typeof ClosingInput>;

export const DiscrepancyInput = closed({
  line: ordinal,
  kind: Type.Enum([...DISCREPANCY_KINDS], {
    missing: 'discrepancy-kind-required',
    problem: 'discrepancy-kind-required',
  }),
  note: text(500, 'note-required'),
});

/** What the receiver signs for. */
export const ReceiptInput = closed({
  /** The lines that are there. */
  arrived: Type.Union([Type.Literal('all'), Type.Array(ordinal, { maxItems: 5000 })]),
  discrepancies: Type.Optional(Type.Array(DiscrepancyInput, { maxItems: 500 })),
});
export type ReceiptInput = Static<typeof ReceiptInput>;

export const ResolutionInput = closed({
  resolution: text(500, 'resolution-required'),
  /** Of a dossier that had not arrived: whether it is there now; else it waits for another batch. */
  arrived: Type.Optional(Type.Boolean()),
});
export type ResolutionInput = Static<typeof ResolutionInput>;

export const VoidInput = closed({ reason: text(500, 'reason-required') });

export const ManifestsQuery = Type.Object({
  direction: Type.Optional(direction),
  status: Type.Optional(Type.Enum([...MANIFEST_STATUSES])),
  agency: Type.Optional(Type.String({ minLength: 1, maxLength: 30 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  cursor: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,15}$' })),
});
