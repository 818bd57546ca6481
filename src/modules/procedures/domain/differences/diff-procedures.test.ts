import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presentDiff } from '../../pages/draft/diff.presenter.ts';
import { aProcedure, aProcess } from '../../procedure.builder.ts';
import type { ProcedureContent } from '../procedure-content.ts';
import type { DraftedProcess } from '../publication/publication-findings.ts';
import { diffProcedures } from './diff-procedures.ts';

const side = (content: Partial<ProcedureContent> = {}, process: DraftedProcess = aProcess()) => ({
  content: aProcedure(content),
  process,
});
const told = (after: ReturnType<typeof side>, before = side()) =>
  presentDiff(diffProcedures(before, after), { agencies: new Map([['SXD', 'Sở Xây dựng']]) }, 'vi').map(
    (
      { part, what, change, before: was, after: is }, // An amount keeps its đ by a space that does not break.
    ) => `${change} | ${part} | ${what} | ${was} → ${is}`.replaceAll('\u00a0', ' '),
  );

test('what only the decision says is no difference, nor is the order of keys or an empty list', () => {
  const decided = { version: 2, decisionNo: '99/QĐ-UBND', effectiveFrom: '2027-01-01', effectiveTo: '2028-01-01' };
  assert.deepEqual(told(side({ ...decided, cases: [], digitisationRequired: false })), []);
  const reordered = Object.fromEntries(Object.entries(aProcedure()).reverse()) as ProcedureContent;
  assert.deepEqual(told(side(reordered)), []);
});

test('limits, papers, charges and steps are told as people read them', () => {
  const { components, charges } = aProcedure();
  const after = side(
    {
      timeLimit: { value: 7, unit: 'working_days', statutoryValue: 15 },
      components: [
        { ...components[0]!, copies: 2, mandatory: false },
        { ...components[0]!, key: 'ban-ve', name: 'Bản vẽ thiết kế' },
      ],
      charges: [{ ...charges[0]!, amountDong: 50_000 }],
      conditions: ['Phù hợp quy hoạch'],
    },
    aProcess(3),
  );
  assert.deepEqual(told(after), [
    'Sửa | Thành phần hồ sơ | Đơn đề nghị, bản sao | 0 → 2',
    'Sửa | Thành phần hồ sơ | Đơn đề nghị, bắt buộc | Có → Không',
    'Thêm | Thành phần hồ sơ |  |  → Bản vẽ thiết kế, 1 bản chính, bắt buộc',
    'Sửa | Thời hạn giải quyết |  | 10 ngày làm việc (luật định 15 ngày làm việc) → 7 ngày làm việc (luật định 15 ngày làm việc)',
    'Sửa | Phí, lệ phí | Lệ phí cấp giấy phép, mức thu | 75.000 đ → 50.000 đ',
    'Thêm | Yêu cầu, điều kiện |  |  → Phù hợp quy hoạch',
    'Sửa | Quy trình nội bộ | Thẩm định, thời gian | 5 ngày làm việc → 3 ngày làm việc',
  ]);
});

test('steps that go, come, change hands or places', () => {
  const [first, second, third, fourth, last] = aProcess().steps;
  const swapped = {
    steps: [first!, third!, second!, last!].map((step) => (step === last ? { ...step, note: 'Tại quầy' } : step)),
  };
  const all = told(side({}, swapped));
  assert.ok(all.includes(`Bỏ | Quy trình nội bộ |  | ${fourth!.name} – Sở Xây dựng, 1 ngày làm việc → `));
  assert.ok(all.includes('Sửa | Quy trình nội bộ | Trả kết quả, ghi chú | (không có) → Tại quầy'));
  assert.ok(all.some((each) => each.includes('thứ tự') && each.includes('2. Ký giấy phép')));
});

test('a case that gets a limit of its own, and one whose own papers change', () => {
  const { components } = aProcedure();
  const lost = { key: 'mat', name: 'Cấp lại do mất' };
  const torn = { key: 'hong', name: 'Cấp lại do hỏng', components };
  const before = side({ cases: [lost, torn] });
  const after = side({
    cases: [
      { ...lost, timeLimit: { value: 5, unit: 'working_days' } },
      { ...torn, components: [{ ...components[0]!, copies: 1 }] },
    ],
  });
  assert.deepEqual(told(after, before), [
    'Sửa | Trường hợp | Cấp lại do mất, thời hạn riêng | như thủ tục → 5 ngày làm việc',
    'Sửa | Thành phần hồ sơ của trường hợp “Cấp lại do hỏng” | Đơn đề nghị, bản sao | 0 → 1',
  ]);
});

test('a form to fill is compared question by question', () => {
  const field = { key: 'ten', label: 'Họ và tên', kind: 'text', required: true } as const;
  const form = { key: 'don', title: 'Đơn đề nghị', sections: [{ key: 'a', title: 'Người đề nghị', fields: [field] }] };
  const changed = {
    ...form,
    sections: [
      {
        key: 'a',
        title: 'Người đề nghị',
        fields: [
          { ...field, required: false },
          { ...field, key: 'sdt', label: 'Điện thoại' },
        ],
      },
    ],
  };
  assert.deepEqual(told(side({ eForms: [changed] }), side({ eForms: [form] })), [
    'Sửa | Mẫu điện tử | Đơn đề nghị › Họ và tên, cách hỏi và ràng buộc |  → đã sửa',
    'Thêm | Mẫu điện tử | Đơn đề nghị › Điện thoại, mục phải điền |  → Điện thoại',
  ]);
});
