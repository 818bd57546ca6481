import assert from 'node:assert/strict';
import { test } from 'node:test';
import { abbreviations, wordsOf } from './abbreviations.ts';
import { meantBy } from './mistypings.ts';
import { understand } from './understanding.ts';
import { vocabulary } from './vocabulary.ts';

const known = vocabulary(
  'cap doi lai giay phep lai xe xay dung dang ky kinh doanh ho gia dinh khai sinh ly lich tu phap dat nghi truong quyen su dung'
    .split(' ')
    .map((word, at) => [word, at + 1] as const),
);
const groups = [
  [['gplx'], ['giay', 'phep', 'lai', 'xe'], ['bang', 'lai']],
  [['cp'], ['co', 'phan']],
];
const first = (word: string) => meantBy(word, known)[0]?.join(' ');

test('what the input method left behind is undone', () => {
  for (const [typed, meant] of [
    ['giaays', 'giay'],
    ['giaasy', 'giay'],
    ['phesp', 'phep'],
    ['phepes', 'phep'],
    ['gia6y1', 'giay'],
    ['dduwngs', 'dung'],
    ['truwowngf', 'truong'],
    ['ddaats', 'dat'],
  ] as const)
    assert.equal(first(typed), meant, typed);
});

test('what sounds alike, ran together or slipped is taken for what it was meant to be; a guess too far is none', () => {
  for (const [typed, meant] of [
    ['fep', 'phep'],
    ['chuong', 'truong'],
    ['ngi', 'nghi'],
    ['giayphep', 'giay phep'],
    ['kinhdoanh', 'kinh doanh'],
    ['giayy', 'giay'],
    ['dnug', 'dung'],
    ['qyen', 'quyen'],
  ] as const)
    assert.equal(first(typed), meant, typed);
  assert.deepEqual(meantBy('xyzxyz', known), []);
  assert.deepEqual(meantBy('1.002', known), []);
});

test('an abbreviation is also its long form, and the long form its abbreviation; the rest stays as it was typed', () => {
  const [short] = understand('GPLX', known, groups).terms;
  assert.match(short?.query ?? '', /'gplx':\*/);
  assert.match(short?.query ?? '', /'giay' & 'phep' & 'lai' & 'xe'/);
  const long = understand('đổi giấy phép lái xe', known, groups);
  assert.equal(long.terms.length, 2);
  assert.match(long.terms[1]?.query ?? '', /'gplx'/);
  assert.match(understand('CP', known, groups).terms[0]?.query ?? '', /'co' <-> 'phan'/);
  const mistyped = understand('giaays fep lasi xe', known, groups);
  assert.equal(mistyped.words.join(' '), 'giay phep lai xe');
  assert.equal(mistyped.corrected, true);
  assert.match(mistyped.terms[0]?.query ?? '', /'gplx'/);
  const [asTyped, guessed] = [understand('giay', known, groups), understand('giayy', known, groups)];
  assert.equal(guessed.terms[0]?.weight, (asTyped.terms[0]?.weight ?? 0) / 2, 'a guess tells less');
});

test('signs are no words, and a code stays whole', () => {
  assert.deepEqual(wordsOf("1.002809, (Lái) & 'xe'!"), ['1.002809', 'lai', 'xe']);
  assert.equal(understand(' . ! ', known, groups).terms.length, 0);
});

test('the abbreviations of the office are read, folded', () => {
  assert.ok(abbreviations().length > 40);
  assert.ok(abbreviations().some((ways) => ways.some((way) => way.join(' ') === 'qsdd')));
});
