import {
  addresseeLines,
  contactText,
  type Line,
  officialSignature,
  procedureLines,
  referenceLine,
} from './form-line.ts';
import type { Paper } from './paper.ts';

const lines = ({ content }: Paper<'refusal' | 'redirection'>, label: string): Line[] => [
  referenceLine(content.reference),
  ...addresseeLines(label, content.applicant),
  ...procedureLines(content.procedure),
];

const signatures = ({ content }: Paper<'refusal' | 'redirection'>) => [
  { role: 'NGƯỜI NỘP HỒ SƠ', mark: '(Ký, ghi rõ họ tên)', name: '', detail: '' },
  officialSignature('NGƯỜI TIẾP NHẬN HỒ SƠ', content.contact),
];

/** Every string of Mẫu 03 below its head. */
export function refusalView(paper: Paper<'refusal'>) {
  const { head, content } = paper;
  const { name } = head.letterhead;
  return {
    lines: lines(paper, `${name} tiếp nhận hồ sơ của`),
    lead: content.afterAcceptance
      ? `Qua xem xét, ${name} thông báo trả lại hồ sơ này mà không giải quyết, với lý do cụ thể như sau:`
      : `Qua xem xét, ${name} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:`,
    ground: [
      { label: 'Lý do', value: content.reason },
      { label: 'Căn cứ pháp lý', value: content.legalBasis },
      ...(content.guidance ? [{ label: 'Hướng dẫn', value: content.guidance }] : []),
    ] satisfies Line[],
    after: [
      `Nếu cần giải thích thêm, đề nghị Ông/Bà/Tổ chức liên hệ với ${contactText(content.contact, head.letterhead)}.`,
      'Xin thông báo để Ông/Bà/Tổ chức được biết và thực hiện./.',
    ],
    signatures: signatures(paper),
  };
}

/** Every string of the slip that shows the way to the right agency. */
export function redirectionView(paper: Paper<'redirection'>) {
  const { head, content } = paper;
  const { name } = head.letterhead;
  return {
    lines: lines(paper, 'Hướng dẫn cho'),
    lead: `Qua xem xét, nội dung yêu cầu nêu trên không thuộc phạm vi tiếp nhận của ${name}:`,
    ground: [
      { label: 'Lý do', value: content.reason },
      { label: 'Căn cứ pháp lý', value: content.legalBasis },
    ] satisfies Line[],
    direction: {
      lead: 'Đề nghị Ông/Bà/Tổ chức nộp hồ sơ tại cơ quan có thẩm quyền:',
      lines: [
        { label: 'Cơ quan', value: content.agency.name, strong: true },
        ...(content.agency.address ? [{ label: 'Địa chỉ', value: content.agency.address }] : []),
        ...(content.agency.phone ? [{ label: 'Điện thoại', value: content.agency.phone }] : []),
      ] satisfies Line[],
    },
    after: [
      ...(content.guidance ? [`Hướng dẫn thêm: ${content.guidance}`] : []),
      `Nếu cần giải thích thêm, đề nghị Ông/Bà/Tổ chức liên hệ với ${contactText(content.contact, head.letterhead)}.`,
      'Phiếu này hướng dẫn nơi nộp hồ sơ, không phải là phiếu từ chối tiếp nhận hồ sơ./.',
    ],
    signatures: signatures(paper),
  };
}
