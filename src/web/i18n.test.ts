import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue, pickLanguage } from './i18n.ts';

test('the address wins over the remembered choice, and that over the browser', () => {
  const browser = { acceptLanguage: 'en-GB,en;q=0.9', preferVietnamese: false };
  assert.equal(pickLanguage({ ...browser, query: 'vi', cookie: 'en' }), 'vi');
  assert.equal(pickLanguage({ ...browser, query: 'fr', cookie: 'vi' }), 'vi');
  assert.equal(pickLanguage(browser), 'en');
});

test('pages are Vietnamese for whoever chose nothing, whatever the phone says', () => {
  assert.equal(pickLanguage({ acceptLanguage: 'en-US', preferVietnamese: true }), 'vi');
});

test('the browser’s wish is read by its weights; languages we do not speak are passed over', () => {
  const pick = (acceptLanguage?: string) => pickLanguage({ acceptLanguage, preferVietnamese: false });
  assert.equal(pick('fr;q=1, en;q=0.4, vi;q=0.8'), 'vi');
  assert.equal(pick('vi;q=0, en;q=0.1'), 'en');
  assert.equal(pick('de, fr'), 'vi');
  assert.equal(pick(), 'vi');
});

test('a catalogue answers in the language asked, with facts in the blanks', () => {
  const words = catalogue({
    vi: { save: 'Lưu', found: (n: number) => `Có ${n} hồ sơ` },
    en: { save: 'Save', found: (n: number) => `${n} dossiers` },
  });
  assert.equal(words('vi').found(3), 'Có 3 hồ sơ');
  assert.equal(words('en').save, 'Save');
});
