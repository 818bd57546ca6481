import { toRfc3339 } from '../../../kernel/time.ts';
import type { CatalogueImport } from '../domain/catalogue-import.ts';

/** An import as programs are told of it; `told` are its first faults in words. */
export const toApiImport = (found: CatalogueImport, told: readonly string[]) => ({
  id: found.id,
  file: { name: found.fileName, size: found.fileSize, sha256: found.fileSha256, format: found.format },
  status: found.status,
  askedAt: toRfc3339(found.askedAt),
  askedBy: found.askedByName,
  total: found.total,
  progress: found.progress,
  counts: {
    new: found.newCount,
    changed: found.changedCount,
    unchanged: found.unchangedCount,
    faults: found.faultCount,
  },
  faults: told.map((detail, at) => ({ ...found.faults[at], detail })),
  decidedAt: found.decidedAt && toRfc3339(found.decidedAt),
  decidedBy: found.decidedByName,
  finishedAt: found.finishedAt && toRfc3339(found.finishedAt),
  failed: found.failed,
  failedFacts: found.failedFacts,
});
