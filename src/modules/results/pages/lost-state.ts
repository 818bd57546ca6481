import { formatInstant } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { LostReceipt } from '../lost-receipts-store.ts';
import { words } from '../messages/index.ts';
import type { LostState } from './lost-section.view.ts';

/** The latest report of a lost receipt in words. */
export function lostState(report: LostReceipt | null, lang: Lang): LostState {
  const { states } = words(lang).lost;
  if (!report || report.usedAt !== null) return { kind: 'none', text: '' };
  const { receiverName: name, askedAt, decision, decisionGround } = report;
  if (decision === 'approved') return { kind: 'approved', text: states.approved({ name }) };
  if (decision === 'declined') return { kind: 'declined', text: states.declined({ reason: decisionGround ?? '' }) };
  return { kind: 'waiting', text: states.waiting({ name, at: formatInstant(askedAt, lang) }) };
}
