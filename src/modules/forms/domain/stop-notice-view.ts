import { listed } from './apology-view.ts';
import { addresseeLines, type Line, procedureLines, referenceLine } from './form-line.ts';
import type { Paper } from './paper.ts';
import { momentInWords, upperCase } from './wording.ts';

/** Every string of Mẫu 05 of 2025 below its head. */
export function stopNoticeView({ head, content }: Paper<'stop-notice'>) {
  const { name } = head.letterhead;
  return {
    lines: addresseeLines('Kính gửi', content.applicant) satisfies Line[],
    request: `${name} nhận được đề nghị dừng giải quyết hồ sơ của Ông/Bà/Tổ chức lúc ${momentInWords(content.askedAt)}, với lý do: ${content.reason}`,
    facts: [
      referenceLine(content.reference),
      ...procedureLines(content.procedure),
      ...(content.acceptedAt ? [{ label: 'Thời gian nhận hồ sơ', value: momentInWords(content.acceptedAt) }] : []),
      { label: 'Giai đoạn giải quyết khi dừng', value: content.stageReached.join('; ') || 'Chưa tiếp nhận giải quyết' },
    ] satisfies Line[],
    decision: `${name} thông báo dừng giải quyết hồ sơ nêu trên kể từ ${momentInWords(head.issuedAt)}.`,
    consequences: [
      { label: 'Giấy tờ trả lại', value: content.papersReturned },
      {
        label: 'Phí, lệ phí',
        value: content.feeHandling ?? 'việc hoàn trả (nếu có) thực hiện theo quy định của pháp luật về phí và lệ phí.',
      },
    ] satisfies Line[],
    closing: 'Khi có nhu cầu, Ông/Bà/Tổ chức có thể nộp hồ sơ mới theo quy định./.',
    copies: { label: 'Nơi nhận:', lines: listed(content.copies) },
    signature: {
      role: upperCase(content.signer.capacity),
      mark: content.signer.name ? '(Ký, ghi rõ họ tên, đóng dấu)' : '(Hệ thống lập theo quy định)',
      name: content.signer.name ?? '',
      detail: '',
    },
  };
}
