import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ProblemChapter, type ProblemText, problemBook } from './problem-book.ts';

const chapter = (code: string, { status = 404, text = 'Không có.' as ProblemText, field = 'Chọn lại' } = {}) => {
  const texts = { problems: { [code]: text }, fields: { [code]: field } };
  return { meanings: { [code]: { status } }, texts: { vi: texts, en: texts } } satisfies ProblemChapter;
};

test('one code is one problem: another meaning or other words in a second chapter are refused at the start', () => {
  const first = chapter('draft-not-found');
  const refused = (other: ProblemChapter, why: RegExp) => assert.throws(() => problemBook([first, other]), why);
  refused(chapter('draft-not-found', { status: 409 }), /two meanings: draft-not-found \(meaning\)/);
  refused(
    chapter('draft-not-found', { text: 'Hết hạn.' }),
    /draft-not-found \(problems, vi\), draft-not-found \(problems, en\)/,
  );
  refused(chapter('draft-not-found', { text: ({ code }) => `Không có ${code}.` }), /draft-not-found \(problems, vi\)/);
  refused(chapter('draft-not-found', { field: 'Chọn' }), /draft-not-found \(fields, vi\)/);
});

test('the same said twice, and codes of their own, are one book', () => {
  const book = problemBook([chapter('draft-not-found'), chapter('draft-not-found'), chapter('other', { status: 409 })]);
  assert.equal(book.tell({ code: 'draft-not-found' }, 'vi').detail, 'Không có.');
  assert.equal(book.tell({ code: 'other' }, 'en').status, 409);
});
