import { formatDong } from '../../../kernel/money.ts';
import { localDate } from '../../../kernel/time.ts';
import type { Line } from './form-line.ts';
import type { ReceiptData } from './receipt.ts';
import { momentInWords, placeAndDate, twoDigits, upperCase } from './wording.ts';

/** Every string of the printed receipt, in the order of Mẫu 01; the template only places them. */
export function receiptView(data: ReceiptData) {
  return {
    title: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
    header: {
      parentAgency: upperCase(data.agency.parent),
      agency: upperCase(data.agency.name),
      placeAndDate: placeAndDate(data.agency.place, data.reissue?.at ?? data.acceptedAt),
    },
    formMark: 'Mẫu số 01',
    copy: 'Liên: Giao người nộp hồ sơ',
    reissue: data.reissue
      ? `Cấp lại lần ${data.reissue.edition - 1}, thay cho giấy đã cấp trước. Lý do: ${data.reissue.reason}`
      : null,
    dossierCode: { label: 'Mã hồ sơ', value: data.dossierCode },
    lookUpPin: data.lookUpPin ? { label: 'Mã tra cứu', value: data.lookUpPin } : null,
    people: people(data),
    request: {
      label: 'Nội dung yêu cầu giải quyết',
      value: `${data.procedure.name} (mã thủ tục: ${data.procedure.code})`,
    },
    caseName: data.procedure.caseName ? { label: 'Trường hợp', value: data.procedure.caseName } : null,
    components: {
      label: 'Thành phần hồ sơ nộp gồm',
      columns: ['STT', 'Tên giấy tờ', 'Bản chính', 'Bản sao chứng thực', 'Bản sao', 'Ghi chú'],
      rows: data.components.map(componentRow),
    },
    quantities: quantities(data),
    terms: terms(data),
    register: data.register
      ? `Vào Sổ theo dõi hồ sơ, quyển số: ${data.register.book}, số thứ tự: ${data.register.serial}.`
      : null,
    instructions: instructions(data),
    signatures: signatures(data),
  };
}

function people({ submitter, owner }: ReceiptData): Line[] {
  const lines: Line[] = [{ label: 'Tiếp nhận hồ sơ của', value: submitter.name, strong: true }, ...idLine(submitter)];
  if (owner) lines.push({ label: 'Chủ hồ sơ', value: owner.name, strong: true }, ...idLine(owner));
  lines.push({ label: 'Địa chỉ', value: submitter.address });
  const contact = [submitter.phone, submitter.email].filter(Boolean).join(' – ');
  if (contact) lines.push({ label: 'Điện thoại, email', value: contact });
  return lines;
}

const idLabels = {
  personal: 'Số định danh cá nhân',
  passport: 'Số hộ chiếu',
  business: 'Mã số doanh nghiệp',
  tax: 'Mã số thuế',
};
const idLine = ({ id }: Pick<ReceiptData['submitter'], 'id'>): Line[] =>
  id ? [{ label: idLabels[id.kind], value: id.number }] : [];

/** A dash, not an empty cell: nobody can write a number in afterwards. */
const count = (copies: number): string => (copies > 0 ? String(copies) : '–');

const componentRow = (component: ReceiptData['components'][number], index: number): string[] => [
  String(index + 1),
  component.name,
  count(component.originals),
  count(component.certifiedCopies),
  count(component.copies),
  [component.digital ? 'Bản điện tử' : '', component.remark ?? ''].filter(Boolean).join('; '),
];

const units = { working_hours: 'giờ làm việc', working_days: 'ngày làm việc', calendar_days: 'ngày' };

const quantities = ({ sets, timeLimit }: ReceiptData): Line[] => [
  { label: 'Số lượng hồ sơ', value: `${twoDigits(sets)} bộ` },
  { label: 'Thời gian giải quyết theo quy định', value: `${twoDigits(timeLimit.value)} ${units[timeLimit.unit]}` },
];

function terms(data: ReceiptData): Line[] {
  const { acceptedAt, effectiveStart, dueAt, dueNote } = data;
  return [
    {
      label: 'Thời gian nhận hồ sơ',
      value: momentInWords(acceptedAt),
      ...(dayOf(acceptedAt) === dayOf(effectiveStart)
        ? {}
        : { note: `Hồ sơ được tính thời hạn từ ${momentInWords(effectiveStart)}.` }),
    },
    {
      label: 'Thời gian trả kết quả',
      value: momentInWords(dueAt),
      strong: true,
      ...(dueNote ? { note: dueNote } : {}),
    },
    { label: 'Đăng ký nhận kết quả', value: resultReturn(data.resultReturn) },
    { label: 'Phí, lệ phí', value: fees(data.fees) },
  ];
}

const dayOf = (instant: string): string => localDate(Temporal.Instant.from(instant)).toString();

const returnMethods = {
  counter: 'trực tiếp tại',
  post: 'qua dịch vụ bưu chính công ích, đến địa chỉ',
  online: 'bản điện tử, tại',
};
const resultReturn = ({ method, place }: ReceiptData['resultReturn']): string => `${returnMethods[method]} ${place}`;

const feeModes = {
  before: 'đã thu khi nhận hồ sơ',
  after: 'thu khi trả kết quả',
  split: 'một phần đã thu khi nhận hồ sơ, phần còn lại thu khi trả kết quả',
  exempt: 'được miễn',
};

function fees({ mode, items }: ReceiptData['fees']): string {
  if (mode === 'none') return 'không thu';
  const listed = items.map(({ name, dong }) => `${name} ${formatDong(dong)}`).join('; ');
  const total = items.length > 1 ? `; tổng cộng ${formatDong(items.reduce((sum, { dong }) => sum + dong, 0))}` : '';
  return listed ? `${listed}${total} (${feeModes[mode]})` : feeModes[mode];
}

/** QC Đ6.2b: the paper to bring, and what somebody else who collects must show. */
const instructions = ({ lookUp, lookUpPin, agency }: ReceiptData): string[] => [
  'Khi nhận kết quả, mang theo giấy này và giấy tờ tùy thân; người nhận thay phải có giấy ủy quyền hợp pháp.',
  `Tra cứu tại ${lookUp.address} bằng mã hồ sơ${lookUpPin ? ' và mã tra cứu' : ''}; điện thoại: ${lookUp.phone}.`,
  `Nơi tiếp nhận: ${[agency.receptionUnit, agency.name, agency.address].filter(Boolean).join(', ')}.`,
];

const submitterMarks = {
  counter: '(Ký, ghi rõ họ tên)',
  online: '(Nộp hồ sơ trực tuyến)',
  post: '(Gửi qua dịch vụ bưu chính công ích)',
};

function signatures({ submitter, channel, receiver }: ReceiptData) {
  // An organisation does not sign: whoever hands in for it writes the name by hand.
  const isOrganisation = submitter.id?.kind === 'business' || submitter.id?.kind === 'tax';
  return [
    {
      role: 'NGƯỜI NỘP HỒ SƠ',
      mark: submitterMarks[channel],
      name: isOrganisation && channel === 'counter' ? '' : submitter.name,
      detail: '',
    },
    {
      role: 'NGƯỜI TIẾP NHẬN HỒ SƠ',
      mark: '(Ký, ghi rõ họ tên)',
      name: receiver.name,
      detail: [receiver.title, receiver.phone ? `ĐT: ${receiver.phone}` : ''].filter(Boolean).join(' – '),
    },
  ];
}
