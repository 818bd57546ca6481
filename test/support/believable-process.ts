import type { ProcedureFile, Process, ProcessStep } from '../../src/modules/procedures/index.ts';
import type { Chance } from './chance.ts';

type Work = {
  readonly agency: string;
  readonly partners: readonly string[];
  readonly timeLimit: ProcedureFile['timeLimit'];
  readonly settlement: ProcedureFile['settlement'];
  readonly decisionNo: string;
  /** Whether the procedure, or one of its cases, has its limit in calendar days. */
  readonly hasCalendarLimit: boolean;
};

/**
 * An internal process as they are: received and returned at the center, appraised and signed by the agency, other
 * agencies asked one after another or side by side; its quotas fit the limit of the procedure.
 */
export function believableProcess(work: Work, by: Chance): Process {
  const steps = stepsOf(work, by);
  const ground = 'Luật tính thời hạn theo ngày; quy trình chia theo số ngày làm việc ít nhất có trong khoảng đó.';
  return {
    version: 1,
    decisionNo: work.decisionNo,
    ...(work.hasCalendarLimit && { calendarDayGround: ground }),
    steps,
  };
}

const AT_CENTER = { agency: 'CENTER', role: 'reception', quota: { value: 0, unit: 'hours' } } as const;

function stepsOf(work: Work, by: Chance): ProcessStep[] {
  if (work.settlement === 'IMMEDIATE') {
    const quota = { value: 1, unit: 'hours' } as const;
    return [{ key: 'giai-quyet-ngay', name: 'Giải quyết và trả ngay', kind: 'settle', ...AT_CENTER, quota }];
  }
  const asked = work.partners.map(
    (agency, at): ProcessStep => ({
      key: `lay-y-kien-${at + 1}`,
      name: 'Cho ý kiến về nội dung thuộc lĩnh vực quản lý',
      kind: 'consult',
      agency,
      role: 'handler',
      quota: { value: 1, unit: 'standard_days' },
    }),
  );
  const inside: ProcessStep[] = [
    {
      key: 'tham-dinh',
      name: by.of(['Thẩm định hồ sơ', 'Kiểm tra, thẩm định hồ sơ', 'Thẩm tra hồ sơ, dự thảo kết quả']),
      kind: 'appraise',
      agency: work.agency,
      role: 'handler',
      quota: { value: 1, unit: 'standard_days' },
    },
    ...asked,
    ...(asked.length < 3 && by.percent(60) ? [checkingOf(work)] : []),
    {
      key: 'ky-ket-qua',
      name: by.of(['Ký kết quả giải quyết', 'Phê duyệt và ký kết quả', 'Lãnh đạo ký kết quả']),
      kind: 'sign',
      agency: work.agency,
      role: 'approver',
      quota: { value: 1, unit: 'standard_days' },
    },
  ];
  return [
    { key: 'tiep-nhan', name: 'Tiếp nhận hồ sơ', kind: 'receive', ...AT_CENTER, unit: 'tiep-nhan' },
    ...sideBySide(shared(inside, work.timeLimit), by),
    { key: 'tra-ket-qua', name: 'Trả kết quả', kind: 'return', ...AT_CENTER, unit: 'tiep-nhan' },
  ];
}

const checkingOf = ({ agency }: Work): ProcessStep => ({
  key: 'soat-xet',
  name: 'Soát xét dự thảo kết quả',
  kind: 'review',
  agency,
  role: 'agency_head',
  quota: { value: 1, unit: 'standard_days' },
});

/** The limit shared out among the steps: the appraisal takes what the others leave. */
function shared(steps: readonly ProcessStep[], { value, unit }: ProcedureFile['timeLimit']): ProcessStep[] {
  if (unit === 'working_hours') {
    const each = Math.max(0.25, Math.floor((value / steps.length) * 4) / 4);
    return steps.map((step) => ({ ...step, quota: { value: each, unit: 'hours' } }));
  }
  const days = unit === 'working_days' ? value : Math.floor(value / 7) * 5 + Math.max(0, (value % 7) - 2);
  const each = Math.max(0.25, Math.floor((days / (steps.length + 1)) * 4) / 4);
  return steps.map((step, at) => ({
    ...step,
    quota: { value: at === 0 ? Math.max(0.25, days - each * (steps.length - 1)) : each, unit: 'standard_days' },
  }));
}

/** Sometimes those who are asked are asked at once, and the next step waits for all of them. */
function sideBySide(steps: readonly ProcessStep[], by: Chance): ProcessStep[] {
  const asked = steps.filter(({ kind }) => kind === 'consult');
  const following = steps[1 + asked.length];
  if (asked.length < 2 || !following || !by.percent(50)) return [...steps];
  return steps.map((step, at) => {
    if (at === 0) return { ...step, next: { mode: 'all', to: asked.map(({ key }) => ({ step: key })) } };
    if (step.kind === 'consult') return { ...step, next: { mode: 'one', to: [{ step: following.key }] } };
    return step;
  });
}
