import { toRfc3339 } from '../../../kernel/time.ts';
import type { ContentOf } from '../../forms/index.ts';
import type { Discrepancy, Manifest, ManifestLine, Paper } from './manifest.ts';

/** One side as the paper names it; `signedAt` once the person confirmed with their account. */
export type Party = {
  readonly agency: string;
  readonly name?: string;
  readonly title?: string;
  readonly signedAt?: string;
};

export type ManifestFacts = {
  readonly manifest: Manifest;
  readonly lines: readonly ManifestLine[];
  readonly discrepancies: readonly Discrepancy[];
  readonly giver: Party;
  readonly receiver: Party;
};

/** Danh mục hồ sơ bàn giao as it is printed; legal papers are Vietnamese. */
export const dossierManifest = (facts: ManifestFacts): ContentOf<'manifest'> => ({
  ...sides(facts),
  rows: facts.lines.map((line) => ({
    code: line.code,
    procedure: line.procedureName,
    owner: line.ownerName,
    sets: line.sets,
    papers: line.papers.map(paperText),
    ...(line.backBy && { backBy: toRfc3339(line.backBy) }),
    ...remark(line),
  })),
});

/** Danh mục kết quả bàn giao. */
export const resultManifest = (facts: ManifestFacts): ContentOf<'result-manifest'> => ({
  ...sides(facts),
  rows: facts.lines.map((line) => ({
    code: line.code,
    procedure: line.procedureName,
    resultKind: line.resultKind === 'negative' ? 'Văn bản từ chối giải quyết' : 'Kết quả giải quyết',
    ...(line.resultNumber && { resultNumber: line.resultNumber }),
    owner: line.ownerName,
    address: line.ownerAddress,
    feeDue: line.feeDue,
    byPost: line.byPost,
    ...remark(line),
  })),
});

function sides({ manifest, lines, discrepancies, giver, receiver }: ManifestFacts) {
  const codes = new Map(lines.map(({ ordinal, code }) => [ordinal, code]));
  return {
    batch: `Đợt bàn giao thứ ${manifest.batch}`,
    giver,
    receiver,
    ...(manifest.handedOver && { handedOverAt: toRfc3339(manifest.handedOver.at) }),
    ...(discrepancies.length > 0 && {
      differences: discrepancies.map(
        ({ ordinal, kind, note }) => `STT ${ordinal} (${codes.get(ordinal)}), ${KINDS[kind]}: ${note}`,
      ),
    }),
  };
}

const KINDS = { missing: 'thiếu', extra: 'thừa', other: 'khác' } as const;

const remark = ({ arrived, status }: ManifestLine) => {
  if (arrived === false) return { remark: 'Không có khi nhận' };
  return status === 'stopped' ? { remark: 'Đã dừng giải quyết' } : {};
};

/** "Đơn đề nghị (01 bản chính, 02 bản sao)" */
export function paperText({ name, originals, certifiedCopies, copies }: Paper): string {
  const pieces = [
    [originals, 'bản chính'],
    [certifiedCopies, 'bản sao chứng thực'],
    [copies, 'bản sao'],
  ] as const;
  const counted = pieces
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${String(count).padStart(2, '0')} ${what}`);
  return counted.length > 0 ? `${name} (${counted.join(', ')})` : name;
}
