import { formatDay, formatInstant, localDate } from '../../../kernel/time.ts';
import type { Center } from '../../center/index.ts';
import type { ContentOf } from '../../forms/index.ts';
import type { WaitingDossier } from './decide-urging.ts';
import type { Ground, Level, Party, Urging } from './urging.ts';

export type LetterContent = ContentOf<'reminder'>;

/** What a letter is made of; legal papers are Vietnamese. */
export type LetterFacts = {
  readonly level: Level;
  readonly agency: Party;
  readonly addressee: Party;
  readonly subject: string;
  readonly message: string;
  readonly before: Urging | null;
  readonly ground: Ground | null;
  readonly dossiers: readonly WaitingDossier[];
  readonly answerDueAt: Temporal.Instant;
  readonly signer: { readonly name: string; readonly post: string };
  readonly center: Pick<Center, 'name'>;
};

/** Subject where the writer gave none. */
export const usualSubject = (level: Level, agency: string): string =>
  level === 'chairman_report'
    ? `báo cáo tình hình giải quyết hồ sơ chậm của ${agency}`
    : 'đôn đốc giải quyết hồ sơ thủ tục hành chính';

export function urgingLetter(facts: LetterFacts): LetterContent {
  const { level, addressee, subject, message, dossiers, answerDueAt, signer, center } = facts;
  return {
    addressee: { name: level === 'chairman_report' ? `Chủ tịch ${addressee.name}` : addressee.name },
    subject,
    references: [
      `điểm đ khoản 2 Điều 7 Quy chế tổ chức và hoạt động của ${center.name}`,
      ...(facts.before ? [beforeIt(facts.before)] : []),
    ],
    paragraphs: [opening(facts), ...paragraphsOf(message), closing(facts)],
    lines: [
      { label: 'Số hồ sơ', value: String(dossiers.length) },
      { label: 'Hạn trả lời', value: formatInstant(answerDueAt, 'vi') },
    ],
    rows: {
      head: ['Mã hồ sơ', 'Thủ tục', 'Bước đang giải quyết', 'Hạn giải quyết'],
      body: dossiers.map((one) => [
        one.reference,
        one.procedureName,
        one.stepName,
        formatDay(localDate(one.legalDueAt)),
      ]),
    },
    copies: ['Như trên', ...(level === 'reminder' ? [] : [copyTo(facts)]), 'Lưu: VT, KSTTHC'],
    signer: { capacity: signer.post || 'Người ký', name: signer.name },
  };
}

/** What somebody wrote in a box, each line a paragraph of the paper. */
export const paragraphsOf = (written: string): string[] =>
  written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const copyTo = ({ level, agency }: LetterFacts) =>
  level === 'chairman_report' ? `${agency.name} (để biết)` : 'Lãnh đạo Trung tâm (để báo cáo)';

const beforeIt = ({ level, number, issuedAt }: Urging): string =>
  `${level === 'reminder' ? 'Giấy nhắc' : 'Công văn đôn đốc'} số ${number} ngày ${formatDay(localDate(issuedAt))}`;

function opening({ level, agency, before, ground, dossiers, center }: LetterFacts): string {
  const these = `${dossiers.length} hồ sơ dưới đây`;
  if (level === 'reminder' || !before || !ground)
    return `Qua theo dõi trên Hệ thống thông tin một cửa điện tử, ${center.name} nhận thấy ${these} đang ở ${agency.name} đã quá hạn hoặc sắp đến hạn giải quyết.`;
  const earlier = `${before.level === 'reminder' ? 'Giấy nhắc' : 'Công văn'} số ${before.number}`;
  return `${center.name} đã gửi ${earlier}, ${WHY[ground](before)}. Đến nay ${these} vẫn chưa được ${agency.name} giải quyết xong.`;
}

const WHY: Readonly<Record<Ground, (before: Urging) => string>> = {
  unanswered: ({ answerDueAt }) =>
    `yêu cầu trả lời trước ${formatInstant(answerDueAt, 'vi')} nhưng không nhận được trả lời đúng hạn`,
  insufficient: ({ judgement }) => `nhưng nội dung trả lời chưa đáp ứng yêu cầu (${judgement?.reason ?? ''})`,
  promise_broken: ({ answer }) =>
    `cơ quan hẹn giải quyết xong ngày ${formatDay(Temporal.PlainDate.from(answer?.promisedOn ?? '1970-01-01'))} nhưng đã quá ngày hẹn`,
};

const closing = ({ level, agency }: LetterFacts): string =>
  level === 'chairman_report'
    ? `Trung tâm kính báo cáo và đề nghị Chủ tịch Ủy ban nhân dân xem xét, chỉ đạo ${agency.name} giải quyết dứt điểm các hồ sơ nêu trên, làm rõ trách nhiệm và xin lỗi người nộp hồ sơ theo quy định`
    : `Đề nghị ${agency.name} khẩn trương giải quyết, nêu rõ nguyên nhân chậm, ngày giải quyết xong và trả lời Trung tâm trong hạn nêu trên`;
