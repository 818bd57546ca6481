import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../../platform/html.ts';
import { type PageContent, page } from './page.ts';
import { aShell } from './shell.builder.ts';

const draw = (shell = {}, content: Partial<PageContent> = {}) =>
  String(page(aShell(shell), { title: 'Tra cứu', body: html`<h1>Tra cứu</h1>`, ...content }));

test('the title names the page, then the center; an error comes first', () => {
  assert.match(draw(), /<title>Tra cứu – Trung tâm Phục vụ hành chính công tỉnh Kon Tum<\/title>/);
  const wrong = draw({}, { errors: [{ text: 'Nhập mã hồ sơ', href: '#code' }] });
  assert.match(wrong, /<title>Lỗi: Tra cứu – /);
  assert.match(wrong, /<main[^>]*>\s*<div class="govuk-error-summary"/);
  assert.match(wrong, /<a href="#code">Nhập mã hồ sơ<\/a>/);
});

test('the language of the page is told, and the other one is offered, to come back here', () => {
  assert.match(draw({ path: '/tra-cuu?ma=H36' }), /<html lang="vi"/);
  assert.match(draw({ path: '/tra-cuu?ma=H36' }), /href="\/ngon-ngu\/en\?returnTo=%2Ftra-cuu%3Fma%3DH36" lang="en"/);
  assert.match(draw({ lang: 'en' }), /<html lang="en"[\s\S]*Skip to main content[\s\S]*Tiếng Việt/);
});

test('whoever is signed in reads the name and post, and signs out by a form with its token', () => {
  const user = { displayName: 'Nguyễn Thị Minh Hoạ', post: 'Công chức tiếp nhận', kind: 'staff' as const };
  const drawn = draw({ user });
  assert.match(drawn, /Nguyễn Thị Minh Hoạ<small>Công chức tiếp nhận<\/small>/);
  assert.match(
    drawn,
    /<form action="\/dang-xuat" method="post"><input type="hidden" name="_csrf" value="token-of-the-form">/,
  );
  assert.doesNotMatch(drawn, /\/dang-nhap/);
  assert.match(draw(), /<a class="mc-header__link" href="\/dang-nhap">Đăng nhập<\/a>/);
});

test('officials have the whole width, citizens a readable one, unless the page says otherwise', () => {
  const user = { displayName: 'A', post: '', kind: 'staff' as const };
  assert.match(draw({ user }), /mc-wide/);
  assert.doesNotMatch(draw({ user }, { wide: false }), /mc-wide/);
  assert.doesNotMatch(draw({ user: { ...user, kind: 'citizen' } }), /mc-wide/);
});

test('a demonstration says so on every page, a real center never', () => {
  assert.match(draw({ demo: true }), /Bản trình diễn[\s\S]*không phải hồ sơ thật/);
  assert.doesNotMatch(draw(), /trình diễn/);
});

test('the place where one is, is marked; a page without places has no navigation', () => {
  assert.match(draw(), /href="\/" aria-current="page"><strong/);
  assert.doesNotMatch(draw({ nav: [] }), /govuk-service-navigation/);
});

test('htmx comes only where it is asked for; nothing is inline', () => {
  assert.doesNotMatch(draw(), /htmx/);
  assert.match(draw({}, { scripts: ['htmx'] }), /<script src="\/assets\/htmx\.[0-9a-f]+\.js" defer><\/script>/);
  const drawn = draw({ demo: true }, { scripts: ['htmx'], errors: [{ text: 'a' }] });
  assert.doesNotMatch(drawn, /<style|\sstyle=|\son\w+=|javascript:|<script>/);
});

test('what people typed stays text wherever it stands', () => {
  const drawn = draw({ path: '/"><script>', centerName: '<b>' }, { title: '</title><script>' });
  assert.doesNotMatch(drawn, /<script>|<b>/);
});
