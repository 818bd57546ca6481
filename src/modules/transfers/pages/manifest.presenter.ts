import type { Problem } from '../../../kernel/result.ts';
import { formatInstant } from '../../../kernel/time.ts';
import type { TagColour } from '../../../web/components/index.ts';
import { type FormFaults, formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { ToldProblem } from '../../../web/problem-book.ts';
import type { Discrepancy, Manifest, ManifestLine, Signature } from '../domain/manifest.ts';
import type { Side } from '../domain/sides.ts';
import { words } from '../messages/index.ts';
import { type DiscrepancyItem, discrepancyItem } from './discrepancies.view.ts';
import { emptyReceipt, type ReceiptForm, withUnexplained } from './receipt-form.ts';
import { figure, STATUS_COLOURS, whatGoes } from './tabs.ts';

/** What was just done, in the address. */
export const DONE = ['dong', 'giao', 'nhan', 'huy', 'giai-quyet'] as const;

export type ManifestView = {
  readonly id: number;
  readonly version: number;
  readonly direction: Manifest['direction'];
  readonly title: string;
  readonly caption: string;
  readonly done: string | null;
  readonly summary: readonly { readonly key: string; readonly value: string }[];
  readonly status: { readonly text: string; readonly colour: TagColour };
  readonly pdf: { readonly href: string; readonly text: string };
  readonly lines: readonly LineRow[];
  readonly anyState: boolean;
  readonly handOver: string | null;
  readonly mayVoid: boolean;
  readonly receipt: ReceiptForm | null;
  /** Said to somebody who waits for the other side. */
  readonly waits: string | null;
  readonly discrepancies: readonly DiscrepancyItem[];
  readonly maySettle: boolean;
  readonly faults: FormFaults;
  /** What was typed for giving it up. */
  readonly reason: string;
};

export type LineRow = {
  readonly ordinal: number;
  readonly code: string;
  readonly href: string;
  readonly procedure: string;
  readonly owner: string;
  readonly papers: readonly string[];
  readonly backBy: string;
  readonly result: string;
  readonly fee: string;
  readonly post: string;
  readonly states: readonly { readonly text: string; readonly colour: TagColour }[];
};

export type ManifestPageFacts = {
  readonly manifest: Manifest;
  readonly lines: readonly ManifestLine[];
  readonly discrepancies: readonly Discrepancy[];
  readonly side: Side | null;
  readonly accountId: number;
  readonly done: (typeof DONE)[number] | null;
  /** The receipt form as it was sent. */
  readonly form: ReceiptForm | null;
  readonly told: ToldProblem | null;
  readonly problem: Problem | null;
  /** The discrepancy that was being settled. */
  readonly settling: number | null;
  readonly fields: Readonly<Record<string, string>>;
};

export function presentManifest(facts: ManifestPageFacts, lang: Lang): ManifestView {
  const { manifest, side } = facts;
  const { manifest: texts, statuses } = words(lang);
  const { id, status, direction } = manifest;
  const receives = side === 'receiver' && manifest.handedOver?.accountId !== facts.accountId;
  return {
    id,
    version: manifest.version,
    direction,
    title: texts.title({ number: manifest.number }),
    caption: `${whatGoes(manifest, lang)} · ${texts.batch({ batch: manifest.batch })}`,
    done: facts.done && texts.done[facts.done],
    summary: summaryOf(manifest, lang),
    status: { text: statuses[status], colour: STATUS_COLOURS[status] },
    pdf: { href: `/can-bo/ban-giao/${id}/danh-muc.pdf`, text: status === 'received' ? texts.print : texts.preview },
    lines: facts.lines.map((line) => lineRow(line, lang)),
    anyState: facts.lines.some((line) => statesOf(line, lang).length > 0),
    handOver:
      status === 'closed' && side === 'giver' ? texts.handOverText({ count: figure(manifest.lineCount, lang) }) : null,
    mayVoid: (status === 'closed' || status === 'handed_over') && side === 'giver',
    receipt: status === 'handed_over' && receives ? receiptOf(facts) : null,
    waits: waitsText(facts, lang),
    discrepancies: facts.discrepancies.map((one) => discrepancyItem(one, facts, lang)),
    maySettle: status === 'received' && side !== null,
    faults: faultsOf(facts, lang),
    reason: facts.fields.reason ?? '',
  };
}

function summaryOf(manifest: Manifest, lang: Lang) {
  const { manifest: texts } = words(lang);
  const signed = (signature: Signature | null) =>
    signature ? texts.signed({ name: signature.name, when: formatInstant(signature.at, lang) }) : texts.unsigned;
  const { voided } = manifest;
  return [
    { key: texts.rows.lines, value: figure(manifest.lineCount, lang) },
    { key: texts.rows.closed, value: signed(manifest.closed) },
    { key: texts.rows.giver, value: signed(manifest.handedOver) },
    { key: texts.rows.receiver, value: signed(manifest.received) },
    ...(voided
      ? [
          {
            key: texts.rows.voided,
            value: texts.voided({ name: voided.name, when: formatInstant(voided.at, lang), reason: voided.reason }),
          },
        ]
      : []),
  ];
}

function waitsText({ manifest: { status }, side }: ManifestPageFacts, lang: Lang): string | null {
  const { receive: texts } = words(lang).manifest;
  if (status === 'closed' && side === 'receiver') return texts.waits;
  return status === 'handed_over' && side === 'giver' ? texts.waitsReceiver : null;
}

/** Lines that were neither ticked nor explained get rows of their own. */
function receiptOf({ form, problem }: ManifestPageFacts): ReceiptForm {
  if (!form) return emptyReceipt();
  if (problem?.code !== 'line-unexplained') return form;
  return withUnexplained(form, String(problem.facts?.lines ?? '').split(', '));
}

function faultsOf({ told, settling }: ManifestPageFacts, lang: Lang): FormFaults {
  if (!told) return NO_FAULTS;
  const { receive, void: voiding, discrepancies } = words(lang).manifest;
  const labels: Readonly<Record<string, string>> = {
    line: receive.line,
    kind: receive.kind,
    note: receive.note,
    reason: voiding.reason,
    resolution: discrepancies.resolution,
  };
  const faults = formFaults(told, (name) => {
    const [, row, field = ''] = /^discrepancies\.(\d+)\.(\w+)$/.exec(name) ?? [];
    return row === undefined ? labels[name] : `${labels[field] ?? field} (${receive.row({ row: Number(row) + 1 })})`;
  });
  if (settling === null) return faults;
  const own = (name: string) => `${name}-${settling}`;
  return {
    summary: faults.summary.map((item) => (item.href ? { ...item, href: own(item.href) } : item)),
    of: (name) => (name.endsWith(`-${settling}`) ? faults.of(name.slice(0, -own('').length)) : undefined),
  };
}

function lineRow(line: ManifestLine, lang: Lang): LineRow {
  const { manifest: texts } = words(lang);
  const { resultNumber, resultKind } = line;
  return {
    ordinal: line.ordinal,
    code: line.code,
    href: `/can-bo/ho-so/${encodeURIComponent(line.code)}`,
    procedure: line.procedureName,
    owner: line.ownerName,
    papers: line.papers.map((paper) => {
      const counted = (['originals', 'certifiedCopies', 'copies'] as const)
        .filter((sort) => paper[sort] > 0)
        .map((sort) => `${paper[sort]} ${texts.pieces[sort]}`);
      return `${paper.name}: ${counted.join(', ')}`;
    }),
    backBy: line.backBy ? formatInstant(line.backBy, lang) : '',
    result: resultNumber
      ? [texts.resultNumber({ number: resultNumber }), resultKind && texts.resultKinds[resultKind]]
          .filter(Boolean)
          .join(' · ')
      : '',
    fee: line.feeDue ? texts.yes : '',
    post: line.byPost ? texts.yes : '',
    states: statesOf(line, lang),
  };
}

function statesOf({ arrived, released, status }: ManifestLine, lang: Lang): LineRow['states'] {
  const { states } = words(lang).manifest;
  return [
    ...(arrived === true ? [{ text: states.arrived, colour: 'green' as const }] : []),
    ...(arrived === false ? [{ text: states.missing, colour: 'red' as const }] : []),
    ...(released ? [{ text: states.released, colour: 'grey' as const }] : []),
    ...(status === 'stopped' ? [{ text: states.stopped, colour: 'orange' as const }] : []),
    ...(status === 'withdrawal_requested' ? [{ text: states.withdrawal_requested, colour: 'orange' as const }] : []),
  ];
}
