import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { Check } from 'typebox/value';
import { formSet } from '../form-sets.ts';
import { aPaper } from '../paper.builder.ts';
import { FORM_KEYS, type FormSetKey } from './form-set.ts';
import { CONTENT, type IssuedFormKey, PaperHead } from './paper.ts';
import { paperSheet } from './paper-sheet.ts';

const numbered = (key: FormSetKey) => FORM_KEYS.flatMap((form) => formSet(key).forms[form].number ?? []).toSorted();

test('the six forms of 2018 and the seven of 2025 carry their official numbers', () => {
  assert.deepEqual(numbered('FORM_SET_2018'), ['01', '02', '03', '04', '05', '06']);
  assert.deepEqual(numbered('FORM_SET_2025'), ['01', '02', '03', '04', '05', '06', '07']);
  assert.equal(formSet('FORM_SET_2018').forms['stop-notice'].number, null);
  assert.equal(formSet('FORM_SET_2025').forms.apology.title, 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết');
});

test('every form of both sets has its template', () => {
  for (const key of ['FORM_SET_2018', 'FORM_SET_2025'] as const)
    for (const { template } of Object.values(formSet(key).forms))
      assert.ok(existsSync(new URL(`../../../../data/forms/${template}.typ`, import.meta.url)), template);
});

test('the same content says another thing under another set, and the sample papers fit their schemas', () => {
  const [old, young] = (['FORM_SET_2018', 'FORM_SET_2025'] as const).map((set) =>
    JSON.stringify(paperSheet(aPaper('apology', { set }), 'preview').data),
  );
  assert.match(old!, /Hẹn lại thời gian trả kết quả/);
  assert.match(young!, /Đề nghị gia hạn thời gian giải quyết/);
  for (const form of Object.keys(CONTENT) as IssuedFormKey[]) {
    const { head, content } = aPaper(form);
    assert.ok(Check(PaperHead, head) && Check(CONTENT[form], content), form);
  }
});
