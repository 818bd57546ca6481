import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aField, aForm, aSection } from '../e-form.builder.ts';
import { answersSchema } from './answers-schema.ts';
import type { EForm, EFormField } from './e-form.ts';
import { lintEForm } from './lint-e-form.ts';

const YES = { in: ['yes'] };
const question = aField('hoi', { kind: 'yes_no' });
const option = (key: string) => ({ key, label: key });
const findings = (sections: EForm['sections']) =>
  lintEForm(aForm({ sections })).map(({ pointer, code }) => `${pointer} ${code}`);
const ofField = (own: Partial<EFormField>) => findings([aSection('a', [question, aField('b', own)])]);

test('a form in order has no findings', () => {
  assert.deepEqual(lintEForm(aForm()), []);
});

test('a condition on a later field, on itself or on nothing cannot be answered in time', () => {
  const first = aField('truoc', { showWhen: { field: 'hoi', ...YES } });
  assert.deepEqual(findings([aSection('a', [first, question])]), [
    '/sections/0/fields/0/showWhen eform-condition-later',
  ]);
  assert.deepEqual(findings([aSection('a', [question], { showWhen: { field: 'hoi', ...YES } })]), [
    '/sections/0/showWhen eform-condition-later',
  ]);
  const itself = { ...question, showWhen: { field: 'hoi', ...YES } };
  assert.deepEqual(findings([aSection('a', [itself])]), ['/sections/0/fields/0/showWhen eform-condition-later']);
  assert.deepEqual(ofField({ showWhen: { field: 'khong-co', ...YES } }), [
    '/sections/0/fields/1/showWhen eform-condition-unknown',
  ]);
});

test('a condition looks into a repeated section from inside only', () => {
  const inside = aField('trong', { showWhen: { field: 'hoi', ...YES } });
  const outside = aField('ngoai', { showWhen: { field: 'hoi', ...YES } });
  const repeat = { itemName: 'người', min: 0, max: 2 };
  assert.deepEqual(findings([aSection('a', [question, inside], { repeat }), aSection('b', [outside])]), [
    '/sections/1/fields/0/showWhen eform-condition-into-repeated',
  ]);
});

test('a condition names a choice and answers it can have', () => {
  assert.deepEqual(ofField({ showWhen: { field: 'hoi', in: ['maybe'] } }), [
    '/sections/0/fields/1/showWhen eform-condition-no-option',
  ]);
  assert.deepEqual(ofField({ showWhen: { field: 'hoi', in: [] } }), [
    '/sections/0/fields/1/showWhen eform-condition-without-answer',
  ]);
  const onText = aField('b', { showWhen: { field: 'chu', in: ['x'] } });
  assert.deepEqual(findings([aSection('a', [aField('chu'), onText])]), [
    '/sections/0/fields/1/showWhen eform-condition-no-choice',
  ]);
});

test('keys, options, limits, prefill and sizes', () => {
  const at = '/sections/0/fields/1';
  const table: [Partial<EFormField>, string[]][] = [
    [{ key: 'hoi' }, [`${at}/key eform-key-repeated`]],
    [{ key: '12' }, [`${at}/key eform-key-numeric`]],
    [{ kind: 'choice' }, [`${at}/options eform-options-missing`]],
    [{ kind: 'choice', options: [option('x')] }, [`${at}/options eform-options-missing`]],
    [{ kind: 'choices', options: [option('x'), option('x')] }, [`${at}/options eform-option-repeated`]],
    [{ kind: 'text', options: [option('x')] }, [`${at}/options eform-options-superfluous`]],
    [{ kind: 'integer', min: 5, max: 4 }, [`${at}/max eform-min-above-max`]],
    [{ kind: 'text', minLength: 5, maxLength: 4 }, [`${at}/maxLength eform-min-above-max`]],
    [{ kind: 'date', notBefore: '2026-12-01', notAfter: '2026-11-01' }, [`${at}/notAfter eform-min-above-max`]],
    [{ kind: 'date', notBefore: '01/12/2026' }, [`${at}/notBefore date-invalid`]],
    [{ kind: 'date', notAfter: 'today' }, []],
    [{ kind: 'phone', maxLength: 4 }, [`${at}/maxLength eform-limit-superfluous`]],
    [{ kind: 'date', prefill: 'applicant.name' }, [`${at}/prefill eform-prefill-kind`]],
    [{ kind: 'id_number', prefill: 'applicant.idNumber' }, []],
  ];
  for (const [own, expected] of table) assert.deepEqual(ofField(own), expected, JSON.stringify(own));
  const repeat = { itemName: 'người', min: 3, max: 2 };
  assert.deepEqual(findings([aSection('a', [aField('b', { prefill: 'applicant.name' })], { repeat })]), [
    '/sections/0/repeat eform-min-above-max',
    '/sections/0/fields/0/prefill eform-prefill-repeated',
  ]);
  assert.deepEqual(findings([aSection('a', []), aSection('a', [question])]), [
    '/sections/1/key eform-key-repeated',
    '/sections/0/fields eform-section-empty',
  ]);
  assert.deepEqual(findings([]), ['/sections eform-without-sections']);
  const many = { itemName: 'người', min: 0, max: 500 };
  assert.deepEqual(findings([aSection('a', [question], { repeat: many })]), [' eform-too-large']);
});

test('a form of thousands of fields is told to be too large, and nobody waits for the rest', () => {
  const fields = Array.from({ length: 20_000 }, (_, at) =>
    aField(`f${at}`, { kind: 'yes_no', ...(at > 0 && { showWhen: { field: `f${at - 1}`, ...YES } }) }),
  );
  const before = performance.now();
  assert.deepEqual(findings([aSection('a', fields)]), [' eform-too-large']);
  assert.ok(performance.now() - before < 1000);
});

test('conditions to which many ways lead are counted once', () => {
  const sections = Array.from({ length: 40 }, (_, at) => {
    const condition = at > 0 ? { showWhen: { field: `f${at - 1}`, ...YES } } : {};
    return aSection(`s${at}`, [aField(`f${at}`, { kind: 'yes_no', required: true, ...condition })], condition);
  });
  assert.deepEqual(findings(sections), []);
  assert.ok(JSON.stringify(answersSchema(aForm({ sections }))).length < 2_000_000);
});
