import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ERROR_STATUSES, errorPage } from './error-page.ts';
import { aShell } from './shell.builder.ts';

test('every error has a heading and a sentence in both languages', () => {
  for (const lang of ['vi', 'en'] as const) {
    for (const status of ERROR_STATUSES) {
      const drawn = String(errorPage(aShell({ lang }), { status }));
      assert.match(
        drawn,
        /<h1 class="govuk-heading-l">[^<]+<\/h1>\s*<p class="govuk-body">[^<]+<\/p>/,
        `${lang} ${status}`,
      );
    }
  }
});

test('a status without words of its own is told as its kind', () => {
  assert.match(String(errorPage(aShell(), { status: 418 })), /Yêu cầu chưa đúng/);
  assert.match(String(errorPage(aShell(), { status: 507 })), /Hệ thống gặp sự cố/);
});

test('the reference is there to be read out to the hotline', () => {
  const drawn = String(errorPage(aShell(), { status: 500, reference: 'req-7' }));
  assert.match(drawn, /Mã tham chiếu: <strong class="mc-code">req-7<\/strong>/);
  assert.match(drawn, /đọc mã này khi gọi đường dây nóng: <a [^>]*href="tel:02603000000"/);
});

test('whoever must sign in is shown where', () => {
  assert.match(String(errorPage(aShell(), { status: 401 })), /href="\/dang-nhap" role="button"/);
});

test('where nothing is found, a citizen is shown where to look; an official is not sent to the citizens’ search', () => {
  const drawn = String(errorPage(aShell(), { status: 404, message: 'Không có thủ tục này.' }));
  assert.match(drawn, /<h1[^>]*>Không tìm thấy<[\s\S]*Không có thủ tục này\.[\s\S]*action="\/thu-tuc"[\s\S]*\/tra-cuu/);
  const user = { displayName: 'A', post: '', kind: 'staff' as const };
  assert.doesNotMatch(String(errorPage(aShell({ user }), { status: 404 })), /role="search"/);
});

test('more precise words take the place of the usual ones', () => {
  const drawn = String(
    errorPage(aShell(), { status: 409, title: 'Hồ sơ đã được tiếp nhận', message: 'Không thể sửa.' }),
  );
  assert.match(
    drawn,
    /<h1 class="govuk-heading-l">Hồ sơ đã được tiếp nhận<\/h1>\s*<p class="govuk-body">Không thể sửa\./,
  );
});
