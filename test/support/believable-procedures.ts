import type { ProcedureFile } from '../../src/modules/procedures/index.ts';
import { believableProcess } from './believable-process.ts';
import { type Chance, chance } from './chance.ts';
import { type KindOfWork, kindsOfWork, PAPERS, VARIANTS } from './kinds-of-work.ts';

/** Those who are asked for their opinion about others' procedures. */
const ASKED = ['SXD', 'STNMT', 'SKHDT', 'STC', 'CATINH', 'SNV', 'UBNDTPKT', 'UBNDDAKHA'];
const PLACE = 'Trung tâm Phục vụ hành chính công';
const DEMONSTRATION = '(số liệu trình diễn)';

/**
 * So many procedures as a province has them: real kinds of work of the agencies given, with papers, limits, charges, cases
 * and processes that are made up and say so. Every one is complete and may be published. The same seed gives the same
 * procedures, and fewer of them are the first of more. Codes begin with 8, which no real one does.
 */
export function believableProcedures(
  count: number,
  agencies: readonly { readonly key: string }[],
  seed = 1,
): ProcedureFile[] {
  const keys = new Set(agencies.map(({ key }) => key));
  const kinds = kindsOfWork(keys);
  if (kinds.length < count)
    throw new Error(`These agencies have work for ${kinds.length} procedures, not for ${count}`);
  const ordinary = kinds.length / VARIANTS.length;
  const mixed = [kinds.slice(0, ordinary), kinds.slice(ordinary)].flatMap((some, at) =>
    chance(seed + at).shuffled(some),
  );
  return mixed.slice(0, count).map((kind, at) => procedureOf(kind, at + 1, keys, chance(seed * 100_000 + at)));
}

function procedureOf(kind: KindOfWork, serial: number, agencies: ReadonlySet<string>, by: Chance): ProcedureFile {
  const code = `8.${String(serial).padStart(6, '0')}`;
  const settlement = settlementOf(kind, by);
  const partners = settlement === 'STANDARD' ? partnersOf(kind, agencies, by) : [];
  const timeLimit = limitOf(kind, settlement, partners.length, by);
  const cases = kind.scale === 'small' && settlement === 'STANDARD' && by.percent(20) ? casesOf(kind) : undefined;
  const form = `Đơn đề nghị ${lowerFirst(kind.name)}`;
  const isOnline = settlement !== 'IMMEDIATE' && by.percent(70);
  return {
    code,
    version: 1,
    name: kind.name,
    nameShort: kind.nameShort,
    aliases: [...kind.aliases],
    field: kind.field.field,
    agency: kind.agency,
    coordinatingAgencies: partners,
    scope: scopeOf(kind, by),
    receivedAtCenter: by.percent(96),
    onlineLevel: isOnline ? by.of(['FULL', 'PARTIAL'] as const) : 'INFORMATION',
    settlement,
    subjects: kind.field.audiences.map((audience) => SUBJECTS[audience]),
    steps: [
      `Tổ chức, cá nhân chuẩn bị hồ sơ theo quy định và nộp tại ${PLACE}.`,
      'Trung tâm kiểm tra hồ sơ, cấp giấy tiếp nhận và chuyển đến cơ quan giải quyết.',
      'Cơ quan giải quyết thẩm định hồ sơ; nếu đủ điều kiện thì ban hành kết quả, nếu không thì trả lời bằng văn bản.',
      `Tổ chức, cá nhân nhận kết quả tại ${PLACE} hoặc qua bưu chính.`,
    ],
    manners: mannersOf(isOnline),
    components: componentsOf(kind, form, by),
    sets: by.percent(85) ? 1 : 2,
    timeLimit,
    charges: chargesOf(kind, by),
    result: kind.result,
    forms: [`${form} (mẫu ${DEMONSTRATION.slice(1, -1)})`],
    conditions: kind.scale === 'large' ? [`Đáp ứng các điều kiện theo quy định của ${kind.field.law}.`] : [],
    legalBasis: [
      { document: kind.field.law },
      {
        document: `Quyết định số ${by.between(10, 900)}/QĐ-UBND công bố danh mục thủ tục hành chính ${DEMONSTRATION}`,
        article: `Điều ${by.between(1, 3)}`,
      },
    ],
    receptionPlace: PLACE,
    certainty: {
      level: 'DEMONSTRATION',
      note: 'Thủ tục sinh tự động để trình diễn và đo kiểm: loại việc có thật, nội dung không có giá trị pháp lý.',
    },
    effectiveFrom: by.of(['2019-06-24', '2020-03-01', '2021-07-15', '2023-01-01', '2024-10-10']),
    effectiveTo: null,
    decisionNo: `${by.between(100, 2900)}/QĐ-UBND ${DEMONSTRATION}`,
    audiences: [...kind.field.audiences],
    lifeEvents: [...kind.field.lifeEvents],
    digitisationRequired: by.percent(40),
    nonBoundary: by.percent(30),
    ...(cases && { cases }),
    ...(kind.field.audiences.includes('CITIZEN') && by.percent(12) && { eForms: [eFormOf(form)] }),
    process: believableProcess(
      {
        agency: kind.agency,
        partners,
        timeLimit: shortestOf(timeLimit, cases),
        settlement,
        decisionNo: `${by.between(100, 2900)}/QĐ-UBND ${DEMONSTRATION}`,
        hasCalendarLimit: timeLimit.unit === 'calendar_days',
      },
      by,
    ),
  };
}

const SUBJECTS = {
  CITIZEN: 'Công dân Việt Nam',
  BUSINESS: 'Doanh nghiệp, hợp tác xã, hộ kinh doanh',
  ORGANISATION: 'Cơ quan, tổ chức, đơn vị sự nghiệp',
} as const;

function settlementOf({ scale }: KindOfWork, by: Chance): ProcedureFile['settlement'] {
  if (scale !== 'small') return 'STANDARD';
  return by.percent(6) ? 'IMMEDIATE' : by.percent(8) ? 'ON_SITE' : 'STANDARD';
}

/** Up to three agencies that are asked, more often for larger work. */
function partnersOf({ agency, scale }: KindOfWork, agencies: ReadonlySet<string>, by: Chance): string[] {
  const others = ASKED.filter((key) => key !== agency && agencies.has(key));
  return by.some(others, { small: by.percent(15) ? 1 : 0, middle: by.between(0, 2), large: by.between(0, 3) }[scale]);
}

function limitOf(
  { scale }: KindOfWork,
  settlement: ProcedureFile['settlement'],
  partners: number,
  by: Chance,
): ProcedureFile['timeLimit'] {
  if (settlement !== 'STANDARD') return { value: settlement === 'IMMEDIATE' ? 4 : 8, unit: 'working_hours' };
  if (by.percent(12)) return { value: [10, 15, 30, 45][partners] ?? 30, unit: 'calendar_days' };
  const value =
    { small: by.of([3, 5, 7]), middle: by.of([7, 10, 12]), large: by.of([15, 20, 25, 30]) }[scale] + partners;
  return by.percent(25)
    ? { value, unit: 'working_days', statutoryValue: value + by.between(1, 10) }
    : { value, unit: 'working_days', ...(by.percent(20) && { mode: 'date' as const }) };
}

/** Two cases of one procedure: another reason, other papers, another limit. */
const casesOf = ({ name, field }: KindOfWork): NonNullable<ProcedureFile['cases']> => [
  { key: 'do-mat', name: 'Trường hợp bị mất', description: 'Giấy đã cấp bị mất, không còn bản chính để nộp lại.' },
  {
    key: 'do-hong',
    name: 'Trường hợp bị hư hỏng',
    components: [
      paperOf('don-de-nghi', [`Đơn đề nghị ${lowerFirst(name)}`, 1, 0, 0], field.law),
      paperOf('ban-hong', ['Bản chính giấy đã cấp bị hư hỏng', 1, 0, 0], field.law),
    ],
    timeLimit: { value: 3, unit: 'working_days' },
    charges: [],
  },
];

/** A process has to fit the limit of every case. */
const shortestOf = (limit: ProcedureFile['timeLimit'], cases: ProcedureFile['cases']): ProcedureFile['timeLimit'] =>
  cases ? { value: Math.min(3, limit.unit === 'working_days' ? limit.value : 3), unit: 'working_days' } : limit;

const scopeOf = ({ agency }: KindOfWork, by: Chance): ProcedureFile['scope'] =>
  ['CATINH', 'CTHUE', 'BHXH'].includes(agency) ? 'VERTICAL' : by.percent(8) ? 'MINISTRY_ASSIGNED' : 'PROVINCIAL';

const mannersOf = (isOnline: boolean): ProcedureFile['manners'] => [
  { kind: 'IN_PERSON', description: `Nộp hồ sơ và nhận kết quả tại ${PLACE}` },
  ...(isOnline ? [{ kind: 'ONLINE' as const, description: 'Nộp hồ sơ trên cổng dịch vụ công' }] : []),
  { kind: 'POST', description: 'Gửi hồ sơ và nhận kết quả qua dịch vụ bưu chính công ích' },
];

function componentsOf(kind: KindOfWork, form: string, by: Chance): ProcedureFile['components'] {
  const application = { ...paperOf('don-de-nghi', [form, 1, 0, 0], kind.field.law), formName: 'Mẫu số 01' };
  const others = kind.papers.map((key, at) => paperOf(`giay-to-${at + 1}`, PAPERS[key], kind.field.law));
  const extra = by.percent(30)
    ? [{ ...paperOf('uy-quyen', ['Văn bản ủy quyền', 1, 0, 0]), mandatory: false, note: 'Khi nộp thay người khác.' }]
    : [];
  return [application, ...others, ...extra];
}

const paperOf = (
  key: string,
  [name, originals, certifiedCopies, copies]: readonly [string, number, number, number],
  legalBasis?: string,
): ProcedureFile['components'][number] => ({
  key,
  name,
  originals,
  certifiedCopies,
  copies,
  mandatory: true,
  ...(legalBasis && { legalBasis }),
});

function chargesOf({ scale }: KindOfWork, by: Chance): ProcedureFile['charges'] {
  if (by.percent(45)) return [];
  const basis = `Nghị quyết của Hội đồng nhân dân tỉnh ${DEMONSTRATION}`;
  const amountDong = { small: by.of([20_000, 50_000, 100_000]), middle: 200_000, large: by.of([500_000, 1_200_000]) }[
    scale
  ];
  const isFee = by.percent(60);
  const exemption = { who: 'Người có công, hộ nghèo, người khuyết tật', amountDong: 0, basis };
  return [
    {
      kind: isFee ? 'fee' : 'charge',
      name: isFee ? 'Lệ phí giải quyết' : 'Phí thẩm định hồ sơ',
      amountDong,
      basis,
      when: by.of(['PREPAID', 'ON_RETURN'] as const),
      ...(by.percent(30) && { exemptions: [exemption] }),
    },
  ];
}

/** A short form to fill, as JSON carries it. */
const eFormOf = (title: string): NonNullable<ProcedureFile['eForms']>[number] => ({
  key: 'don-de-nghi',
  title,
  sections: [
    {
      key: 'nguoi-de-nghi',
      title: 'Người đề nghị',
      fields: [
        { key: 'ho-ten', label: 'Họ và tên', kind: 'text', required: true, prefill: 'applicant.name' },
        { key: 'ly-do', label: 'Lý do đề nghị', kind: 'long_text', required: true, maxLength: 1000 },
      ],
    },
  ],
});

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
