import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import type { InvalidInput } from '../../../../platform/input.ts';
import type { ProcedureVersion } from '../../../procedures/index.ts';
import { checkIntake } from './intake-check.ts';
import type { IntakeForm } from './intake-form.ts';

const paper = (key: string, mandatory = true) => ({ key, name: key, mandatory });
const procedure = (more: object = {}) =>
  ({
    content: { components: [paper('don'), paper('ban-ve'), paper('uy-quyen', false)], charges: [], ...more },
  }) as unknown as ProcedureVersion;
const readable = ok({} as IntakeForm);
const wrong = (of: ProcedureVersion, sent: Record<string, unknown>, parsed: Result<IntakeForm, InvalidInput>) => {
  const checked = checkIntake(of, { sent, parsed });
  return checked.ok ? [] : (checked.problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
};
const good = { originals: '1', verdict: 'valid' };

test('what the schema cannot see is told together with what it refuses', () => {
  const malformed = fail('invalid-input', { errors: [{ pointer: '/applicant/phone', code: 'phone-invalid' }] });
  const prepaid = procedure({ charges: [{ when: 'PREPAID', amountDong: 50_000 }] });
  const documents = [
    { componentKey: 'don', ...good, verdict: 'invalid' },
    { componentKey: 'ban-ve', verdict: 'waived' },
    { componentKey: 'uy-quyen' },
  ];
  assert.deepEqual(wrong(prepaid, { documents }, malformed), [
    '/applicant/phone phone-invalid',
    '/documents/0/verdict paper-not-valid',
    '/documents/1/ground paper-waiver-without-ground',
    '/prepaymentReceipt missing',
  ]);
});

test('a paper whose count cannot be read is told once; a file that was refused does not hide that it is unchecked', () => {
  const errors = [
    { pointer: '/documents/0/originals', code: 'count-invalid' },
    { pointer: '/documents/1/uploads', code: 'file-too-large' },
  ];
  const documents = [
    { componentKey: 'don', originals: 'một' },
    { componentKey: 'ban-ve', originals: '1' },
  ];
  assert.deepEqual(wrong(procedure(), { documents }, fail('invalid-input', { errors })), [
    '/documents/0/originals count-invalid',
    '/documents/1/uploads file-too-large',
    '/documents/1/verdict paper-not-checked',
  ]);
});

test('[QC Đ6.1a] what is settled at once needs its document, and the applicant in person', () => {
  const atOnce = procedure({ settlement: 'IMMEDIATE', components: [paper('don')] });
  const documents = [{ componentKey: 'don', ...good }];
  assert.deepEqual(
    wrong(
      atOnce,
      { documents, signer: 'Người ký Mẫu', acting: 'authorised', authorised: { uploads: ['a'] } },
      readable,
    ),
    ['/documentNumber missing', '/acting applicant-must-come'],
  );
  assert.deepEqual(wrong(atOnce, { documents, signer: 'Người ký Mẫu', documentNumber: '1/BS' }, readable), []);
});

test('what is only filed need not be complete, but a waiver still has its ground, and an authorisation its scan', () => {
  const documents = [
    { componentKey: 'don', ...good, verdict: 'invalid' },
    { componentKey: 'ban-ve', verdict: 'waived' },
  ];
  const sent = { documents, acting: 'authorised', authorised: {} };
  const checked = checkIntake(procedure(), { sent, parsed: readable }, 'file');
  assert.deepEqual(checked.ok ? [] : checked.problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`), [
    '/authorised/uploads authorisation-file-missing',
    '/documents/1/ground paper-waiver-without-ground',
  ]);
});
