import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProcedureContent } from '../procedure-content.ts';
import { MANDATORY_PARTS, missingParts } from './lint-procedure.ts';

const COMPLETE: Partial<ProcedureContent> = {
  name: 'Cấp giấy phép',
  steps: ['Nộp hồ sơ tại Trung tâm'],
  manners: [{ kind: 'IN_PERSON', description: 'Tại Trung tâm' }],
  components: [{ key: 'don', name: 'Đơn', originals: 1, certifiedCopies: 0, copies: 0, mandatory: true }],
  sets: 1,
  timeLimit: { value: 5, unit: 'working_days' },
  subjects: ['Cá nhân'],
  agency: 'SXD',
  result: { name: 'Giấy phép', kind: 'LICENCE' },
  legalBasis: [{ document: 'Luật Xây dựng số 50/2014/QH13' }],
  receptionPlace: 'Trung tâm',
};

test('[QC Đ7.2b] a procedure with every mandatory part may be published', () => {
  assert.deepEqual(missingParts(COMPLETE), []);
});

for (const part of MANDATORY_PARTS) {
  test(`[QC Đ7.2b] not publishable without ${part}`, () => {
    const { [part]: left, ...rest } = COMPLETE;
    assert.deepEqual(missingParts(rest), [part]);
    const empty = Array.isArray(left) ? [] : '';
    assert.deepEqual(missingParts({ ...COMPLETE, [part]: empty }), [part]);
  });
}
