import { formatInstant } from '../../../kernel/time.ts';
import type { Letter } from '../../../platform/mail.ts';

/** A new date and why, as its applicant is told. */
export type Notice = {
  readonly code: string;
  readonly procedureName: string;
  readonly dueFrom: Temporal.Instant;
  readonly dueTo: Temporal.Instant;
  readonly ground: string;
  readonly decisionNo: string;
};

export type NewDueFacts = Notice & {
  readonly to: string;
  readonly recalculationId: number;
  readonly center: { readonly name: string; readonly hotline: string; readonly demo: boolean };
  readonly publicUrl: string;
};

/** Tells an applicant the new date and why; nothing personal, for a mailbox is no safe place. Sent again, it is a twin. */
export function newDueLetter(facts: NewDueFacts): Letter {
  const { code, center, publicUrl } = facts;
  const lines = [
    ...(center.demo ? ['BẢN TRÌNH DIỄN – không có giá trị pháp lý.', ''] : []),
    'Kính gửi quý vị,',
    '',
    `Ngày hẹn trả kết quả của hồ sơ ${code}, thủ tục “${facts.procedureName}”, đã được tính lại.`,
    '',
    `Ngày hẹn trước đây: ${formatInstant(facts.dueFrom, 'vi')}.`,
    `Ngày hẹn mới: ${formatInstant(facts.dueTo, 'vi')}.`,
    `Lý do: ${facts.ground} (Quyết định số ${facts.decisionNo}).`,
    '',
    'Quý vị không phải làm gì thêm. Giấy tiếp nhận hồ sơ đã cấp vẫn có giá trị khi đến nhận kết quả.',
    `Tra cứu tình trạng hồ sơ: ${publicUrl}/tra-cuu`,
    `Cần hỏi thêm, quý vị gọi đường dây nóng: ${center.hotline}`,
    '',
    `Trân trọng,`,
    center.name,
    '',
    'Thư này được gửi tự động; vui lòng không trả lời.',
  ];
  return {
    to: facts.to,
    subject: `Ngày hẹn trả kết quả mới – hồ sơ ${code}`,
    text: `${lines.join('\n')}\n`,
    messageId: `new-due-${facts.recalculationId}-${code}@${URL.parse(publicUrl)?.hostname ?? 'localhost'}`,
    attachments: [],
  };
}
