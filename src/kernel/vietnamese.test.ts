import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, initials } from './vietnamese.ts';

test('fold drops diacritics, case and double spaces, in composed and decomposed text alike', () => {
  assert.equal(fold('  Giấy phép   LÁI XE '), 'giay phep lai xe');
  assert.equal(fold('Đăng ký'.normalize('NFD')), 'dang ky');
  assert.equal(fold('Ằ Ẵ Ặ ợ ữ ỷ đ'), 'a a a o u y d');
});

test('initials are how people abbreviate a procedure', () => {
  assert.equal(initials('Giấy phép lái xe'), 'gplx');
  assert.equal(initials('Đăng ký, cấp sổ'), 'dkcs');
});
