import { formatDong } from '../../../kernel/money.ts';
import { formatDay } from '../../../kernel/time.ts';
import {
  type Component,
  chargeText,
  limitText,
  type PostedProcedure,
  promiseText,
  quotaText,
} from '../../procedures/index.ts';
import type { BoardHead } from './board.ts';

export type BoardFacts = {
  readonly board: BoardHead;
  readonly provinceName: string;
  readonly demo: boolean;
  readonly day: Temporal.PlainDate;
  readonly procedures: readonly PostedProcedure[];
  readonly agencyNames: ReadonlyMap<string, string>;
};
export type BoardView = ReturnType<typeof boardView>;

/** Every string of a notice board; the template only places them. A legal paper: Vietnamese alone. */
export function boardView({ board, provinceName, demo, day, procedures, agencyNames }: BoardFacts) {
  return {
    title: 'NIÊM YẾT CÔNG KHAI THỦ TỤC HÀNH CHÍNH',
    demoMark: demo ? 'BẢN TRÌNH DIỄN' : null,
    parentAgency: `ỦY BAN NHÂN DÂN TỈNH ${provinceName}`.toLocaleUpperCase('vi'),
    center: board.centerName.toLocaleUpperCase('vi'),
    agency: board.agencyName,
    lead: `${procedures.length} thủ tục hành chính của ${board.agencyName} đang có hiệu lực đến ngày ${formatDay(day)}.`,
    qrCaption: 'Quét để xem bản mới nhất',
    feedback: {
      title: 'Nơi tiếp nhận phản ánh, kiến nghị',
      lines: [
        `Nếu bị yêu cầu giấy tờ ngoài danh mục này, bị gây khó khăn hoặc hồ sơ trễ hẹn, xin báo cho ${board.centerName}.`,
        `Đường dây nóng: ${board.hotline}. Thư điện tử: ${board.email}. Địa chỉ: ${board.address}.`,
      ],
    },
    foot: `Phản ánh, kiến nghị: ${board.hotline} – ${board.email}`,
    procedures: procedures.map((posted, at) => procedureView(posted, at + 1, agencyNames)),
  };
}

function procedureView(
  { procedure, process }: PostedProcedure,
  number: number,
  agencyNames: ReadonlyMap<string, string>,
) {
  const { content } = procedure;
  const from = formatDay(Temporal.PlainDate.from(procedure.effectiveFrom));
  const rows = [
    { label: 'Đối tượng', texts: [content.subjects.join('; ')] },
    { label: `Giấy tờ (${content.sets} bộ)`, texts: content.components.map(paperText) },
    { label: 'Thời hạn', texts: [`${promiseText(content, 'vi')}${statutory(content)}`] },
    { label: 'Phí, lệ phí', texts: chargeLines(content) },
    { label: 'Trường hợp', texts: (content.cases ?? []).map(caseText) },
    { label: 'Quy trình', texts: [processText(process, agencyNames)] },
    { label: 'Kết quả', texts: [content.result.name] },
    { label: 'Nơi nộp', texts: [content.receptionPlace] },
    {
      label: 'Căn cứ',
      texts: [
        content.legalBasis.map(({ document, article }) => [document, article].filter(Boolean).join(', ')).join('; '),
      ],
    },
  ];
  return {
    name: `${number}. ${content.name}`,
    version: `Mã ${procedure.code} – bản ${procedure.version}, có hiệu lực từ ${from} – Quyết định số ${procedure.decisionNo}`,
    rows: rows
      .map(({ label, texts }) => ({ label, texts: texts.filter(Boolean) }))
      .filter(({ texts }) => texts.length > 0),
  };
}

/** "Đơn đề nghị (1 bản chính; Phụ lục 19). Căn cứ: Thông tư số 12/2017/TT-BGTVT" */
function paperText({
  name,
  originals,
  certifiedCopies,
  copies,
  formName,
  legalBasis,
  mandatory,
  note,
}: Component): string {
  const pieces = [
    originals && `${originals} bản chính`,
    certifiedCopies && `${certifiedCopies} bản sao chứng thực`,
    copies && `${copies} bản sao`,
    formName && `mẫu: ${formName}`,
    !mandatory && 'nộp nếu có',
  ].filter(Boolean);
  const told = pieces.length === 0 ? name : `${name} (${pieces.join('; ')})`;
  return [told, note, legalBasis && `Căn cứ: ${legalBasis}`].filter(Boolean).join('. ').replace(/\.\. /g, '. ');
}

type Content = PostedProcedure['procedure']['content'];

const statutory = ({ timeLimit }: Content): string =>
  timeLimit.statutoryValue === undefined
    ? ''
    : ` (luật định ${limitText({ ...timeLimit, value: timeLimit.statutoryValue }, 'vi')})`;

function chargeLines(content: Content): string[] {
  if (content.charges.length === 0) return [chargeText(content, 'vi')];
  return content.charges.map(({ name, amountDong, basis, exemptions }) => {
    const less = (exemptions ?? []).map(
      ({ who, amountDong: pays }) => `${who}: ${pays === 0 ? 'miễn' : formatDong(pays)}`,
    );
    return `${name}: ${formatDong(amountDong)} (${basis})${less.length > 0 ? `; ${less.join('; ')}` : ''}`;
  });
}

function caseText({ name, timeLimit, charges, components }: NonNullable<Content['cases']>[number]): string {
  const own = [
    timeLimit && `thời hạn ${limitText(timeLimit, 'vi')}`,
    charges &&
      (charges.length === 0 ? 'không thu phí' : charges.map((charge) => formatDong(charge.amountDong)).join(' và ')),
    components && `giấy tờ riêng: ${components.map((component) => component.name).join('; ')}`,
  ].filter(Boolean);
  return own.length === 0 ? name : `${name}: ${own.join('; ')}`;
}

/** "Tiếp nhận (Trung tâm) → Thẩm định (Sở Xây dựng, 3 ngày làm việc) → …" */
function processText(process: PostedProcedure['process'], agencyNames: ReadonlyMap<string, string>): string {
  if (!process) return 'Quy trình nội bộ chưa được phê duyệt.';
  return process.steps
    .map(({ name, agency, quota }) => {
      const holder = agencyNames.get(agency) ?? 'Trung tâm';
      return `${name} (${quota.value === 0 ? holder : `${holder}, ${quotaText(quota, 'vi')}`})`;
    })
    .join(' → ');
}
