import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Compile } from 'typebox/compile';
import { anyForm, anySent } from '../arbitrary.builder.ts';
import { aForm } from '../e-form.builder.ts';
import { answersSchema } from './answers-schema.ts';
import { lintEForm } from './lint-e-form.ts';
import { readAnswers } from './read-answers.ts';

const today = Temporal.PlainDate.from('2026-11-23');
const formAndSent = anyForm.chain((form) => fc.tuple(fc.constant(form), anySent(form)));

test('what the published schema accepts is read, and what is read the schema accepts', () => {
  let accepted = 0;
  fc.assert(
    fc.property(formAndSent, ([form, sent]) => {
      assert.deepEqual(lintEForm(form), []);
      const validator = Compile(answersSchema(form));
      const read = readAnswers(form, sent, { today });
      if (validator.Check(sent)) {
        assert.ok(read.ok, JSON.stringify([sent, read]));
        accepted++;
      }
      if (!read.ok) return;
      assert.ok(validator.Check(read.value), JSON.stringify([form, sent, read.value]));
      assert.deepEqual(readAnswers(form, read.value, { today }), read, 'what is stored is read again as it is');
    }),
    { numRuns: 800, seed: 20261123 },
  );
  assert.ok(accepted > 50, `only ${accepted} inputs were right`);
});

test('the schema demands what a condition demands', () => {
  const validator = Compile(answersSchema(aForm()));
  const person = { 'ho-ten': 'A', 'ngay-sinh': '1990-02-05', 'so-giay-to': '062099000001', 'uy-quyen': false };
  const shop = { 'ten-co-so': 'Quán', von: 2_000_000, nganh: ['an-uong'], 'hinh-thuc': 'mot-minh' };
  const member = { 'ten-thanh-vien': 'B', 'gop-bang': 'tien' };
  const cases: [object, boolean][] = [
    [{ 'nguoi-de-nghi': person, 'co-so': shop }, true],
    [{ 'nguoi-de-nghi': person }, false],
    [{ 'nguoi-de-nghi': { ...person, 'uy-quyen': true }, 'co-so': shop }, false],
    [{ 'nguoi-de-nghi': person, 'co-so': { ...shop, nganh: ['khac'] } }, false],
    [{ 'nguoi-de-nghi': person, 'co-so': { ...shop, nganh: ['khac'], 'nganh-khac': 'Sửa xe' } }, true],
    [{ 'nguoi-de-nghi': person, 'co-so': { ...shop, 'hinh-thuc': 'cung-gop' } }, false],
    [{ 'nguoi-de-nghi': person, 'co-so': { ...shop, 'hinh-thuc': 'cung-gop' }, 'thanh-vien': [member] }, true],
    [{ 'nguoi-de-nghi': person, 'co-so': shop, la: {} }, false],
  ];
  for (const [sent, right] of cases) {
    assert.equal(validator.Check(sent), right, JSON.stringify(sent));
    assert.equal(readAnswers(aForm(), sent, { today }).ok, right, JSON.stringify(sent));
  }
});
