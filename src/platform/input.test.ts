import assert from 'node:assert/strict';
import { test } from 'node:test';
import Type from 'typebox';
import { inputParser } from './input.ts';

const schema = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 5 }),
    phone: Type.String({ pattern: '^0\\d{9}$', problem: 'phone-invalid' }),
    sets: Type.Optional(Type.Integer({ minimum: 1 })),
    kind: Type.Union([Type.Literal('a'), Type.Literal('b')]),
  },
  { additionalProperties: false },
);

test('every wrong field is named once, with a pointer and a code', () => {
  const parsed = inputParser(schema)({ name: 'quá dài', phone: '12', kind: 'c', other: 1 });
  assert.ok(!parsed.ok);
  const codes = Object.fromEntries(parsed.problem.errors!.map((e) => [e.pointer, e.code]));
  assert.deepEqual(codes, {
    '/name': 'too-long',
    '/phone': 'phone-invalid',
    '/kind': 'not-a-choice',
    '/other': 'unknown-field',
  });
});

test('what is absent is missing; forms may send numbers as text', () => {
  const parsed = inputParser(schema)({});
  assert.ok(!parsed.ok);
  assert.deepEqual(parsed.problem.errors!.map((e) => `${e.pointer} ${e.code}`).sort(), [
    '/kind missing',
    '/name missing',
    '/phone missing',
  ]);
  const form = inputParser(schema, { convert: true })({ name: 'An', phone: '0912345678', kind: 'a', sets: '2' });
  assert.ok(form.ok && form.value.sets === 2);
});
