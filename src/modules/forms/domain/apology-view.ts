import { addresseeLines, type Line, procedureText } from './form-line.ts';
import type { Paper } from './paper.ts';
import { dayInWords, momentInWords, upperCase } from './wording.ts';

/** Every string of Mẫu 04 below its head: an apology with a new appointment, since 2025 one that asks for more time. */
export function apologyView({ head, content }: Paper<'apology'>) {
  const { addressee, signer } = content;
  const { name } = head.letterhead;
  const extension = head.set === 'FORM_SET_2025';
  return {
    about: `V/v xin lỗi và ${extension ? 'đề nghị gia hạn thời gian giải quyết' : 'hẹn lại ngày trả kết quả'} hồ sơ ${content.dossierCode}`,
    lines: addresseeLines('Kính gửi', addressee) satisfies Line[],
    paragraphs: [
      `${dayInWords(content.acceptedAt)}, ${name} tiếp nhận giải quyết hồ sơ của Ông/Bà/Tổ chức; mã hồ sơ: ${content.dossierCode}; nội dung yêu cầu giải quyết: ${procedureText(content.procedure)}.`,
      `Thời gian hẹn trả kết quả giải quyết hồ sơ: ${momentInWords(content.originalDueAt)}.`,
      `Tuy nhiên, ${name} chưa thể trả kết quả giải quyết hồ sơ của Ông/Bà/Tổ chức đúng thời gian hẹn. Nguyên nhân: ${content.cause}`,
    ],
    appointment: {
      label: extension
        ? 'Đề nghị gia hạn thời gian giải quyết, trả kết quả vào lúc'
        : 'Hẹn lại thời gian trả kết quả vào lúc',
      value: momentInWords(content.newDueAt),
      strong: true,
    } satisfies Line,
    place: { label: 'Nơi trả kết quả', value: content.place } satisfies Line,
    closing: `Sự chậm trễ này đã gây phiền hà, tốn kém thời gian và công sức của Ông/Bà/Tổ chức. ${name} xin lỗi Ông/Bà/Tổ chức và rất mong nhận được sự thông cảm./.`,
    copies: { label: 'Nơi nhận:', lines: listed(content.copies) },
    signature: {
      role: upperCase(signer.capacity),
      mark: '(Ký, ghi rõ họ tên, đóng dấu)',
      name: signer.name ?? '',
      detail: '',
    },
  };
}

/** "- Như trên;" … the last with a full stop. */
export const listed = (copies: readonly string[]): string[] =>
  copies.map((copy, index) => `- ${copy}${index + 1 < copies.length ? ';' : '.'}`);
