import { formatInstant } from '../../../kernel/time.ts';
import type { Letter } from '../../../platform/mail.ts';
import type { ReceiptData } from './receipt.ts';

/**
 * The letter around the electronic copy of a receipt. A mailbox is no safe place: what is personal stays in the
 * attachment, which the applicant gets on paper too.
 */
export function receiptLetter(
  { dossierCode, procedure, dueAt, lookUp, agency, demo }: ReceiptData,
  { to, sha256 }: { to: string; sha256: string },
): Omit<Letter, 'attachments'> {
  const lines = [
    ...(demo ? ['BẢN TRÌNH DIỄN – không có giá trị pháp lý.', ''] : []),
    'Kính gửi quý vị,',
    '',
    `${agency.name} đã tiếp nhận hồ sơ ${dossierCode}, thủ tục “${procedure.name}”${procedure.caseName ? `, trường hợp “${procedure.caseName}”` : ''}.`,
    `Ngày hẹn trả kết quả: ${formatInstant(Temporal.Instant.from(dueAt), 'vi')}.`,
    'Bản điện tử của giấy tiếp nhận hồ sơ và hẹn trả kết quả được gửi kèm thư này.',
    '',
    `Tra cứu tình trạng hồ sơ: ${lookUp.address}`,
    `Điện thoại hỗ trợ: ${lookUp.phone}`,
    '',
    'Thư này được gửi tự động; vui lòng không trả lời.',
  ];
  return {
    to,
    subject: `Giấy tiếp nhận hồ sơ và hẹn trả kết quả – ${dossierCode}`,
    text: `${lines.join('\n')}\n`,
    messageId: `receipt-${sha256.slice(0, 32)}@${hostOf(lookUp.address)}`,
  };
}

const hostOf = (address: string): string => URL.parse(address)?.hostname ?? 'localhost';
