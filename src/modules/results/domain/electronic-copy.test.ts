import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isForApplicant } from './electronic-copy.ts';

test('the electronic copy is the applicant’s when the result was handed over, or chosen to come that way', () => {
  assert.equal(isForApplicant({ status: 'result_ready', returnMethod: 'counter' }), false);
  assert.equal(isForApplicant({ status: 'result_ready', returnMethod: 'online' }), true);
  assert.equal(isForApplicant({ status: 'handling', returnMethod: 'online' }), false);
  assert.equal(isForApplicant({ status: 'delivered', returnMethod: 'counter' }), true);
});
