import type { ProcedureFile } from '../../src/modules/procedures/index.ts';
import { type FieldOfWork, fieldsOfWork } from './administrative-work.ts';

type Scale = 'small' | 'middle' | 'large';

/** Papers that last and say much, last and say who somebody is, confirm something once, decide something once. */
type Sort = 'permit' | 'card' | 'confirmation' | 'decision';

/** What is done about a paper: first issue, issue anew, extension … and how much work that is. */
type Action = {
  /** `…` stands for the paper. */
  readonly name: string;
  readonly short: string;
  readonly of: readonly Sort[];
  readonly scale: Scale;
  /** What must be handed in besides the application. */
  readonly papers: readonly (keyof typeof PAPERS)[];
};

/** Papers that dossiers ask for, and in how many originals, certified copies, copies. */
export const PAPERS = {
  identity: ['Bản sao căn cước công dân hoặc giấy tờ pháp lý của tổ chức', 0, 1, 0],
  plan: ['Phương án hoặc đề án hoạt động có xác nhận của người đứng đầu', 1, 0, 0],
  qualification: ['Bản sao văn bằng, chứng chỉ chuyên môn của người phụ trách', 0, 1, 0],
  premises: ['Tài liệu chứng minh quyền sử dụng địa điểm', 0, 1, 0],
  drawing: ['Bản vẽ mặt bằng, sơ đồ vị trí', 2, 0, 0],
  equipment: ['Bản kê cơ sở vật chất, trang thiết bị', 1, 0, 0],
  photo: ['Ảnh chân dung cỡ 4 × 6 cm chụp trong 06 tháng gần nhất', 2, 0, 0],
  health: ['Giấy khám sức khỏe còn thời hạn', 1, 0, 0],
  oldPaper: ['Bản chính giấy đã cấp', 1, 0, 0],
  loss: ['Bản cam kết về việc mất hoặc hư hỏng giấy đã cấp', 1, 0, 0],
  change: ['Tài liệu chứng minh nội dung thay đổi', 0, 1, 0],
  report: ['Báo cáo tình hình hoạt động từ khi được cấp đến nay', 1, 0, 0],
  finance: ['Tài liệu chứng minh năng lực tài chính', 0, 0, 1],
} as const;

const LASTING: readonly Sort[] = ['permit', 'card'];
const ISSUED: readonly Sort[] = [...LASTING, 'confirmation'];

const ACTIONS: readonly Action[] = [
  {
    name: 'Cấp …',
    short: 'Cấp mới',
    of: ISSUED,
    scale: 'large',
    papers: ['identity', 'plan', 'qualification', 'premises'],
  },
  { name: '…', short: '', of: ['decision'], scale: 'large', papers: ['identity', 'plan', 'finance'] },
  {
    name: 'Cấp lại … do bị mất, bị hư hỏng',
    short: 'Cấp lại',
    of: ISSUED,
    scale: 'small',
    papers: ['identity', 'loss'],
  },
  {
    name: 'Cấp đổi … do thay đổi thông tin',
    short: 'Cấp đổi',
    of: LASTING,
    scale: 'small',
    papers: ['oldPaper', 'change'],
  },
  { name: 'Gia hạn …', short: 'Gia hạn', of: LASTING, scale: 'middle', papers: ['oldPaper', 'report', 'identity'] },
  {
    name: 'Điều chỉnh nội dung …',
    short: 'Điều chỉnh',
    of: ['permit', 'decision'],
    scale: 'middle',
    papers: ['oldPaper', 'change', 'plan'],
  },
  {
    name: 'Bổ sung phạm vi ghi trong …',
    short: 'Bổ sung',
    of: ['permit'],
    scale: 'large',
    papers: ['oldPaper', 'equipment', 'drawing', 'finance'],
  },
  {
    name: 'Thu hồi … theo đề nghị của tổ chức, cá nhân',
    short: 'Thu hồi',
    of: LASTING,
    scale: 'small',
    papers: ['oldPaper', 'report'],
  },
  {
    name: 'Đính chính sai sót trong …',
    short: 'Đính chính',
    of: [...ISSUED, 'decision'],
    scale: 'small',
    papers: ['oldPaper', 'change'],
  },
  {
    name: 'Cấp bản sao … từ sổ gốc',
    short: 'Bản sao',
    of: [...ISSUED, 'decision'],
    scale: 'small',
    papers: ['identity'],
  },
];

/** For whom a procedure exists a second time. */
export const VARIANTS: readonly { readonly suffix: string; readonly papers: readonly (keyof typeof PAPERS)[] }[] = [
  { suffix: '', papers: [] },
  { suffix: ' đối với tổ chức có vốn đầu tư nước ngoài', papers: ['finance'] },
  { suffix: ' đối với hộ gia đình, cá nhân tại địa bàn đặc biệt khó khăn', papers: ['photo'] },
];

/** A procedure that could be: what is done, about which paper, for whom. */
export type KindOfWork = {
  readonly agency: string;
  readonly field: FieldOfWork;
  readonly name: string;
  readonly nameShort: string;
  readonly aliases: readonly string[];
  readonly scale: Scale;
  readonly papers: readonly (keyof typeof PAPERS)[];
  readonly result: ProcedureFile['result'];
};

/** Every kind of work of these agencies, each name once; what most people come for stands first. */
export function kindsOfWork(agencies: ReadonlySet<string>): KindOfWork[] {
  const fields = fieldsOfWork().filter(({ agency }) => agencies.has(agency));
  return VARIANTS.flatMap(({ suffix, papers }) =>
    fields.flatMap((field) =>
      field.papers.flatMap((paper) =>
        ACTIONS.filter(({ of }) => of.includes(sortOf(paper.name))).map((action) => ({
          agency: field.agency,
          field,
          ...namesOf(action, paper.name, suffix),
          aliases: paper.aliases,
          scale: action.scale,
          papers: [...action.papers, ...papers],
          result: { name: paper.name, kind: action.short === 'Bản sao' ? 'COPY' : resultOf(paper.name) },
        })),
      ),
    ),
  );
}

function sortOf(paper: string): Sort {
  if (/^(Quyết định|Văn bản) /.test(paper)) return 'decision';
  if (/^(Giấy phép|Giấy chứng nhận|Giấy đăng ký|Giấy công bố) /.test(paper)) return 'permit';
  return /^(Giấy xác nhận|Giấy công nhận|Bản|Bằng|Cờ) /.test(paper) ? 'confirmation' : 'card';
}

const resultOf = (paper: string) =>
  paper.startsWith('Giấy phép')
    ? 'LICENCE'
    : ({ permit: 'CERTIFICATE', card: 'CERTIFICATE', confirmation: 'CONFIRMATION', decision: 'DECISION' } as const)[
        sortOf(paper)
      ];

/** Nobody asks for a decision: they ask for what it decides. */
function namesOf({ name, short }: Action, paper: string, suffix: string): Pick<KindOfWork, 'name' | 'nameShort'> {
  if (name !== '…') return { name: name.replace('…', paper) + suffix, nameShort: `${short} ${lowerFirst(paper)}` };
  const matter = paper.replace(/^(Quyết định|Văn bản) /, '');
  const asked = /^(hưởng|trợ cấp|hỗ trợ)/.test(matter) ? `Giải quyết ${matter}` : upperFirst(matter);
  return { name: asked + suffix, nameShort: asked };
}

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
