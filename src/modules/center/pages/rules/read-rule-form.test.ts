import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRuleForm } from './read-rule-form.ts';

const before = { value: '16:00:00', basis: 'QC Đ4.1', tag: 'SEED' as const };
const read = (fields: Record<string, string>, now: typeof before | null = before) => {
  const done = readRuleForm('transfer.cutoff', { source: 'own', basis: 'QC Đ4.1', value: '16:00', ...fields }, now);
  return done.ok ? done.value : done.problem.errors;
};

test('what does not change keeps its mark; what changes loses it until somebody compares it again', () => {
  assert.deepEqual(read({}), before);
  assert.deepEqual(read({ value: '15:30' }), { value: '15:30:00', basis: 'QC Đ4.1', tag: 'MEM-L' });
  assert.deepEqual(read({ value: '15:30', verified: 'true' }), { value: '15:30:00', basis: 'QC Đ4.1', tag: 'CORPUS' });
  assert.deepEqual(read({ source: 'inherit', value: 'xx' }), null);
});

test('what is no value is told at its field', () => {
  assert.deepEqual(read({ value: '4 giờ', basis: ' ' }), [
    { pointer: '/value', code: 'rule-time-expected', facts: {} },
    { pointer: '/basis', code: 'missing' },
  ]);
  const batches = readRuleForm('transfer.paperBatches', { value: '10:30; 25:00', basis: 'x' }, null);
  assert.equal(batches.ok, false);
  const periods = readRuleForm('report.periods', { 'value[]': ['WEEK', 'YEAR'], basis: 'x' }, null);
  assert.deepEqual(periods.ok && periods.value?.value, ['WEEK', 'YEAR']);
});
