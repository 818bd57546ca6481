import { toRfc3339 } from '../../../kernel/time.ts';
import type { Discrepancy, Manifest, ManifestLine, Signature } from '../domain/manifest.ts';
import type { LateItem } from '../queries/late.ts';
import type { OpenBatch } from '../queries/waiting.ts';

const instant = (at: Temporal.Instant | null) => at && toRfc3339(at);
const signed = (by: Signature | null) => by && { by: by.name, at: toRfc3339(by.at) };

export const manifestJson = (manifest: Manifest) => ({
  id: manifest.id,
  number: manifest.number,
  direction: manifest.direction,
  agency: manifest.agencyKey,
  batch: manifest.batch,
  status: manifest.status,
  version: manifest.version,
  lineCount: manifest.lineCount,
  closed: signed(manifest.closed),
  handedOver: signed(manifest.handedOver),
  received: signed(manifest.received),
  voided: manifest.voided && { ...signed(manifest.voided), reason: manifest.voided.reason },
  openDiscrepancies: manifest.openDiscrepancies,
});

export const lineJson = (line: ManifestLine) => ({
  line: line.ordinal,
  code: line.code,
  status: line.status,
  procedure: { code: line.procedureCode, name: line.procedureName },
  owner: line.ownerName,
  originals: line.originals,
  certifiedCopies: line.certifiedCopies,
  copies: line.copies,
  papers: line.papers,
  acceptedAt: toRfc3339(line.acceptedAt),
  transferDueAt: instant(line.dueAt),
  backBy: instant(line.backBy),
  ...(line.resultNumber && {
    result: { number: line.resultNumber, kind: line.resultKind, feeDue: line.feeDue, byPost: line.byPost },
  }),
  arrived: line.arrived,
  released: line.released,
});

export const discrepancyJson = (one: Discrepancy) => ({
  id: one.id,
  line: one.ordinal,
  kind: one.kind,
  note: one.note,
  recorded: signed(one.recorded),
  resolved: one.resolved && { ...signed(one.resolved), resolution: one.resolved.resolution },
});

export const batchJson = (one: OpenBatch) => ({
  direction: one.direction,
  agency: one.agencyKey,
  batch: one.batch,
  waiting: one.count,
  late: one.late,
  oldestAt: toRfc3339(one.oldestAt),
  firstDueAt: instant(one.firstDueAt),
});

export const lateJson = (one: LateItem) => ({
  code: one.code,
  procedure: { code: one.procedureCode, name: one.procedureName },
  agency: one.agencyName,
  acceptedAt: toRfc3339(one.acceptedAt),
  dueAt: toRfc3339(one.dueAt),
  handedOverAt: instant(one.handedOverAt),
  workingMinutesLate: one.minutesLate,
});
