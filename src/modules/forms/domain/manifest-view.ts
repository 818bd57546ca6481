import type { Line } from './form-line.ts';
import { partySignature } from './form-line.ts';
import type { ManifestContent } from './manifest.ts';
import type { Paper } from './paper.ts';
import { momentInWords, shortMoment, twoDigits } from './wording.ts';

type Sides = Pick<ManifestContent, 'batch' | 'giver' | 'receiver' | 'handedOverAt' | 'differences'>;

/** What the three lists say alike: who gives whom, how many, what did not agree, two copies, two signatures. */
const handOver = ({ batch, giver, receiver, handedOverAt, differences }: Sides, total: string) => ({
  subtitle: batch ?? null,
  lines: [
    { label: 'Bên giao', value: giver.agency, strong: true },
    { label: 'Bên nhận', value: receiver.agency, strong: true },
    { label: 'Thời gian giao nhận', value: handedOverAt ? momentInWords(handedOverAt) : DOTS },
  ] satisfies Line[],
  after: [
    total,
    differences?.length
      ? `Sai lệch khi kiểm đếm: ${differences.join('; ')}.`
      : 'Hai bên đã kiểm đếm, số lượng giao nhận khớp với danh mục.',
    'Danh mục này lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản.',
  ],
  signatures: [partySignature('BÊN GIAO', giver), partySignature('BÊN NHẬN', receiver)],
});

const DOTS = '.... giờ .... phút, ngày .... tháng .... năm ........';
const total = (count: number, what: string) => `Tổng số: ${twoDigits(count)} ${what}.`;
const mark = (yes: boolean) => (yes ? 'X' : '');

/** Danh mục hồ sơ bàn giao, from the center to an agency. */
export const manifestView = ({ content }: Paper<'manifest'>) => ({
  ...handOver(content, total(content.rows.length, 'hồ sơ')),
  columns: [
    'STT',
    'Mã hồ sơ',
    'Thủ tục hành chính',
    'Chủ hồ sơ',
    'Thành phần hồ sơ',
    'Số bộ',
    'Hạn trả kết quả về Trung tâm',
    'Ghi chú',
  ],
  rows: content.rows.map((row, index) => [
    String(index + 1),
    row.code,
    row.procedure,
    row.owner,
    row.papers.join('; '),
    twoDigits(row.sets),
    row.backBy ? shortMoment(row.backBy) : '',
    row.remark ?? '',
  ]),
});

/** Danh mục kết quả bàn giao, from an agency to the center. */
export const resultManifestView = ({ content }: Paper<'result-manifest'>) => ({
  ...handOver(content, total(content.rows.length, 'kết quả')),
  columns: [
    'STT',
    'Mã hồ sơ',
    'Thủ tục hành chính',
    'Kết quả (loại, số)',
    'Chủ hồ sơ',
    'Địa chỉ',
    'Có thu phí',
    'Trả qua bưu chính',
    'Ghi chú',
  ],
  rows: content.rows.map((row, index) => [
    String(index + 1),
    row.code,
    row.procedure,
    [row.resultKind, row.resultNumber ? `số ${row.resultNumber}` : ''].filter(Boolean).join(' '),
    row.owner,
    row.address ?? '',
    mark(row.feeDue),
    mark(row.byPost),
    row.remark ?? '',
  ]),
});

const sides = { 'from-post': 'Người gửi', 'to-post': 'Người nhận' };

/** Danh mục bàn giao với bưu chính công ích. */
export const postalListView = ({ content }: Paper<'postal-list'>) => ({
  ...handOver(content, total(content.rows.length, 'bưu gửi')),
  columns: [
    'STT',
    'Số hiệu bưu gửi',
    'Mã hồ sơ, số tạm thời',
    sides[content.direction],
    'Địa chỉ, điện thoại',
    'Nội dung',
    'Ghi chú',
  ],
  rows: content.rows.map((row, index) => [
    String(index + 1),
    row.tracking ?? '',
    row.reference ?? '',
    row.name,
    [row.address, row.phone].filter(Boolean).join(' – '),
    row.contents,
    row.remark ?? '',
  ]),
});
