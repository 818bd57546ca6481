import { type SheetColumn, type SheetToWrite, workbookWriter } from '../../../platform/xlsx/index.ts';
import type { ProcedureFile } from '../../procedures/index.ts';
import { CHOICES, type ChoiceName, choicesOf } from './choices.ts';
import type { Column } from './columns.ts';
import { GUIDE_SHEET, LISTS_SHEET, SHEET_NAMES, sheetFormat } from './sheets.ts';
import { rowsOf } from './to-rows.ts';

type NamedAgency = { readonly key: string; readonly name: string };

/** A catalogue in the making as a workbook officials can go on with; without procedures it is the empty form. */
export function catalogueWriter(agencies: readonly NamedAgency[]) {
  const lists = listsOf(agencies);
  const sheets: SheetToWrite[] = [
    { name: GUIDE_SHEET, columns: GUIDE_COLUMNS },
    ...SHEET_NAMES.map((name) => {
      const { title, columns } = sheetFormat(name);
      return { name: title, columns: columns.map((column) => columnOf(column, lists)) };
    }),
    { name: LISTS_SHEET, columns: lists.map(({ title }) => ({ title, width: 30, format: 'text' as const })) },
  ];
  const workbook = workbookWriter(sheets);
  for (const row of guideRows()) workbook.add(0, row);
  const longest = Math.max(...lists.map(({ values }) => values.length));
  for (let at = 0; at < longest; at += 1)
    workbook.add(
      sheets.length - 1,
      lists.map(({ values }) => values[at] ?? null),
    );
  return {
    add(file: ProcedureFile): void {
      const rows = rowsOf(file);
      for (const [at, name] of SHEET_NAMES.entries()) for (const row of rows.get(name) ?? []) workbook.add(at + 1, row);
    },
    end: workbook.end,
  };
}

type List = { readonly key: string; readonly title: string; readonly values: readonly string[] };

/** The columns of the sheet of lists: agencies first, then every closed list. */
function listsOf(agencies: readonly NamedAgency[]): List[] {
  const keys = agencies.map(({ key }) => key);
  return [
    { key: 'agency', title: 'Mã cơ quan', values: keys },
    { key: 'agencyName', title: 'Tên cơ quan', values: agencies.map(({ name }) => name) },
    { key: 'agency-or-center', title: 'Cơ quan hoặc Trung tâm', values: ['CENTER', ...keys] },
    ...(Object.keys(CHOICES) as ChoiceName[]).map((name) => ({
      key: name,
      title: LIST_TITLES[name],
      values: Object.values(choicesOf(name)),
    })),
  ];
}

const LIST_TITLES: Readonly<Record<ChoiceName, string>> = {
  scope: 'Phạm vi',
  onlineLevel: 'Mức độ trực tuyến',
  settlement: 'Cách giải quyết',
  limitUnit: 'Đơn vị thời hạn',
  limitMode: 'Cách tính',
  resultKind: 'Loại kết quả',
  certainty: 'Mức độ đối chiếu',
  mannerKind: 'Cách nộp',
  chargeKind: 'Loại khoản thu',
  chargeWhen: 'Thời điểm nộp',
  stepKind: 'Loại bước',
  role: 'Người thực hiện',
  place: 'Nơi người nộp có mặt',
  quotaUnit: 'Đơn vị thời gian',
  branchMode: 'Kiểu rẽ nhánh',
  branchFact: 'Xét theo',
  textKind: 'Loại nội dung',
  yesNo: 'Có, không',
  audiences: 'Nhóm đối tượng',
  lifeEvents: 'Sự kiện',
};

function columnOf({ title, kind, width }: Column, lists: readonly List[]): SheetColumn {
  const key = kind === 'yes-no' ? 'yesNo' : typeof kind === 'object' && 'choice' in kind ? kind.choice : kind;
  const at = lists.findIndex((list) => list.key === key);
  const letter = at < 0 ? '' : letterOf(at);
  const last = (lists[at]?.values.length ?? 0) + 1;
  const format = kind === 'day' ? 'day' : NUMBERS.has(kind) ? 'number' : width >= 30 ? 'long-text' : 'text';
  return { title, width, format, ...(at >= 0 && { listedIn: `'${LISTS_SHEET}'!$${letter}$2:$${letter}$${last}` }) };
}

const NUMBERS: ReadonlySet<Column['kind']> = new Set(['count', 'dong', 'quota'] as const);
const letterOf = (at: number) => String.fromCharCode(65 + at);

const GUIDE_COLUMNS: readonly SheetColumn[] = [
  { title: 'Trang', width: 22, format: 'text' },
  { title: 'Cột', width: 32, format: 'text' },
  { title: 'Bắt buộc', width: 10, format: 'text' },
  { title: 'Cách ghi', width: 90, format: 'long-text' },
];

/** What stands where, and how it is written. */
function guideRows(): (string | null)[][] {
  const columns = SHEET_NAMES.map(sheetFormat).flatMap((format) => [
    [format.title, null, null, format.about],
    ...format.columns.map(({ title, required, hint }) => [format.title, title, required ? 'Có' : null, hint]),
  ]);
  return [
    [
      null,
      null,
      null,
      'Tệp này chứa danh mục thủ tục hành chính. Sửa các trang rồi nhập lại; thủ tục không có trong tệp được giữ nguyên.',
    ],
    [null, null, null, 'Mỗi dòng là một việc. Không gộp ô, không dùng công thức, không đổi tên trang và tên cột.'],
    [
      null,
      null,
      null,
      'Mẫu điện tử và quy tắc riêng của thủ tục không có trong tệp bảng tính: khi nhập, những gì đang có được giữ nguyên. Muốn chuyển cả mẫu điện tử, dùng tệp JSON.',
    ],
    [
      null,
      null,
      null,
      'Số phiên bản do hệ thống cấp. Nội dung thay đổi có hiệu lực từ ngày ghi trong tệp, sớm nhất là ngày hôm sau khi được phê duyệt.',
    ],
    ...columns,
  ];
}
