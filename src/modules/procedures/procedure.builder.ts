import type { ProcedureContent } from './domain/procedure-content.ts';
import type { ProcessStep } from './domain/process/process.ts';
import type { DraftedProcess } from './domain/publication/publication-findings.ts';

/** A procedure of the construction department with every part a publication must have. */
export const aProcedure = (more: Partial<ProcedureContent> = {}): ProcedureContent => ({
  code: '9.900001',
  version: 1,
  name: 'Cấp giấy phép xây dựng nhà ở (thủ tục thử nghiệm)',
  aliases: [],
  field: 'Hoạt động xây dựng',
  agency: 'SXD',
  coordinatingAgencies: [],
  scope: 'PROVINCIAL',
  receivedAtCenter: true,
  onlineLevel: 'PARTIAL',
  settlement: 'STANDARD',
  subjects: ['Cá nhân'],
  steps: ['Nộp hồ sơ tại Trung tâm', 'Nhận kết quả tại Trung tâm'],
  manners: [{ kind: 'IN_PERSON', description: 'Tại Trung tâm' }],
  components: [
    {
      key: 'don',
      name: 'Đơn đề nghị',
      originals: 1,
      certifiedCopies: 0,
      copies: 0,
      mandatory: true,
      legalBasis: 'Luật Xây dựng số 50/2014/QH13',
    },
  ],
  sets: 1,
  timeLimit: { value: 10, unit: 'working_days', statutoryValue: 15 },
  charges: [
    { kind: 'fee', name: 'Lệ phí cấp giấy phép', amountDong: 75_000, basis: 'Mức thử nghiệm', when: 'ON_RETURN' },
  ],
  result: { name: 'Giấy phép xây dựng', kind: 'LICENCE' },
  forms: [],
  conditions: [],
  legalBasis: [{ document: 'Luật Xây dựng số 50/2014/QH13', article: 'Điều 95' }],
  receptionPlace: 'Trung tâm Phục vụ hành chính công',
  certainty: { level: 'DEMONSTRATION', note: 'Thủ tục giả định để thử nghiệm' },
  effectiveFrom: '2019-06-24',
  effectiveTo: null,
  decisionNo: '01/QĐ-UBND (thử nghiệm)',
  ...more,
});

/** Its process: received, appraised, signed, registered and returned within eight days. */
export const aProcess = (...days: readonly number[]): DraftedProcess => {
  const [appraise = 5, sign = 2, register = 1] = days;
  return {
    steps: [
      step('tiep-nhan', 'Tiếp nhận hồ sơ', 'receive', 'CENTER', 'reception', 0),
      step('tham-dinh', 'Thẩm định', 'appraise', 'SXD', 'handler', appraise),
      step('ky', 'Ký giấy phép', 'sign', 'SXD', 'approver', sign),
      step('vao-so', 'Vào sổ', 'register', 'SXD', 'clerk', register),
      step('tra', 'Trả kết quả', 'return', 'CENTER', 'reception', 0),
    ],
  };
};

const step = (
  key: string,
  name: string,
  kind: ProcessStep['kind'],
  agency: string,
  role: ProcessStep['role'],
  days: number,
): ProcessStep => ({ key, name, kind, agency, role, quota: { value: days, unit: 'standard_days' } });
