import assert from 'node:assert/strict';
import { test } from 'node:test';
import Type from 'typebox';
import { complain, lineOf, parseData, readDataFile } from './data-file.ts';
import { closed, dayOrNull, flag, like, list, localKey, oneOf, positive, text } from './data-schema.ts';

const Schema = closed({
  code: like('^\\d\\.\\d{6}$', '1.000123'),
  name: text,
  limit: closed({ value: positive, unit: oneOf('days', 'hours') }),
  papers: list(closed({ key: localKey, mandatory: flag, note: Type.Optional(text) })),
  until: dayOrNull,
});

const GOOD = `code: '1.234567'
name: Cấp giấy phép
limit:
  value: 5
  unit: days
papers:
  - key: don
    mandatory: true
  - key: anh
    mandatory: false
until: 2021-01-01
`;

const complaints = (source: string) => {
  const result = parseData(source, Schema, 'data/x.yaml');
  return result.ok ? [] : result.problem;
};

test('a well-formed file gives its value', () => {
  const result = parseData(GOOD, Schema, 'data/x.yaml');
  assert.equal(result.ok && result.value.value.papers[1]?.key, 'anh');
});

const BROKEN: [what: string, from: string, to: string, ...expected: string[]][] = [
  ['wrong number', 'value: 5', 'value: 0', 'data/x.yaml:4: limit.value must be a positive integer'],
  ['text for a number', 'value: 5', 'value: năm', 'data/x.yaml:4: limit.value must be a positive integer'],
  ['unquoted code', "'1.234567'", '1.234567', 'data/x.yaml:1: code must be text of the form "1.000123", in quotes'],
  ['unknown choice', 'unit: days', 'unit: weeks', 'data/x.yaml:5: limit.unit must be one of days, hours'],
  ['unknown key', '  unit: days', '  unit: days\n  colour: red', 'data/x.yaml:6: limit.colour is not a known key'],
  ['missing key', '  value: 5\n', '', 'data/x.yaml:3: limit.value is missing'],
  ['deep in a list', 'mandatory: false', 'mandatory: no', 'data/x.yaml:10: papers[1].mandatory must be true or false'],
  [
    'a map for a list',
    'papers:\n',
    'papers: {}\nold:\n',
    'data/x.yaml:6: papers must be a list',
    'data/x.yaml:7: old is not a known key',
  ],
  ['a day there is not', '2021-01-01', '2021-02-30', 'data/x.yaml:11: until must be a day such as 2019-06-24, or null'],
  ['empty text', 'name: Cấp giấy phép', "name: ''", 'data/x.yaml:2: name must be text (put it in quotes)'],
  ['a key twice', 'until:', 'name: x\nuntil:', 'data/x.yaml:11: not valid YAML: Map keys must be unique'],
  ['an open quote', "'1.234567'", '"1.234567', `data/x.yaml:12: not valid YAML: Missing closing "quote`],
];

for (const [what, from, to, ...expected] of BROKEN) {
  test(`names file, line and fault: ${what}`, () => {
    assert.ok(GOOD.includes(from));
    assert.deepEqual(complaints(GOOD.replace(from, to)), expected);
  });
}

test('every fault of a file is reported at once, in the order of its lines, however many', () => {
  const papers = Array.from({ length: 20 }, (_, at) => `  - { key: K${at}, mandatory: 1 }\n`).join('');
  const found = complaints(`papers:\n${papers}`);
  assert.equal(found.length, 44);
  assert.equal(found.at(-1), 'data/x.yaml:21: papers[19].mandatory must be true or false');
});

test('an empty file is a complaint, not a crash', () => {
  assert.deepEqual(complaints(''), ['data/x.yaml:1: must be a map']);
});

test('a file that is not there is a complaint', () => {
  const result = readDataFile('/nowhere/x.yaml', Schema, 'data/x.yaml');
  assert.deepEqual(!result.ok && result.problem, ['data/x.yaml:1: the file is missing or cannot be read']);
});

test('a cross-check reports at the line of a path, or of what should hold it', () => {
  const result = parseData(GOOD, Schema, 'data/x.yaml');
  assert.ok(result.ok);
  const lines = [[], ['limit', 'unit'], ['papers', 1], ['papers', 1, 'note'], ['papers', 9]].map((path) =>
    lineOf(result.value, path),
  );
  assert.deepEqual(lines, [1, 5, 9, 9, 6]);
  assert.equal(
    complain(result.value, ['papers', 0, 'key'], 'is used twice'),
    'data/x.yaml:7: papers[0].key is used twice',
  );
});
