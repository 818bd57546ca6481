import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakable } from './pdf-words.ts';

const shown = (text: string) => breakable(text).replaceAll('\u200b', '|');

test('words of ordinary length stay as they are, whatever they are made of', () => {
  for (const text of [
    'Nguyễn Thị Ví Dụ, số 12 đường Minh Họa',
    '000.00.07.H34-261123-0012',
    'x'.repeat(32),
    `${'một hai '.repeat(50)}\n${'ba'.repeat(16)}`,
  ])
    assert.equal(shown(text), text);
});

test('a longer one may break every few signs, never between a letter and its mark, and in halves of none', () => {
  assert.equal(shown(`a ${'x'.repeat(33)} b`), `a ${'xxxx|'.repeat(8)}x b`);
  assert.equal(shown('x'.repeat(36)), `${'xxxx|'.repeat(8)}xxxx`);
  assert.equal(shown('x\u0323'.repeat(18)), `${'x\u0323x\u0323x\u0323x\u0323|'.repeat(4)}x\u0323x\u0323`);
  assert.equal(shown('\u{1f600}'.repeat(33)), `${'\u{1f600}\u{1f600}\u{1f600}\u{1f600}|'.repeat(8)}\u{1f600}`);
});
