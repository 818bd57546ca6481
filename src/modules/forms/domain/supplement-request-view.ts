import {
  addresseeLines,
  contactText,
  type Line,
  officialSignature,
  procedureLines,
  referenceLine,
} from './form-line.ts';
import type { Paper } from './paper.ts';
import { momentInWords, twoDigits } from './wording.ts';

/** Every string of Mẫu 02 below its head. */
export function supplementRequestView({ head, content }: Paper<'supplement-request'>) {
  const { items, contact } = content;
  return {
    subtitle: content.sequence > 1 ? `(Lần thứ ${content.sequence})` : null,
    lines: [
      referenceLine(content.reference),
      ...addresseeLines('Hồ sơ của', content.applicant),
      ...procedureLines(content.procedure),
    ] satisfies Line[],
    lead: 'Yêu cầu bổ sung, hoàn thiện hồ sơ gồm những nội dung sau:',
    columns: [
      'STT',
      'Giấy tờ, nội dung cần bổ sung, hoàn thiện',
      'Bản chính',
      'Bản sao chứng thực',
      'Bản sao',
      'Lý do, căn cứ',
    ],
    rows: items.map((item, index) => ({
      cells: [
        String(index + 1),
        item.name,
        count(item.originals),
        count(item.certifiedCopies),
        count(item.copies),
        item.reason,
      ],
      what: [kinds[item.kind], item.detail].filter(Boolean).join(': '),
      basis: `Căn cứ: ${item.legalBasis}`,
    })),
    after: [
      `Tổng cộng: ${twoDigits(items.length)} nội dung. Đây là toàn bộ nội dung cần bổ sung, hoàn thiện của hồ sơ ở giai đoạn ${stages[content.stage]}.`,
      `Thời hạn bổ sung: trước ${momentInWords(content.windowUntil)}. Quá thời hạn này, hồ sơ được trả lại theo quy định.`,
      ...(clocks[content.clock] ? [clocks[content.clock]] : []),
      `Trong quá trình bổ sung, hoàn thiện hồ sơ, nếu có vướng mắc, đề nghị Ông/Bà/Tổ chức liên hệ với ${contactText(contact, head.letterhead)} để được hướng dẫn, giải thích./.`,
    ],
    signatures: [
      { role: 'NGƯỜI NỘP HỒ SƠ', mark: '(Ký, ghi rõ họ tên)', name: '', detail: '' },
      officialSignature('NGƯỜI HƯỚNG DẪN', contact),
    ],
  };
}

const kinds = { missing: 'Còn thiếu', correction: 'Cần sửa' };
const stages = { reception: 'tiếp nhận', handling: 'giải quyết' };
/** A dash, not an empty cell: nobody can write a number in afterwards. */
const count = (copies: number | undefined): string => (copies ? String(copies) : '–');

const clocks = {
  NONE: '',
  RESTART:
    'Thời hạn giải quyết tạm dừng từ khi phát hành phiếu này và được tính lại từ đầu khi nhận đủ giấy tờ bổ sung.',
  RESUME: 'Thời hạn giải quyết tạm dừng từ khi phát hành phiếu này và được tính tiếp khi nhận đủ giấy tờ bổ sung.',
};
