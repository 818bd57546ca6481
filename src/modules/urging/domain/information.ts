import { formatInstant } from '../../../kernel/time.ts';
import type { Center } from '../../center/index.ts';
import type { ContentOf } from '../../forms/index.ts';
import type { Party } from './urging.ts';
import { paragraphsOf } from './urging-letter.ts';

/** What the center asks an agency for: information, documents, a report (QC Đ8.2). */
export type InformationRequest = {
  readonly id: number;
  readonly agency: Party;
  /** "03/CVTT-TTPVHCC" */
  readonly number: string;
  readonly subject: string;
  readonly asked: string;
  readonly dossier: { readonly id: number; readonly reference: string } | null;
  readonly procedureCode: string | null;
  readonly issuedAt: Temporal.Instant;
  readonly issuedBy: string;
  readonly answerDueAt: Temporal.Instant;
  /** How often the agency was reminded. */
  readonly reminders: number;
  readonly lastRemindedAt: Temporal.Instant | null;
  readonly answer: { readonly text: string; readonly at: Temporal.Instant; readonly by: string } | null;
  readonly files: readonly { readonly id: number; readonly name: string }[];
};

export type InformationState = 'waiting' | 'overdue' | 'answered' | 'answered_late';

export function informationState(
  { answer, answerDueAt }: Pick<InformationRequest, 'answer' | 'answerDueAt'>,
  now: Temporal.Instant,
): InformationState {
  const isLate = Temporal.Instant.compare(answer?.at ?? now, answerDueAt) > 0;
  if (answer) return isLate ? 'answered_late' : 'answered';
  return isLate ? 'overdue' : 'waiting';
}

/** The ledger chain of a request. */
export const requestChain = (id: number): string => `information-request:${id}`;

/** What is asked, as a letter; legal papers are Vietnamese. */
export function informationLetter(facts: {
  readonly agency: Party;
  readonly subject: string;
  readonly asked: string;
  readonly dossier: { readonly reference: string } | null;
  readonly procedureCode: string | null;
  readonly answerDueAt: Temporal.Instant;
  readonly signer: { readonly name: string; readonly post: string };
  readonly center: Pick<Center, 'name'>;
}): ContentOf<'information-request'> {
  const { agency, dossier, procedureCode, signer, center } = facts;
  return {
    addressee: { name: agency.name },
    subject: facts.subject,
    references: [`khoản 2 Điều 8 Quy chế tổ chức và hoạt động của ${center.name}`],
    paragraphs: [
      `Để phục vụ việc theo dõi, đôn đốc giải quyết hồ sơ, ${center.name} đề nghị ${agency.name} cung cấp thông tin, tài liệu với các nội dung nêu dưới đây.`,
      ...paragraphsOf(facts.asked),
      `Đề nghị trả lời trên Hệ thống thông tin một cửa điện tử, kèm tài liệu nếu có, trước ${formatInstant(facts.answerDueAt, 'vi')}`,
    ],
    lines: [
      ...(dossier ? [{ label: 'Hồ sơ', value: dossier.reference }] : []),
      ...(procedureCode ? [{ label: 'Thủ tục', value: procedureCode }] : []),
      { label: 'Hạn trả lời', value: formatInstant(facts.answerDueAt, 'vi') },
    ],
    copies: ['Như trên', 'Lưu: VT, KSTTHC'],
    signer: { capacity: signer.post || 'Người ký', name: signer.name },
  };
}
